import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** As many as make a guess hopeless: who a form was drawn for, or an address, is no secret that opens anything. */
const MARK_BYTES = 16;

/** Whose forms a browser sends: those of its session, or of its visit before anybody has signed in. */
export interface FormHolder {
  readonly id: string;
  /** Of a session. Behind the token stands whose form it is: that is known still when the session is long gone. */
  readonly personId?: string;
}

/** What one secret of the portal makes, with a key of its own for each use: an answer under one says nothing about the other. */
export class SessionKey {
  private readonly csrf: Buffer;
  private readonly seal: Buffer;
  private readonly stamp: Buffer;

  /** Of 32 random bytes or more; throws when they are fewer. */
  constructor(secret: Uint8Array) {
    if (secret.length < KEY_BYTES) throw new Error(`a key of the session.key file has fewer than ${KEY_BYTES} bytes`);
    this.csrf = Buffer.from(hkdfSync('sha256', secret, '', 'form token', KEY_BYTES));
    this.seal = Buffer.from(hkdfSync('sha256', secret, '', 'kept form', KEY_BYTES));
    this.stamp = Buffer.from(hkdfSync('sha256', secret, '', 'passkey challenge', KEY_BYTES));
  }

  /** The token of the forms of this holder, before it is masked (form-token.ts). */
  tokenOf({ id, personId }: FormHolder): Buffer {
    const proof = this.mac(`form of ${id}`);
    return personId === undefined ? proof : Buffer.concat([proof, this.ownerOf(personId)]);
  }

  /** Stands for a person in the forms drawn for them. */
  ownerOf(personId: string): Buffer {
    return this.mark(`owner ${personId}`);
  }

  /** Stands for a network, by the name that networkOf gives it. */
  networkMark(network: string): Buffer {
    return this.mark(`address ${network}`);
  }

  stampOf(challenge: string): Buffer {
    return createHmac('sha256', this.stamp).update(challenge).digest();
  }

  /** AES-256-GCM, fresh nonce: nonce, tag, body. */
  sealed(content: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.seal, nonce);
    const body = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** What was sealed under this key; undefined when it was not. */
  opened(sealed: Uint8Array): Buffer | undefined {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.seal, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      return undefined;
    }
  }

  private mark(text: string): Buffer {
    return this.mac(text).subarray(0, MARK_BYTES);
  }

  private mac(text: string): Buffer {
    return createHmac('sha256', this.csrf).update(text).digest();
  }
}
