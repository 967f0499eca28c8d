import { createHmac } from 'node:crypto';

/**
 * The name under which a person stands in the public log: 16 bytes of HMAC-SHA256 under the fund's pseudonym key, in
 * base64url. The same person has the same name within one scope (one call, else one service) and unlinkable names in
 * others. Without the key nobody can go back; destroying the key makes that true for everybody.
 */
export function pseudonymOf(key: Uint8Array, scope: string, personId: string): string {
  return createHmac('sha256', key).update(`${scope}\n${personId}`).digest().subarray(0, 16).toString('base64url');
}
