import { HASH_SIZE, leafHash } from './hashing.ts';

/** Longest entry a bundle can hold: its length is a 16-bit number. */
const MAX_ENTRY_BYTES = 65_535;

/** Entries as one bundle: each as 16-bit big-endian length, then its bytes (C2SP tlog-tiles, "Log entries"). Throws RangeError on an entry over 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const bundle = Buffer.allocUnsafe(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES)
      throw new RangeError(`an entry has ${entry.length} bytes, more than ${MAX_ENTRY_BYTES}`);
    bundle.writeUInt16BE(entry.length, offset);
    bundle.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bundle;
}

/** The entries of a bundle, as views of its bytes. Throws RangeError unless the bytes split into exactly `count` entries. */
export function entriesOfBundle(bundle: Uint8Array, count: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (entries.length < count) {
    const high = bundle[offset];
    const low = bundle[offset + 1];
    if (high === undefined || low === undefined)
      throw new RangeError(`the bundle ends after ${entries.length} of ${count} entries`);
    const end = offset + 2 + high * 256 + low;
    if (end > bundle.length) throw new RangeError(`entry ${entries.length} of the bundle is cut short`);
    entries.push(bundle.subarray(offset + 2, end));
    offset = end;
  }
  if (offset !== bundle.length)
    throw new RangeError(`the bundle has ${bundle.length - offset} bytes after its ${count} entries`);
  return entries;
}

/** Leaf hashes of a bundle, one after the other: what the level-0 tile beside it must hold. Throws as entriesOfBundle. */
export function tileOfBundle(bundle: Uint8Array, count: number): Buffer {
  const tile = Buffer.allocUnsafe(count * HASH_SIZE);
  for (const [at, entry] of entriesOfBundle(bundle, count).entries()) tile.set(leafHash(entry), at * HASH_SIZE);
  return tile;
}
