import { createPrivateKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { KeyFile } from '#platform/keys/key-file';
import { PortalConfig } from '../config.ts';
import { isSameToken, masked } from './form-token.ts';
import { SessionKey, type FormHolder } from './session-key.ts';
import { networkOf } from './session.rules.ts';

/** Compared without saying, by the time it takes, how much of it is right. */
const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/**
 * The portal's secrets: who has them can act as anybody, so they are given to nobody. Whatever goes to a browser and comes
 * back is made under the newest key of session.key, and taken under each that stands there: a rotation costs nobody a form.
 */
@Injectable()
export class PortalKeys {
  private readonly actorFile: KeyFile<KeyObject>;
  private readonly sessionFile: KeyFile<readonly [SessionKey, ...SessionKey[]]>;

  /**
   * Reads actor.private.pem and session.key (base64, at least 32 bytes; one key a line, the newest first). Throws when one is
   * missing or too short.
   */
  constructor({ keysDirectory }: PortalConfig) {
    this.actorFile = new KeyFile(path.join(keysDirectory, 'actor.private.pem'), (pem) => createPrivateKey(pem));
    this.sessionFile = new KeyFile(path.join(keysDirectory, 'session.key'), sessionKeysIn);
  }

  /** Ed25519: signs who is acting, for the services. */
  get actor(): KeyObject {
    return this.actorFile.keys;
  }

  /**
   * What a form must carry; another site can neither read nor make it. Each call masks it anew (form-token.ts), so one call
   * is for one answer.
   */
  csrfOf(holder: FormHolder): string {
    return masked(this.newest.tokenOf(holder));
  }

  /** Was it made for the forms of this holder? */
  isCsrfOf(holder: FormHolder, given: string): boolean {
    return this.sessionFile.keys.some((key) => isSameToken(key.tokenOf(holder), given));
  }

  /** Is it this person for whom the form was drawn, by what its token says (ownerIn)? */
  isOwner(owner: string, personId: string): boolean {
    return this.sessionFile.keys.some((key) => isSame(key.ownerOf(personId), Buffer.from(owner, 'base64url')));
  }

  /** Tells one network address from another, and not which it is; of IPv6 one /64 from another. After a rotation it is another. */
  markOf(address: string): string {
    return this.newest.networkMark(networkOf(address)).toString('base64url');
  }

  /** All marks by which an address may be known, the newest first. */
  marksOf(address: string): string[] {
    return this.sessionFile.keys.map((key) => key.networkMark(networkOf(address)).toString('base64url'));
  }

  /** Under a challenge for a passkey: only we can make it. */
  stampOf(challenge: string): Uint8Array {
    return this.newest.stampOf(challenge);
  }

  isStampOf(challenge: string, stamp: Uint8Array): boolean {
    return this.sessionFile.keys.some((key) => isSame(key.stampOf(challenge), stamp));
  }

  /** What travels through the browser and back, unreadable and unchangeable there. */
  sealed(content: Uint8Array): string {
    return this.newest.sealed(content).toString('base64url');
  }

  /** What was sealed, or undefined when it is not one of ours. */
  opened(sealed: string): Buffer | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    return this.sessionFile.keys.map((key) => key.opened(bytes)).find((content) => content !== undefined);
  }

  private get newest(): SessionKey {
    return this.sessionFile.keys[0];
  }
}

function sessionKeysIn(text: string): readonly [SessionKey, ...SessionKey[]] {
  const [newest, ...others] = text
    .trim()
    .split('\n')
    .map((line) => new SessionKey(Buffer.from(line, 'base64')));
  return [newest!, ...others];
}
