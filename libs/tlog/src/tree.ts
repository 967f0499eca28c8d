import { EMPTY_ROOT, nodeHash } from './hashing.ts';

/** Leaves `begin` to `end` (exclusive) of a tree; zero-based. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/** A complete subtree: 2^level leaves, the index-th of its level (level 0 = the leaves themselves). */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Largest power of two smaller than n; n >= 2 (RFC 6962 section 2.1 calls it k). */
export function splitPoint(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** Complete subtrees, left to right, that make up the first-to-last leaves of a range whose begin is a multiple of the largest. */
export function subtreesOf({ begin, end }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  let start = begin;
  while (start < end) {
    let level = 0;
    let width = 1;
    while (start % (width * 2) === 0 && start + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    subtrees.push({ level, index: start / width });
    start += width;
  }
  return subtrees;
}

/**
 * Root over neighbouring complete subtrees of falling size, given left to right: folds from the right, as the recursion of
 * RFC 6962 section 2.1 does. No subtree = the empty tree.
 */
export function foldSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  let root: Uint8Array | undefined;
  for (let position = hashes.length - 1; position >= 0; position -= 1) {
    const hash = hashes[position] as Uint8Array;
    root = root === undefined ? hash : nodeHash(hash, root);
  }
  return root ?? EMPTY_ROOT;
}

/** Merkle tree hash over leaf hashes, 32 bytes each (RFC 6962 section 2.1). All in memory: for tiles use `rootOfFrontier`. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  let hashes = leafHashes;
  if (hashes.length === 0) return EMPTY_ROOT;
  while (hashes.length > 1) hashes = levelAbove(hashes);
  return hashes[0] as Uint8Array;
}

/** One level up: neighbours are joined, an odd last one moves up unchanged (the same tree as splitting at powers of two). */
function levelAbove(hashes: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let position = 0; position < hashes.length; position += 2) {
    const left = hashes[position] as Uint8Array;
    const right = hashes[position + 1];
    above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
}
