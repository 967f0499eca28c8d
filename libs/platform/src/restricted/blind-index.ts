import { createHmac } from 'node:crypto';

/**
 * Tells whether two sealed values are the same without opening either: HMAC-SHA256 of the value in its canonical form, under
 * a key of its own. Without that key nobody can try values until one matches. The key cannot rotate without opening all.
 */
export class BlindIndex {
  /** `key` is 32 bytes. */
  constructor(private readonly key: Uint8Array) {}

  /** 32 bytes, the same for the same text. */
  of(canonical: string): Buffer {
    return createHmac('sha256', this.key).update(canonical).digest();
  }
}
