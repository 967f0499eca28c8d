import { HASH_SIZE } from './hashing.ts';
import { TILE_WIDTH } from './tile-path.ts';
import type { BundleAddress, TileAddress } from './tile-path.ts';

/** Bytes of a tile at an address; rejects when it cannot be had. The caller checks nothing: proofs are checked as a whole. */
export type TileReader = (tile: TileAddress) => Promise<Uint8Array>;

/** A tile with its content: `width` hashes of 32 bytes, one after the other. */
export interface Tile extends TileAddress {
  readonly bytes: Uint8Array;
}

/** Complete hashes a tree of `size` has at a tile level: floor(size / 256^level). */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** Width of the tile at (level, index) in a tree of `size`: 256 if full, 0 if the tree has no such tile. */
export function tileWidth(level: number, index: number, size: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH));
}

/** All tiles of a level for a tree of `size`, the partial one last. */
export function* tilesOfLevel(level: number, size: number): Generator<TileAddress> {
  for (let index = 0; index * TILE_WIDTH < hashesAt(level, size); index += 1)
    yield { level, index, width: tileWidth(level, index, size) };
}

/** Tiles a tree of `size` has and a tree of `oldSize` has not: what growing must write (C2SP tlog-tiles, "Partial Tiles"). */
export function* tilesForGrowth(oldSize: number, size: number): Generator<TileAddress> {
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const oldCount = hashesAt(level, oldSize);
    if (oldCount === hashesAt(level, size)) continue;
    for (let index = Math.floor(oldCount / TILE_WIDTH); tileWidth(level, index, size) > 0; index += 1)
      yield { level, index, width: tileWidth(level, index, size) };
  }
}

/** Bundles a log of `size` entries has and a log of `oldSize` has not. */
export function* bundlesForGrowth(oldSize: number, size: number): Generator<BundleAddress> {
  for (let index = Math.floor(oldSize / TILE_WIDTH); index * TILE_WIDTH < size; index += 1) {
    const width = tileWidth(0, index, size);
    if (index * TILE_WIDTH + width > oldSize) yield { index, width };
  }
}

/** The hashes of a tile as views of its bytes. Throws RangeError unless the bytes are exactly `width` hashes. */
export function hashesOfTile(bytes: Uint8Array, width: number): Uint8Array[] {
  if (bytes.length !== width * HASH_SIZE) throw new RangeError(`a tile of ${width} hashes has ${bytes.length} bytes`);
  return Array.from({ length: width }, (_, position) =>
    bytes.subarray(position * HASH_SIZE, (position + 1) * HASH_SIZE),
  );
}
