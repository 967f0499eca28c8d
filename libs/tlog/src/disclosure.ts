import { canonicalJson } from '#kernel/canonical-json';
import type { JsonValue } from '#kernel/canonical-json';
import { sha256 } from './hashing.ts';

/** Bytes of a salt: 256 bits, so that a score of 0 to 100 cannot be guessed from its digest. */
export const SALT_BYTES = 32;

/** A private value of a leaf with the salt that hides it. Deleting salt and value erases it; the digest stays, matching nothing. */
export interface Disclosure {
  readonly salt: Uint8Array;
  readonly name: string;
  readonly value: JsonValue;
}

/** The text handed to someone who may know the value: base64url of the JSON array [salt, name, value] (RFC 9901 section 4.2.1, with RFC 8785 as its JSON). */
export function disclosureText({ salt, name, value }: Disclosure): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return Buffer.from(canonicalJson([Buffer.from(salt).toString('base64url'), name, value])).toString('base64url');
}

/** The digest that stands in the leaf's `sd`: base64url(SHA-256(ascii(disclosure text))) (RFC 9901 section 4.2.3). */
export function disclosureDigest(disclosure: Disclosure): string {
  return digestOfText(disclosureText(disclosure));
}

/** The digest of a disclosure text as received, whatever JSON it holds. */
export function digestOfText(text: string): string {
  return sha256(Buffer.from(text, 'ascii')).toString('base64url');
}

/**
 * The digests of a leaf's private values, sorted, with decoys up to the next multiple of four so that their number says
 * little. `decoys(n)` supplies n further 32-byte random values; nothing is ever opened with them.
 */
export function sealedDigests(
  disclosures: readonly Disclosure[],
  decoys: (count: number) => readonly Uint8Array[],
): string[] {
  const digests = disclosures.map(disclosureDigest);
  const missing = (4 - (digests.length % 4)) % 4;
  return [...digests, ...decoys(missing).map((bytes) => Buffer.from(bytes).toString('base64url'))].sort();
}
