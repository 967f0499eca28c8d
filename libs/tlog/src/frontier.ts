import { HASH_SIZE } from './hashing.ts';
import { TILE_WIDTH } from './tile-path.ts';
import { hashesAt, hashesOfTile, tileWidth } from './tiles.ts';
import type { Tile, TileReader } from './tiles.ts';
import { foldSubtrees, rootOf, subtreesOf } from './tree.ts';

/**
 * The right edge of a tree: all that is needed to grow it. `edge[level]` holds the hashes of the partial tile at that
 * level (0 to 255 of them, one after the other); levels the tree does not reach are absent. Immutable.
 */
export interface Frontier {
  readonly size: number;
  readonly edge: readonly Uint8Array[];
}

/** Right edge of the tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, edge: [] };

/** A tree after growing: its new right edge and the tiles to write, full ones and the partial ones of the new size. */
export interface Growth {
  readonly frontier: Frontier;
  readonly tiles: readonly Tile[];
}

/**
 * Appends leaf hashes to a tree. Pure: the tiles it answers follow from the frontier and the leaves alone, so doing it
 * again after a crash writes the same bytes. A full tile's hash goes one level up; a partial tile is never hashed upward.
 * The tiles are those of `tilesForGrowth(old size, new size)`, lowest level first.
 */
export function growFrontier(old: Frontier, leafHashes: readonly Uint8Array[]): Growth {
  const edge: Uint8Array[] = [];
  const tiles: Tile[] = [];
  let added = leafHashes;
  for (let level = 0; level < old.edge.length || added.length > 0; level += 1) {
    const before = old.edge[level] ?? new Uint8Array(0);
    const joined = Buffer.concat([before, ...added]);
    const firstIndex = Math.floor(hashesAt(level, old.size) / TILE_WIDTH);
    const grown = cutTiles(joined, level, firstIndex);
    if (added.length > 0) tiles.push(...grown);
    const last = grown.at(-1);
    edge.push(last !== undefined && last.width < TILE_WIDTH ? last.bytes : new Uint8Array(0));
    added = grown
      .filter(({ width }) => width === TILE_WIDTH)
      .map(({ bytes }) => rootOf(hashesOfTile(bytes, TILE_WIDTH)));
  }
  return { frontier: { size: old.size + leafHashes.length, edge }, tiles };
}

function cutTiles(hashes: Uint8Array, level: number, firstIndex: number): Tile[] {
  const tiles: Tile[] = [];
  for (let start = 0; start < hashes.length; start += TILE_WIDTH * HASH_SIZE) {
    const bytes = hashes.subarray(start, Math.min(hashes.length, start + TILE_WIDTH * HASH_SIZE));
    tiles.push({ level, index: firstIndex + tiles.length, width: bytes.length / HASH_SIZE, bytes });
  }
  return tiles;
}

/** Root of the tree with this right edge, 32 bytes (RFC 6962 section 2.1). */
export function rootOfFrontier({ edge }: Frontier): Uint8Array {
  const complete: Uint8Array[] = [];
  for (const bytes of [...edge].reverse()) {
    const hashes = hashesOfTile(bytes, bytes.length / HASH_SIZE);
    for (const { level, index } of subtreesOf({ begin: 0, end: hashes.length }))
      complete.push(rootOf(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)));
  }
  return foldSubtrees(complete);
}

/** Reads the right edge of a tree of `size` from its partial tiles. Rejects when a tile is missing or has the wrong length. */
export async function loadFrontier(size: number, readTile: TileReader): Promise<Frontier> {
  const edge: Uint8Array[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const index = Math.floor(hashesAt(level, size) / TILE_WIDTH);
    const width = tileWidth(level, index, size);
    const bytes = width === 0 ? new Uint8Array(0) : await readTile({ level, index, width });
    hashesOfTile(bytes, width);
    edge.push(bytes);
  }
  return { size, edge };
}

/** A frontier as bytes: the edges one after the other, lowest level first. The widths follow from the size. */
export function encodeFrontier({ edge }: Frontier): Buffer {
  return Buffer.concat(edge);
}

/** The frontier of a tree of `size` from its bytes. Throws RangeError if their number is not that of the size. */
export function decodeFrontier(size: number, bytes: Uint8Array): Frontier {
  const edge: Uint8Array[] = [];
  let offset = 0;
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const length = (hashesAt(level, size) % TILE_WIDTH) * HASH_SIZE;
    edge.push(bytes.subarray(offset, offset + length));
    offset += length;
  }
  if (offset !== bytes.length)
    throw new RangeError(`the frontier of ${size} leaves has ${offset} bytes, not ${bytes.length}`);
  return { size, edge };
}
