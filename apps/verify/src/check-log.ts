import { entriesOfBundle, tileOfBundle } from '#tlog/bundle';
import { EMPTY_FRONTIER, growFrontier, rootOfFrontier } from '#tlog/frontier';
import type { Frontier } from '#tlog/frontier';
import { HASH_SIZE, sameBytes } from '#tlog/hashing';
import type { OpenedCheckpoint } from '#tlog/signed-checkpoint';
import { bundlePath, TILE_WIDTH, tilePath } from '#tlog/tile-path';
import { hashesOfTile, tilesOfLevel } from '#tlog/tiles';
import { secondsNow } from './config.ts';
import { LogEnds } from './log-ends.ts';
import type { Ending, Opening } from './log-ends.ts';
import type { LogSource } from './log-source.ts';
import { readAhead } from './read-ahead.ts';
import { checkSeam } from './seam.ts';
import type { EarlierLog } from './seam.ts';
import { lastCosigned, opened, shownCheckpoints } from './shown-checkpoints.ts';
import type { CheckpointExpectation } from './shown-checkpoints.ts';
import { readBundle, readTile } from './tile-files.ts';
import { oneLine, Wrong } from './verdict.ts';

/** What a log is checked against. */
export interface LogExpectation extends CheckpointExpectation {
  /** Older signed checkpoints the log must extend, each with the name to call it by. */
  readonly older: readonly { readonly name: string; readonly note: Uint8Array }[];
  readonly entries: boolean;
  /** Fewer entries are a stale view of the log. */
  readonly minimumSize?: bigint;
  /** The log before this one: this one must begin where that one ends. */
  readonly follows?: EarlierLog;
  /** Gets how the log begins if it follows another, before any entry. */
  readonly onOpening?: (opening: Opening) => void;
  /** Gets every entry in order, once it is known to be what the tiles say. */
  readonly onEntry?: (index: number, entry: Uint8Array, leafHash: Uint8Array) => void;
}

/** The checkpoint of a log that is right, with the note as it was served. */
export interface CheckedLog extends OpenedCheckpoint {
  readonly note: Uint8Array;
  /** So many of its entries are under a checkpoint that enough witnesses have cosigned. */
  readonly cosignedSize: bigint;
  /** When it had these entries and no more: by the last witness of its checkpoint, else by our clock. POSIX seconds. */
  readonly seenAt: bigint;
  /** Its first and its last leaf, where its entries were read and it follows a log or has ended. */
  readonly opening?: Opening;
  readonly ending?: Ending;
}

/**
 * Checks a whole log (design: audit.md section 6.2): its checkpoint is signed, every entry hashes to its leaf, every tile is
 * what the tiles below make it, the root is the signed one, and older checkpoints are prefixes. Answers the checkpoint.
 * Where its newest checkpoint is not cosigned yet, an older one that is must be a prefix as well.
 * Throws Wrong with the first thing that does not hold, Unreachable when a file cannot be had.
 */
export async function checkLog(source: LogSource, expected: LogExpectation): Promise<CheckedLog> {
  const { shown, cosignedSize } = await shownCheckpoints(source, expected);
  const [{ note, checkpoint }, ...smaller] = shown;
  const seenAt = lastCosigned(checkpoint) ?? secondsNow();
  const { minimumSize = 0n } = expected;
  if (checkpoint.size < minimumSize)
    throw new Wrong(`stale: the log shows ${checkpoint.size} entries, at least ${minimumSize} are expected`);
  const size = Number(checkpoint.size);
  if (!Number.isSafeInteger(size)) throw new Wrong(`the checkpoint claims ${checkpoint.size} entries`);
  const older = [...expected.older, ...smaller].map(({ name, note: old }) => ({
    name,
    ...opened(name, old, expected),
  }));
  for (const { name, size: oldSize } of older)
    if (oldSize > checkpoint.size)
      throw new Wrong(`rollback: ${name} has ${oldSize} entries, the log now only ${size}`);
  const ends = new LogEnds({ origin: expected.origin, size });
  const frontier = await walkLeaves(source, expected, { size, older, ends });
  await checkRightEdge(source, frontier);
  if (!sameBytes(rootOfFrontier(frontier), checkpoint.root))
    throw new Wrong('root: the tiles do not lead to the signed root');
  const { opening, ending } = ends;
  return { ...checkpoint, note, cosignedSize, seenAt, ...(opening && { opening }), ...(ending && { ending }) };
}

type Older = { readonly name: string; readonly size: bigint; readonly root: Uint8Array };

interface Walk {
  readonly size: number;
  readonly older: readonly Older[];
  readonly ends: LogEnds;
}

async function walkLeaves(source: LogSource, expected: LogExpectation, { size, older, ends }: Walk): Promise<Frontier> {
  let frontier = EMPTY_FRONTIER;
  if (size === 0) checkBeginning(ends, expected);
  for (const old of older) if (old.size === 0n) checkOlder(frontier, [], old);
  const chunks = readAhead(tilesOfLevel(0, size), async ({ index, width }) => ({
    index,
    width,
    tile: await readTile(source, 0, index, width),
    bundle: expected.entries ? await readBundle(source, index, width) : undefined,
  }));
  for await (const { index, width, tile, bundle } of chunks) {
    const hashes = hashesOfTile(tile, width);
    if (bundle !== undefined) {
      checkBundle(index, width, tile, bundle);
      showEntries({ index, width, bundle, hashes }, expected, ends);
    }
    for (const old of older)
      if (old.size > frontier.size && old.size <= frontier.size + width) checkOlder(frontier, hashes, old);
    const growth = growFrontier(frontier, hashes);
    for (const made of growth.tiles)
      if (made.level > 0 && made.width === TILE_WIDTH)
        await checkTile(source, made.level, made.index, made.width, made.bytes);
    frontier = growth.frontier;
  }
  return frontier;
}

interface Bundle {
  readonly index: number;
  readonly width: number;
  readonly bundle: Uint8Array;
  readonly hashes: readonly Uint8Array[];
}

/** Shows entries that are what their tile says, once those at the ends of the log are where they must be. */
function showEntries({ index, width, bundle, hashes }: Bundle, expected: LogExpectation, ends: LogEnds): void {
  const mayBeEnds = LogEnds.mayBeIn(bundle);
  if (!mayBeEnds && index > 0 && expected.onEntry === undefined) return;
  for (const [at, entry] of entriesOfBundle(bundle, width).entries()) {
    const place = index * TILE_WIDTH + at;
    const hash = hashes[at] as Uint8Array;
    if (mayBeEnds) ends.take(place, entry, hash);
    if (place === 0) checkBeginning(ends, expected);
    expected.onEntry?.(place, entry, hash);
  }
}

/** Called when the first entry is known, or that there is none. */
function checkBeginning({ opening }: LogEnds, { origin, follows, onOpening }: LogExpectation): void {
  if (follows !== undefined) checkSeam(follows, origin, opening);
  if (opening !== undefined) onOpening?.(opening);
}

/** Compares an older checkpoint that ends within these leaves. */
function checkOlder(before: Frontier, hashes: readonly Uint8Array[], { name, size, root }: Older): void {
  const { frontier } = growFrontier(before, hashes.slice(0, Number(size) - before.size));
  if (!sameBytes(rootOfFrontier(frontier), root))
    throw new Wrong(`fork: the first ${size} entries are not those ${name} was signed for`);
}

function checkBundle(index: number, width: number, tile: Uint8Array, bundle: Uint8Array): void {
  const made = hashesIn(index, width, bundle);
  if (sameBytes(made, tile)) return;
  const at = hashesOfTile(made, width).findIndex(
    (hash, position) => !sameBytes(hash, tile.subarray(position * HASH_SIZE, (position + 1) * HASH_SIZE)),
  );
  throw new Wrong(`entry ${index * TILE_WIDTH + at}: its bytes do not hash to its leaf`);
}

function hashesIn(index: number, width: number, bundle: Uint8Array): Uint8Array {
  try {
    return tileOfBundle(bundle, width);
  } catch (error) {
    throw new Wrong(`${bundlePath(index, width)}: ${oneLine(error)}`);
  }
}

async function checkRightEdge(source: LogSource, { edge, size }: Frontier): Promise<void> {
  for (const [level, bytes] of edge.entries()) {
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    if (level > 0 && bytes.length > 0) await checkTile(source, level, index, bytes.length / HASH_SIZE, bytes);
  }
}

async function checkTile(
  source: LogSource,
  level: number,
  index: number,
  width: number,
  made: Uint8Array,
): Promise<void> {
  if (!sameBytes(await readTile(source, level, index, width), made))
    throw new Wrong(`${tilePath(level, index, width)}: not the hashes of the tiles below`);
}
