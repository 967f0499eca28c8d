import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Where an id stands in the canonical order of a seed: SHA-256(seed || id), compared as hexadecimal text. */
export function orderKey(seed: string, id: string): string {
  return sha256Hex(seed + id);
}

/**
 * The items by SHA-256(seed || id) ascending. Whoever knows the seed gets the same order from any input order, so the
 * alphabet, the time of arrival and the sequence of rows cannot favour anybody. The seed must be fixed before the ids
 * are (a call's rules hash is: it is published before anybody applies). Source: design/review.md section 0.
 */
export function inCanonicalOrder<Item extends { readonly id: string }>(items: readonly Item[], seed: string): Item[] {
  return items
    .map((item) => ({ item, key: orderKey(seed, item.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
