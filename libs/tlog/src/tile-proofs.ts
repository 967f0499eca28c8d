import { consistencyRanges } from './consistency-proof.ts';
import { inclusionRanges } from './inclusion-proof.ts';
import { TILE_WIDTH } from './tile-path.ts';
import { hashesOfTile, tileWidth } from './tiles.ts';
import type { TileReader } from './tiles.ts';
import { foldSubtrees, rootOf, subtreesOf } from './tree.ts';
import type { Range, Subtree } from './tree.ts';

/** Tree levels one tile spans: 2^8 = 256 hashes. */
const TILE_HEIGHT = 8;

/** Inclusion proof of the leaf at `index` in the tree of `size`, from tiles (RFC 9162 section 2.1.3). Each tile is read once. */
export function proveInclusion(index: number, size: number, readTile: TileReader): Promise<Uint8Array[]> {
  return hashesOfRanges(inclusionRanges(index, size), size, readTile);
}

/** Consistency proof from `oldSize` (>= 1) to `size`, from tiles (RFC 9162 section 2.1.4). Each tile is read once. */
export function proveConsistency(oldSize: number, size: number, readTile: TileReader): Promise<Uint8Array[]> {
  return hashesOfRanges(consistencyRanges(oldSize, size), size, readTile);
}

async function hashesOfRanges(ranges: readonly Range[], size: number, readTile: TileReader): Promise<Uint8Array[]> {
  const tiles = new Map<string, Promise<Uint8Array[]>>();
  const tile = (level: number, index: number): Promise<Uint8Array[]> => {
    const key = `${level}/${index}`;
    const width = tileWidth(level, index, size);
    const known = tiles.get(key) ?? readTile({ level, index, width }).then((bytes) => hashesOfTile(bytes, width));
    tiles.set(key, known);
    return known;
  };
  return Promise.all(
    ranges.map(async (range) =>
      foldSubtrees(await Promise.all(subtreesOf(range).map((subtree) => hashOfSubtree(subtree, tile)))),
    ),
  );
}

async function hashOfSubtree(
  { level, index }: Subtree,
  tile: (level: number, index: number) => Promise<Uint8Array[]>,
): Promise<Uint8Array> {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const span = 2 ** (level % TILE_HEIGHT);
  const first = index * span;
  const hashes = await tile(tileLevel, Math.floor(first / TILE_WIDTH));
  const start = first % TILE_WIDTH;
  return rootOf(hashes.slice(start, start + span));
}
