import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The part that proves that the form is ours; behind it may stand whose form it is. */
export const PROOF_BYTES = 32;

const NO_TOKEN = Buffer.alloc(0);

/**
 * A form's token as it stands in one answer: a fresh pad, then the token XORed with it. Answers are compressed, and who
 * sees their length and can put words of their own beside a text that stays the same guesses it sign by sign (BREACH,
 * CVE-2013-3587); here nothing stays the same.
 */
export function masked(token: Uint8Array): string {
  const pad = randomBytes(token.length);
  return Buffer.concat([pad, xor(pad, token)]).toString('base64url');
}

/** The token behind the mask; empty for what cannot be one. */
export function unmasked(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const length = bytes.length / 2;
  return Number.isInteger(length) && length >= PROOF_BYTES
    ? xor(bytes.subarray(0, length), bytes.subarray(length))
    : NO_TOKEN;
}

/** Is it this token behind the mask? Compared without saying, by the time it takes, how much of it is right. */
export function isSameToken(token: Uint8Array, given: string): boolean {
  const other = unmasked(given);
  return token.length === other.length && timingSafeEqual(token, other);
}

/** Whose form it is, by its token, also when its session is long gone; empty when the token does not say. */
export const ownerIn = (text: string): string => unmasked(text).subarray(PROOF_BYTES).toString('base64url');

const xor = (pad: Uint8Array, bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte, at) => byte ^ pad[at]!));
