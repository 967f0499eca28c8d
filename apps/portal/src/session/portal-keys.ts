import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { PortalConfig } from '../config.ts';
import { masked } from './form-token.ts';
import { networkOf } from './session.rules.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** As many as make a guess hopeless: who a form was drawn for, or an address, is no secret that opens anything. */
const MARK_BYTES = 16;

/** Compared without saying, by the time it takes, how much of it is right. */
export function isSameText(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The portal's secrets: who has them can act as anybody, so they are read once and given to nobody. */
@Injectable()
export class PortalKeys {
  /** Ed25519: signs who is acting, for the services. */
  readonly actor: KeyObject;
  private readonly csrf: Buffer;
  private readonly seal: Buffer;
  private readonly stamp: Buffer;

  /** Reads actor.private.pem and session.key (base64, at least 32 bytes). Throws when one is missing or too short. */
  constructor(config: PortalConfig) {
    const file = (name: string): Buffer => fs.readFileSync(path.join(config.keysDirectory, name));
    this.actor = createPrivateKey(file('actor.private.pem'));
    const session = Buffer.from(file('session.key').toString('utf8').trim(), 'base64');
    if (session.length < 32) throw new Error(`${config.keysDirectory}/session.key holds fewer than 32 bytes of base64`);
    // one key for each use, so that an answer under one says nothing about the other
    this.csrf = Buffer.from(hkdfSync('sha256', session, '', 'form token', 32));
    this.seal = Buffer.from(hkdfSync('sha256', session, '', 'kept form', 32));
    this.stamp = Buffer.from(hkdfSync('sha256', session, '', 'passkey challenge', 32));
  }

  /**
   * What a form must carry; another site can neither read nor make it. `holder` is the session or, before anybody has
   * signed in, the visit. Behind it stands whose form it is: that is known still when the session is long gone. Each
   * call masks it anew (form-token.ts), so one call is for one answer.
   */
  csrfOf(holder: string, personId?: string): string {
    const proof = this.mac(`form of ${holder}`);
    return masked(personId === undefined ? proof : Buffer.concat([proof, this.mark(`owner ${personId}`)]));
  }

  /** Stands for a person in the forms drawn for them; nobody else can make it. */
  ownerOf(personId: string): string {
    return this.mark(`owner ${personId}`).toString('base64url');
  }

  /** Tells one network address from another, and not which it is; of IPv6 one /64 from another. */
  markOf(address: string): string {
    return this.mark(`address ${networkOf(address)}`).toString('base64url');
  }

  /** Under a challenge for a passkey: only we can make it. */
  stampOf(challenge: string): string {
    return createHmac('sha256', this.stamp).update(challenge).digest('base64url');
  }

  private mark(text: string): Buffer {
    return this.mac(text).subarray(0, MARK_BYTES);
  }

  private mac(text: string): Buffer {
    return createHmac('sha256', this.csrf).update(text).digest();
  }

  /** What travels through the browser and back, unreadable and unchangeable there (AES-256-GCM, fresh nonce). */
  sealed(content: Uint8Array): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.seal, nonce);
    const body = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** What was sealed, or undefined when it is not one of ours. */
  opened(sealed: string): Buffer | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.seal, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      return undefined;
    }
  }
}
