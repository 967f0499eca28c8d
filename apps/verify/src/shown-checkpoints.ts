import { base64Of } from '#tlog/encoding';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import type { OpenedCheckpoint } from '#tlog/signed-checkpoint';
import type { VerifierKey } from '#tlog/verifier-key';
import { MAX_TEXT_BYTES } from './checkpoint-file.ts';
import type { LogSource } from './log-source.ts';
import { oneLine, Unreachable, Wrong } from './verdict.ts';

/** Who must have signed the checkpoints of a log. `origin` is their expected first line. */
export interface CheckpointExpectation {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  readonly quorum: number;
  /** POSIX seconds: the newest counted cosignature may not be before. */
  readonly cosignedSince?: bigint;
}

/**
 * Where a log keeps the newest checkpoint that its witnesses have cosigned: they are some seconds behind one that grows, and
 * the newest of all has the log's signature alone.
 */
const WITNESSED = 'checkpoints/witnessed';

/** A checkpoint as a log shows it. */
export interface Shown {
  readonly name: string;
  readonly note: Uint8Array;
  readonly checkpoint: OpenedCheckpoint;
}

/**
 * The checkpoint that a log shows and, if that has no quorum yet, the one that has, the larger one first: the log may have
 * grown between the two answers. Throws Wrong when neither has the quorum.
 */
export async function shownCheckpoints(
  source: LogSource,
  expected: CheckpointExpectation,
): Promise<{ shown: readonly [Shown, ...Shown[]]; cosignedSize: bigint }> {
  const newest = await shownAt(source, 'checkpoint', expected);
  if (newest === undefined) throw new Unreachable(`there is no checkpoint at ${source.location}`);
  try {
    checkQuorum(newest.checkpoint, expected);
    return { shown: [newest], cosignedSize: newest.checkpoint.size };
  } catch (error) {
    const cosigned = expected.quorum > 0 ? await shownAt(source, WITNESSED, expected) : undefined;
    if (cosigned === undefined) throw error;
    checkQuorum(cosigned.checkpoint, expected);
    const cosignedSize = cosigned.checkpoint.size;
    return { shown: cosignedSize > newest.checkpoint.size ? [cosigned, newest] : [newest, cosigned], cosignedSize };
  }
}

async function shownAt(source: LogSource, name: string, expected: CheckpointExpectation): Promise<Shown | undefined> {
  const note = await source.read(name, MAX_TEXT_BYTES);
  return note && { name, note, checkpoint: opened(name, note, expected) };
}

/** Opens a checkpoint that goes by this name. Throws Wrong when nobody we know has signed it. */
export function opened(
  name: string,
  note: Uint8Array,
  { keys, witnesses, origin }: CheckpointExpectation,
): OpenedCheckpoint {
  try {
    return openCheckpoint(note, [...keys, ...witnesses], origin);
  } catch (error) {
    throw new Wrong(`${name}: ${oneLine(error)}`);
  }
}

/** When a witness that we know has last cosigned a checkpoint, in POSIX seconds; undefined when none has. */
export function lastCosigned({ verified }: OpenedCheckpoint): bigint | undefined {
  const times = verified.flatMap(({ time }) => (time === undefined ? [] : [time]));
  return times.length === 0 ? undefined : times.reduce((last, time) => (time > last ? time : last));
}

/** When each of the witnesses first cosigned a checkpoint, in POSIX seconds, by public key: one key under two names is one. */
function firstSeen(
  { verified }: OpenedCheckpoint,
  { witnesses }: Pick<CheckpointExpectation, 'witnesses'>,
): Map<string, bigint> {
  const asked = new Set(witnesses.map(({ publicKey }) => base64Of(publicKey)));
  const first = new Map<string, bigint>();
  for (const { key, time } of verified) {
    const name = base64Of(key.publicKey);
    if (time !== undefined && asked.has(name) && time < (first.get(name) ?? time + 1n)) first.set(name, time);
  }
  return first;
}

/** The time (ISO 8601) by which as many witnesses as the quorum had cosigned a checkpoint that has passed `checkQuorum`. */
export function cosignedBy(
  checkpoint: OpenedCheckpoint,
  expected: Pick<CheckpointExpectation, 'witnesses' | 'quorum'>,
): string {
  const times = [...firstSeen(checkpoint, expected).values()].map(Number).sort((one, other) => one - other);
  return new Date(times[expected.quorum - 1]! * 1_000).toISOString();
}

/** Throws Wrong when fewer witnesses than the quorum have cosigned, or none of them since the time that is asked for. */
export function checkQuorum(
  checkpoint: OpenedCheckpoint,
  { witnesses, quorum, cosignedSince }: Pick<CheckpointExpectation, 'witnesses' | 'quorum' | 'cosignedSince'>,
): void {
  const cosigned = firstSeen(checkpoint, { witnesses });
  if (cosigned.size < quorum) throw new Wrong(`quorum: ${cosigned.size} of ${quorum} witnesses have cosigned`);
  if (cosignedSince === undefined) return;
  const last = lastCosigned(checkpoint);
  if (last === undefined) throw new Wrong('stale: no witness has cosigned');
  if (last < cosignedSince)
    throw new Wrong(`stale: the newest cosignature is ${cosignedSince - last} seconds older than allowed`);
}
