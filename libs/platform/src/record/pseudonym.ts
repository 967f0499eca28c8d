import { createHmac } from 'node:crypto';

/**
 * The name under which a person stands in the public log: 16 bytes of HMAC-SHA256 under the fund's pseudonym key, in
 * base64url. The same person has the same name within one scope (one call, else one service) and unlinkable names in
 * others. `secret` is random and the person's own: once it is erased nobody can go back, with the key or without; while
 * it lives, nobody can without the key.
 */
export function pseudonymOf(key: Uint8Array, scope: string, secret: string): string {
  return createHmac('sha256', key).update(`${scope}\n${secret}`).digest().subarray(0, 16).toString('base64url');
}
