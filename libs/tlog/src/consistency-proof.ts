import { HASH_SIZE, nodeHash, sameBytes } from './hashing.ts';
import { rootOf, splitPoint } from './tree.ts';
import type { Range } from './tree.ts';

/**
 * Ranges of leaves whose hashes prove that a tree of `oldSize` is a prefix of the tree of `size` (RFC 9162 section
 * 2.1.4.1, SUBPROOF). Empty for equal sizes. Throws RangeError unless 1 <= oldSize <= size: nothing follows from nothing.
 */
export function consistencyRanges(oldSize: number, size: number): Range[] {
  if (!(oldSize >= 1 && oldSize <= size)) throw new RangeError(`no consistency from ${oldSize} to ${size}`);
  const ranges: Range[] = [];
  let begin = 0;
  let end = size;
  while (oldSize !== end) {
    const middle = begin + splitPoint(end - begin);
    if (oldSize <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  if (begin > 0) ranges.push({ begin, end });
  return ranges.reverse();
}

/** Consistency proof within a tree held in memory; for a log on disk use `proveConsistency` of tile-proofs.ts. */
export function consistencyProofOf(leafHashes: readonly Uint8Array[], oldSize: number): Uint8Array[] {
  return consistencyRanges(oldSize, leafHashes.length).map(({ begin, end }) => rootOf(leafHashes.slice(begin, end)));
}

/** What a consistency proof claims: the tree of `oldSize` and `oldRoot` is a prefix of the tree of `size` and `root`. */
export interface ConsistencyClaim {
  readonly oldSize: bigint;
  readonly size: bigint;
  readonly oldRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * Whether a consistency proof holds (RFC 9162 section 2.1.4.2). Equal sizes need equal roots and an empty proof; from size
 * 0 to a larger tree nothing is proven, so the answer is no. Never throws.
 */
export function provesConsistency({ oldSize, size, oldRoot, root, proof }: ConsistencyClaim): boolean {
  if (oldSize < 0n || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root);
  if (oldSize === 0n || proof.length === 0) return false;
  if (![oldRoot, root, ...proof].every((hash) => hash.length === HASH_SIZE)) return false;
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  let first = oldSize - 1n;
  let last = size - 1n;
  while ((first & 1n) === 1n) {
    first >>= 1n;
    last >>= 1n;
  }
  const [start, ...rest] = path as [Uint8Array, ...Uint8Array[]];
  let oldHash = start;
  let hash = start;
  for (const sibling of rest) {
    if (last === 0n) return false;
    if ((first & 1n) === 1n || first === last) {
      oldHash = nodeHash(sibling, oldHash);
      hash = nodeHash(sibling, hash);
      while ((first & 1n) === 0n && first !== 0n) {
        first >>= 1n;
        last >>= 1n;
      }
    } else hash = nodeHash(hash, sibling);
    first >>= 1n;
    last >>= 1n;
  }
  return last === 0n && sameBytes(oldHash, oldRoot) && sameBytes(hash, root);
}

function isPowerOfTwo(n: bigint): boolean {
  return (n & (n - 1n)) === 0n;
}
