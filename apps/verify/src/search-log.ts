import { entriesOfBundle } from '#tlog/bundle';
import { EMPTY_FRONTIER, growFrontier, rootOfFrontier } from '#tlog/frontier';
import { HASH_SIZE, leafHash, sameBytes } from '#tlog/hashing';
import type { OpenedCheckpoint } from '#tlog/signed-checkpoint';
import { bundlePath, TILE_WIDTH, tilePath } from '#tlog/tile-path';
import { hashesOfTile, tilesOfLevel } from '#tlog/tiles';
import { LogEnds } from './log-ends.ts';
import type { LogSource } from './log-source.ts';
import { readBundle } from './tile-files.ts';
import { oneLine, Unreachable, Wrong } from './verdict.ts';

/** What a log says of a leaf without a proof: whether it is there, and how the log begins and ends. */
export interface Searched extends Pick<LogEnds, 'opening' | 'ending'> {
  readonly found: boolean;
}

/**
 * Looks for a leaf among those a checkpoint was signed for: by the level-0 tiles, which must lead to its root. Of the
 * entries only the first and the last are read. Throws Wrong, or Unreachable when a tile cannot be had.
 */
export async function searchLog(
  source: LogSource,
  { origin, size, root }: OpenedCheckpoint,
  wanted: Uint8Array,
): Promise<Searched> {
  const count = Number(size);
  let frontier = EMPTY_FRONTIER;
  let found = false;
  const ends = new Map<number, Uint8Array>();
  for (const { index, width } of tilesOfLevel(0, count)) {
    const tile = await source.read(tilePath(0, index, width), TILE_WIDTH * HASH_SIZE);
    if (tile?.length !== width * HASH_SIZE) throw new Unreachable(`${tilePath(0, index, width)} cannot be had`);
    const hashes = hashesOfTile(tile, width);
    found ||= hashes.some((hash) => sameBytes(hash, wanted));
    if (index === 0) ends.set(0, hashes[0] as Uint8Array);
    if (frontier.size + width === count) ends.set(count - 1, hashes.at(-1) as Uint8Array);
    frontier = growFrontier(frontier, hashes).frontier;
  }
  if (!sameBytes(rootOfFrontier(frontier), root)) throw new Wrong('root: the tiles do not lead to the signed root');
  const { opening, ending } = await endsOf(source, { origin, size: count }, ends);
  return { found, ...(opening && { opening }), ...(ending && { ending }) };
}

/** Reads the entries at both ends, by their leaf hashes. */
async function endsOf(
  source: LogSource,
  log: { readonly origin: string; readonly size: number },
  leafHashes: ReadonlyMap<number, Uint8Array>,
): Promise<LogEnds> {
  const ends = new LogEnds(log);
  for (const [place, hash] of leafHashes) {
    const index = Math.floor(place / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, log.size - index * TILE_WIDTH);
    const entry = entryIn(await readBundle(source, index, width), { index, width, place });
    if (!sameBytes(leafHash(entry), hash)) throw new Wrong(`entry ${place}: its bytes do not hash to its leaf`);
    ends.take(place, entry, hash);
  }
  return ends;
}

interface Position {
  readonly index: number;
  readonly width: number;
  readonly place: number;
}

function entryIn(bundle: Uint8Array, { index, width, place }: Position): Uint8Array {
  try {
    return entriesOfBundle(bundle, width)[place % TILE_WIDTH] as Uint8Array;
  } catch (error) {
    throw new Wrong(`${bundlePath(index, width)}: ${oneLine(error)}`);
  }
}
