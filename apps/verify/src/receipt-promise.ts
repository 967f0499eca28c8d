import { openPromise, promiseKeyName } from '#tlog/merge-promise';
import type { MergePromise } from '#tlog/merge-promise';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import type { OpenedCheckpoint } from '#tlog/signed-checkpoint';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import type { VerifierKey } from '#tlog/verifier-key';
import { keysFrom, MAX_TEXT_BYTES, publishedKeys } from './checkpoint-file.ts';
import type { TrustedKeys } from './checkpoint-file.ts';
import { secondsNow } from './config.ts';
import type { Ending, Opening } from './log-ends.ts';
import type { LogSource } from './log-source.ts';
import { searchLog } from './search-log.ts';
import { lastCosigned } from './shown-checkpoints.ts';
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

/** Promises are made in the name of the fund's first log. The logs that follow it are named below it and keep them too. */
export function keepsPromise(origin: string, promise: MergePromise): boolean {
  return origin === promise.origin || origin.startsWith(`${promise.origin}/`);
}

/**
 * What to say of a promised act that has no proof. Throws Wrong - the promise was broken - when the newest checkpoint is
 * past the deadline and, by its signed root, does not hold the leaf; Unreachable when that cannot be said (yet).
 */
export async function judgeWithoutProof(source: LogSource, { promise, keys, witnesses }: Accusation): Promise<never> {
  const { by, leafHash } = promise;
  const note = await source.read('checkpoint', MAX_TEXT_BYTES);
  if (note === undefined) throw new Unreachable(`there is no checkpoint at ${source.location}`);
  const checkpoint = opened(note, [...keys, ...witnesses]);
  const { origin, size } = checkpoint;
  if (!keepsPromise(origin, promise))
    throw new Wrong(`checkpoint: the checkpoint is of ${origin}, not of ${promise.origin}`);
  const seen = timeOf(checkpoint, source);
  const { found, opening, ending } = await searchLog(source, checkpoint, Buffer.from(leafHash, 'hex'));
  if (found) throw new Unreachable(`the act is in ${origin}, but ${source.location} gives no proof of it yet`);
  if (seen === undefined || seen <= by.getTime())
    throw new Unreachable(`the act is not in ${origin} yet; it is promised by ${by.toISOString()}`);
  const other = otherLog(promise, opening, ending);
  if (other !== undefined)
    throw new Unreachable(
      `the act is not in ${origin}, which ${other} with --log: if that has it neither, the promise was broken`,
    );
  throw new Wrong(
    `the promise was broken: ${promise.origin} promised this act by ${by.toISOString()}, and the newest checkpoint of ${origin} (${size} entries, seen at ${new Date(seen).toISOString()}) does not hold it. Keep the receipt and the checkpoint: together they are evidence`,
  );
}

function opened(note: Uint8Array, keys: readonly VerifierKey[]): OpenedCheckpoint {
  try {
    return openCheckpoint(note, keys);
  } catch (error) {
    throw new Wrong(`checkpoint: ${oneLine(error)}`);
  }
}

/** Around the turn from one log to the next a leaf may be in either: which one to ask besides, undefined when this must have it. */
function otherLog({ at }: MergePromise, opening?: Opening, ending?: Ending): string | undefined {
  if (ending !== undefined) return 'has ended; name the log that follows it';
  if (opening === undefined || Date.parse(opening.leaf.at) <= at.getTime()) return undefined;
  return `was opened after the promise; name ${opening.previous.origin}`;
}

/**
 * When the checkpoint was the newest, in ms: now, when the log itself was asked just now; else the newest time of a
 * trusted witness on it. A folder alone may be an old copy, so it says nothing about time.
 */
function timeOf(checkpoint: OpenedCheckpoint, { location }: LogSource): number | undefined {
  const seconds = /^https?:/i.test(location) ? secondsNow() : lastCosigned(checkpoint);
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
