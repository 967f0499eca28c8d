import { EMPTY_FRONTIER, growFrontier, rootOfFrontier } from '#tlog/frontier';
import { HASH_SIZE, sameBytes } from '#tlog/hashing';
import { openPromise, promiseKeyName } from '#tlog/merge-promise';
import type { MergePromise } from '#tlog/merge-promise';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import type { OpenedCheckpoint } from '#tlog/signed-checkpoint';
import { TILE_WIDTH, tilePath } from '#tlog/tile-path';
import { hashesOfTile, tilesOfLevel } from '#tlog/tiles';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import type { VerifierKey } from '#tlog/verifier-key';
import { keysFrom, MAX_TEXT_BYTES, publishedKeys } from './checkpoint-file.ts';
import type { TrustedKeys } from './checkpoint-file.ts';
import { secondsNow } from './config.ts';
import type { LogSource } from './log-source.ts';
import { oneLine, Unreachable, Wrong } from './verdict.ts';

const PROMISE_KEYS = 'promise-keys';
const isPromiseKey = (vkey: string): boolean => vkey.split('+', 1)[0]!.endsWith(promiseKeyName(''));

/** The keys on the command line, those that promise apart from those that sign checkpoints: neither stands for the other. */
export function separateKeys(vkeys: readonly string[]): { log: readonly string[]; promises: readonly string[] } {
  return { log: vkeys.filter((vkey) => !isPromiseKey(vkey)), promises: vkeys.filter(isPromiseKey) };
}

/** The keys given that sign promises, else those the log publishes; undefined when there is nobody to ask. */
export async function promiseKeys(
  vkeys: readonly string[],
  source: LogSource | undefined,
): Promise<TrustedKeys | undefined> {
  if (vkeys.length > 0) return { keys: keysFrom(vkeys, SIGNATURE_TYPES.ed25519), caution: '' };
  return source === undefined ? undefined : publishedKeys(source, PROMISE_KEYS);
}

/** The promise of a receipt. Throws Wrong when it is not signed by one of the keys or is about another act. */
export function promiseFor(leafHash: string, note: string, { keys }: TrustedKeys): MergePromise {
  try {
    const promise = openPromise(Buffer.from(note), keys);
    if (promise.leafHash === leafHash) return promise;
  } catch (error) {
    throw new Wrong(`the promise of the receipt does not hold: ${oneLine(error)}`);
  }
  throw new Wrong('the promise of the receipt is about another act');
}

export interface Accusation {
  readonly promise: MergePromise;
  /** Keys that sign the log's checkpoints, and witnesses whose times are believed. */
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
}

/**
 * What to say of a promised act that has no proof. Throws Wrong - the promise was broken - when the newest checkpoint is
 * past the deadline and, by its signed root, does not hold the leaf; Unreachable when that cannot be said (yet).
 */
export async function judgeWithoutProof(source: LogSource, { promise, keys, witnesses }: Accusation): Promise<never> {
  const { origin, by, leafHash } = promise;
  const note = await source.read('checkpoint', MAX_TEXT_BYTES);
  if (note === undefined) throw new Unreachable(`there is no checkpoint at ${source.location}`);
  const checkpoint = opened(note, [...keys, ...witnesses], origin);
  const seen = timeOf(checkpoint, source);
  if (await holds(source, checkpoint, Buffer.from(leafHash, 'hex')))
    throw new Unreachable(`the act is in ${origin}, but ${source.location} gives no proof of it yet`);
  if (seen === undefined || seen <= by.getTime())
    throw new Unreachable(`the act is not in ${origin} yet; it is promised by ${by.toISOString()}`);
  throw new Wrong(
    `the promise was broken: ${origin} promised this act by ${by.toISOString()}, and its newest checkpoint (${checkpoint.size} entries, seen at ${new Date(seen).toISOString()}) does not hold it. Keep the receipt and the checkpoint: together they are evidence`,
  );
}

function opened(note: Uint8Array, keys: readonly VerifierKey[], origin: string): OpenedCheckpoint {
  try {
    return openCheckpoint(note, keys, origin);
  } catch (error) {
    throw new Wrong(`checkpoint: ${oneLine(error)}`);
  }
}

/**
 * When the checkpoint was the newest, in ms: now, when the log itself was asked just now; else the newest time of a
 * trusted witness on it. A folder alone may be an old copy, so it says nothing about time.
 */
function timeOf({ verified }: OpenedCheckpoint, { location }: LogSource): number | undefined {
  if (/^https?:/i.test(location)) return Number(secondsNow()) * 1000;
  const times = verified.flatMap(({ time }) => (time === undefined ? [] : [Number(time) * 1000]));
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Whether the leaf is among those the checkpoint was signed for: by the level-0 tiles, which must lead to its root. */
async function holds(source: LogSource, { size, root }: OpenedCheckpoint, leafHash: Uint8Array): Promise<boolean> {
  let frontier = EMPTY_FRONTIER;
  let found = false;
  for (const { index, width } of tilesOfLevel(0, Number(size))) {
    const tile = await source.read(tilePath(0, index, width), TILE_WIDTH * HASH_SIZE);
    if (tile?.length !== width * HASH_SIZE) throw new Unreachable(`${tilePath(0, index, width)} cannot be had`);
    const hashes = hashesOfTile(tile, width);
    found ||= hashes.some((hash) => sameBytes(hash, leafHash));
    frontier = growFrontier(frontier, hashes).frontier;
  }
  if (!sameBytes(rootOfFrontier(frontier), root)) throw new Wrong('root: the tiles do not lead to the signed root');
  return found;
}
