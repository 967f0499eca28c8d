import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consistencyProofOf, provesConsistency } from './consistency-proof.ts';
import { EMPTY_ROOT, leafHash, nodeHash } from './hashing.ts';
import { inclusionProofOf, provesInclusion } from './inclusion-proof.ts';
import { rootOf, splitPoint } from './tree.ts';

const LARGEST = 100;
const LEAVES = Array.from({ length: LARGEST }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));

/** The definitions of RFC 6962 section 2.1 word for word: slow, and obviously right. */
const treeHash = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  const split = splitPoint(leaves.length);
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
};
const path = (index: number, leaves: readonly Uint8Array[]): Uint8Array[] => {
  if (leaves.length === 1) return [];
  const split = splitPoint(leaves.length);
  return index < split
    ? [...path(index, leaves.slice(0, split)), treeHash(leaves.slice(split))]
    : [...path(index - split, leaves.slice(split)), treeHash(leaves.slice(0, split))];
};
const subproof = (oldSize: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] => {
  if (oldSize === leaves.length) return whole ? [] : [treeHash(leaves)];
  const split = splitPoint(leaves.length);
  return oldSize <= split
    ? [...subproof(oldSize, leaves.slice(0, split), whole), treeHash(leaves.slice(split))]
    : [...subproof(oldSize - split, leaves.slice(split), false), treeHash(leaves.slice(0, split))];
};

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
  return copy;
};

describe('the tree', () => {
  it('has the root of the recursive definition at every size up to 100', () => {
    for (let size = 0; size <= LARGEST; size += 1)
      expect(rootOf(LEAVES.slice(0, size))).toEqual(treeHash(LEAVES.slice(0, size)));
  });

  it('proves every leaf of every tree up to 100 leaves, as the recursive definition does', () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      const leaves = LEAVES.slice(0, size);
      const root = rootOf(leaves);
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProofOf(leaves, index);
        if (size <= 40 || index % 7 === 0) expect(proof).toEqual(path(index, leaves));
        expect(
          provesInclusion({ index: BigInt(index), size: BigInt(size), root, leafHash: leaves[index] as Buffer, proof }),
        ).toBe(true);
      }
    }
  });

  it('proves every prefix of every tree up to 100 leaves, as the recursive definition does', () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      const leaves = LEAVES.slice(0, size);
      const root = rootOf(leaves);
      for (let oldSize = 1; oldSize <= size; oldSize += 1) {
        const proof = consistencyProofOf(leaves, oldSize);
        if (size <= 40 || oldSize % 7 === 0) expect(proof).toEqual(subproof(oldSize, leaves, true));
        const oldRoot = rootOf(leaves.slice(0, oldSize));
        expect(provesConsistency({ oldSize: BigInt(oldSize), size: BigInt(size), oldRoot, root, proof })).toBe(true);
      }
    }
  });

  it('refuses an inclusion proof bent in any one place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: LARGEST }),
        fc.nat(),
        fc.nat({ max: 255 }),
        fc.nat(),
        (size, pick, bit, at) => {
          const leaves = LEAVES.slice(0, size);
          const index = pick % size;
          const proof = inclusionProofOf(leaves, index);
          const right = {
            index: BigInt(index),
            size: BigInt(size),
            root: rootOf(leaves),
            leafHash: leaves[index] as Buffer,
            proof,
          };
          const bent = proof.map((hash, position) => (position === at % proof.length ? flip(hash, bit) : hash));
          expect(provesInclusion({ ...right, proof: bent })).toBe(false);
          expect(provesInclusion({ ...right, proof: proof.slice(1) })).toBe(false);
          expect(provesInclusion({ ...right, proof: [...proof, right.root] })).toBe(false);
          expect(provesInclusion({ ...right, proof: [right.leafHash, ...proof] })).toBe(false);
          expect(provesInclusion({ ...right, leafHash: flip(right.leafHash, bit) })).toBe(false);
          expect(provesInclusion({ ...right, root: flip(right.root, bit) })).toBe(false);
          expect(provesInclusion({ ...right, index: BigInt((index + 1) % size) })).toBe(false);
          expect(provesInclusion({ ...right, index: right.size })).toBe(false);
          expect(provesInclusion({ ...right, leafHash: new Uint8Array(0) })).toBe(false);
        },
      ),
    );
  });

  it('refuses a consistency proof bent in any one place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: LARGEST }),
        fc.nat(),
        fc.nat({ max: 255 }),
        fc.nat(),
        (size, pick, bit, at) => {
          const leaves = LEAVES.slice(0, size);
          const oldSize = 1 + (pick % (size - 1));
          const proof = consistencyProofOf(leaves, oldSize);
          const right = {
            oldSize: BigInt(oldSize),
            size: BigInt(size),
            oldRoot: rootOf(leaves.slice(0, oldSize)),
            root: rootOf(leaves),
            proof,
          };
          const bent = proof.map((hash, position) => (position === at % proof.length ? flip(hash, bit) : hash));
          expect(provesConsistency({ ...right, proof: bent })).toBe(false);
          expect(provesConsistency({ ...right, proof: proof.slice(1) })).toBe(false);
          expect(provesConsistency({ ...right, proof: [...proof, right.root] })).toBe(false);
          expect(provesConsistency({ ...right, oldRoot: flip(right.oldRoot, bit) })).toBe(false);
          expect(provesConsistency({ ...right, root: flip(right.root, bit) })).toBe(false);
          expect(provesConsistency({ ...right, oldRoot: right.root, root: right.oldRoot })).toBe(false);
          expect(provesConsistency({ ...right, oldSize: right.size, size: right.oldSize })).toBe(false);
          expect(provesConsistency({ ...right, oldSize: 0n })).toBe(false);
        },
      ),
    );
  });

  it('takes equal trees as consistent only with an empty proof, and nothing as a prefix of something', () => {
    const root = rootOf(LEAVES);
    const same = { oldSize: 100n, size: 100n, oldRoot: root, root, proof: [] };
    expect(provesConsistency(same)).toBe(true);
    expect(provesConsistency({ ...same, proof: [root] })).toBe(false);
    expect(provesConsistency({ ...same, oldRoot: EMPTY_ROOT })).toBe(false);
    expect(provesConsistency({ ...same, oldSize: 0n, oldRoot: EMPTY_ROOT })).toBe(false);
    expect(provesConsistency({ ...same, oldSize: 0n, size: 0n })).toBe(true);
  });
});
