import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeFrontier,
  EMPTY_FRONTIER,
  encodeFrontier,
  growFrontier,
  loadFrontier,
  rootOfFrontier,
} from './frontier.ts';
import type { Frontier } from './frontier.ts';
import { leafHash } from './hashing.ts';
import { provesConsistency } from './consistency-proof.ts';
import { provesInclusion } from './inclusion-proof.ts';
import { proveConsistency, proveInclusion } from './tile-proofs.ts';
import { tilePath } from './tile-path.ts';
import { bundlesForGrowth, hashesAt, tilesForGrowth } from './tiles.ts';
import type { TileReader } from './tiles.ts';
import { rootOf } from './tree.ts';

const LARGEST = 70_000;
const LEAVES = Array.from({ length: LARGEST }, (_, index) => leafHash(Buffer.from(String(index))));

/** A log folder in memory that grows batch by batch and checks what each growth writes. */
class MemoryLog {
  readonly files = new Map<string, Uint8Array>();
  frontier: Frontier = EMPTY_FRONTIER;

  grow(count: number): void {
    const { size } = this.frontier;
    const growth = growFrontier(this.frontier, LEAVES.slice(size, size + count));
    expect(growth.tiles.map(({ level, index, width }) => ({ level, index, width }))).toEqual([
      ...tilesForGrowth(size, size + count),
    ]);
    for (const tile of growth.tiles) this.files.set(tilePath(tile.level, tile.index, tile.width), tile.bytes);
    this.frontier = growth.frontier;
  }

  readonly readTile: TileReader = async ({ level, index, width }) => {
    const bytes = this.files.get(tilePath(level, index, width));
    if (bytes === undefined) throw new Error(`no ${tilePath(level, index, width)}`);
    return bytes;
  };
}

const logOf = (...batches: number[]): MemoryLog => {
  const log = new MemoryLog();
  batches.forEach((batch) => log.grow(batch));
  return log;
};

describe('growing a log', () => {
  it('has the root of the whole tree after batches of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }), (batches) => {
        const { frontier } = logOf(...batches);
        expect(rootOfFrontier(frontier)).toEqual(rootOf(LEAVES.slice(0, frontier.size)));
      }),
      { numRuns: 60 },
    );
  });

  it('writes tiles whose hashes are the subtree roots of tlog-tiles, over three levels', () => {
    const log = logOf(1, 255, 4096, 61_000, 4_648);
    for (const { level, index, width } of tilesForGrowth(0, LARGEST)) {
      const bytes = log.files.get(tilePath(level, index, width)) as Uint8Array;
      const span = 256 ** level;
      const begin = (index * 256 + width - 1) * span;
      if (level > 0 || index % 50 === 0)
        expect(Buffer.from(bytes.subarray(-32))).toEqual(rootOf(LEAVES.slice(begin, begin + span)));
    }
    expect(rootOfFrontier(log.frontier)).toEqual(rootOf(LEAVES));
    expect(hashesAt(2, LARGEST)).toBe(1);
  });

  it('goes on from a frontier read back from tiles or from bytes', async () => {
    const log = logOf(1000, 65_000);
    expect(await loadFrontier(66_000, log.readTile)).toEqual(log.frontier);
    const stored = decodeFrontier(66_000, encodeFrontier(log.frontier));
    const next = growFrontier(stored, LEAVES.slice(66_000, 66_300));
    expect(rootOfFrontier(next.frontier)).toEqual(rootOf(LEAVES.slice(0, 66_300)));
    expect(() => decodeFrontier(66_001, encodeFrontier(log.frontier))).toThrow(RangeError);
  });

  it('writes the same tiles when done again', () => {
    const { frontier } = logOf(300);
    const leaves = LEAVES.slice(300, 900);
    expect(growFrontier(frontier, leaves)).toEqual(growFrontier(frontier, leaves));
  });

  it('proves leaves and prefixes from tiles, reading each tile once', async () => {
    const sizes = [1, 2, 255, 256, 257, 511, 65_535, 65_536, 65_537, 69_999];
    const log = logOf(...sizes.map((size, position) => size - (sizes[position - 1] ?? 0)));
    const { size } = log.frontier;
    const root = rootOfFrontier(log.frontier);
    const read = new Map<string, number>();
    const readTile: TileReader = (tile) => {
      read.set(JSON.stringify(tile), (read.get(JSON.stringify(tile)) ?? 0) + 1);
      return log.readTile(tile);
    };
    for (const index of [0, 1, 254, 255, 256, 65_535, 65_536, 69_998]) {
      read.clear();
      const proof = await proveInclusion(index, size, readTile);
      expect(
        provesInclusion({ index: BigInt(index), size: BigInt(size), root, leafHash: LEAVES[index] as Buffer, proof }),
      ).toBe(true);
      expect(Math.max(...read.values())).toBe(1);
      expect(read.size).toBeLessThanOrEqual(5);
    }
    for (const oldSize of sizes) {
      const proof = await proveConsistency(oldSize, size, log.readTile);
      const oldRoot = rootOf(LEAVES.slice(0, oldSize));
      expect(provesConsistency({ oldSize: BigInt(oldSize), size: BigInt(size), oldRoot, root, proof })).toBe(true);
    }
  });

  it('proves any older tree from the tiles of a newer one, whatever sizes were written on the way', async () => {
    const steps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async (batches, pick) => {
        const log = logOf(...batches);
        const { size } = log.frontier;
        const oldSize = 1 + (pick % size);
        const claim = {
          oldSize: BigInt(oldSize),
          size: BigInt(size),
          oldRoot: rootOf(LEAVES.slice(0, oldSize)),
          root: rootOfFrontier(log.frontier),
          proof: await proveConsistency(oldSize, size, log.readTile),
        };
        expect(provesConsistency(claim)).toBe(true);
        // and no other tree of either size
        const other = LEAVES[LARGEST - 1] as Buffer;
        expect(provesConsistency({ ...claim, oldRoot: other })).toBe(false);
        expect(provesConsistency({ ...claim, root: other })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('knows which bundles growing writes', () => {
    expect([...bundlesForGrowth(0, 3)]).toEqual([{ index: 0, width: 3 }]);
    expect([...bundlesForGrowth(3, 3)]).toEqual([]);
    expect([...bundlesForGrowth(256, 256)]).toEqual([]);
    expect([...bundlesForGrowth(255, 600)]).toEqual([
      { index: 0, width: 256 },
      { index: 1, width: 256 },
      { index: 2, width: 88 },
    ]);
  });
});
