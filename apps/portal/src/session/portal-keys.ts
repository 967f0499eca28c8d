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

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The portal's secrets: who has them can act as anybody, so they are read once and given to nobody. */
@Injectable()
export class PortalKeys {
  /** Ed25519: signs who is acting, for the services. */
  readonly actor: KeyObject;
  private readonly csrf: Buffer;
  private readonly seal: Buffer;

  /** Reads actor.private.pem and session.key (base64, at least 32 bytes). Throws when one is missing or too short. */
  constructor(config: PortalConfig) {
    const file = (name: string): Buffer => fs.readFileSync(path.join(config.keysDirectory, name));
    this.actor = createPrivateKey(file('actor.private.pem'));
    const session = Buffer.from(file('session.key').toString('utf8').trim(), 'base64');
    if (session.length < 32) throw new Error(`${config.keysDirectory}/session.key holds fewer than 32 bytes of base64`);
    // one key for each use, so that an answer under one says nothing about the other
    this.csrf = Buffer.from(hkdfSync('sha256', session, '', 'form token', 32));
    this.seal = Buffer.from(hkdfSync('sha256', session, '', 'kept form', 32));
  }

  /** What a form of this session must carry; another site can neither read nor make it. */
  csrfOf(sessionId: string): string {
    return createHmac('sha256', this.csrf).update(sessionId).digest('base64url');
  }

  isCsrfOf(sessionId: string, token: string): boolean {
    const [expected, given] = [Buffer.from(this.csrfOf(sessionId)), Buffer.from(token)];
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  /** Text that travels through the browser and back, unreadable and unchangeable there (AES-256-GCM, fresh nonce). */
  sealed(text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.seal, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** The text, or undefined when it is not one of ours. */
  opened(sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.seal, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }
}
