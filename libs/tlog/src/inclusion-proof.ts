import { HASH_SIZE, nodeHash, sameBytes } from './hashing.ts';
import { rootOf, splitPoint } from './tree.ts';
import type { Range } from './tree.ts';

/**
 * Ranges of leaves whose hashes prove that a leaf is in the tree, from the leaf's sibling upwards (RFC 9162 section
 * 2.1.3.1, PATH). Throws RangeError unless 0 <= index < size.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: Range[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + splitPoint(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.reverse();
}

/** Inclusion proof for one leaf of a tree held in memory; for a log on disk use `proveInclusion` of tile-proofs.ts. */
export function inclusionProofOf(leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  return inclusionRanges(index, leafHashes.length).map(({ begin, end }) => rootOf(leafHashes.slice(begin, end)));
}

/** What an inclusion proof claims: this leaf hash stands at this index of the tree with this size and root. */
export interface InclusionClaim {
  readonly index: bigint;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether an inclusion proof leads from the leaf to the root (RFC 9162 section 2.1.3.2). Never throws. */
export function provesInclusion({ index, size, root, leafHash, proof }: InclusionClaim): boolean {
  if (index < 0n || index >= size || ![root, leafHash, ...proof].every((hash) => hash.length === HASH_SIZE))
    return false;
  let first = index;
  let last = size - 1n;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if ((first & 1n) === 1n || first === last) {
      hash = nodeHash(sibling, hash);
      while ((first & 1n) === 0n && first !== 0n) {
        first >>= 1n;
        last >>= 1n;
      }
    } else hash = nodeHash(hash, sibling);
    first >>= 1n;
    last >>= 1n;
  }
  return last === 0n && sameBytes(hash, root);
}
