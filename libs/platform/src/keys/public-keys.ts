import { createPublicKey, type KeyObject } from 'node:crypto';

/** The public keys of a file with one PEM block for each, in its order. Throws on a block that holds no key. */
export function publicKeysIn(pem: string): KeyObject[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  return blocks.map((block) => createPublicKey(block));
}
