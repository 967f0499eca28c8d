import { parseCheckpointBody } from '#tlog/checkpoint';
import { parseNote } from '#tlog/signed-note';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import type { VerifierKey } from '#tlog/verifier-key';
import { keysFrom, MAX_TEXT_BYTES, namedFile } from './checkpoint-file.ts';
import { secondsNow } from './config.ts';
import type { History, LogToCheck } from './history.ts';
import { logSource } from './log-source.ts';
import type { OptionKind, Options } from './options.ts';
import type { CheckpointExpectation } from './shown-checkpoints.ts';
import { Unreachable, Wrong, WrongUsage } from './verdict.ts';

/** How a command is told of witnesses. */
export const WITNESS_OPTIONS = { witness: 'many', quorum: 'one' } as const satisfies Readonly<
  Record<string, OptionKind>
>;

/** What `log` and `workflow` take to say what a log is checked against. */
export const LOG_OPTIONS = {
  ...WITNESS_OPTIONS,
  vkey: 'many',
  earlier: 'many',
  origin: 'one',
  old: 'many',
  'max-age': 'one',
  'min-size': 'one',
} as const satisfies Readonly<Record<string, OptionKind>>;

/** A checkpoint somebody has kept, with the name to call it by. */
export interface KeptCheckpoint {
  readonly name: string;
  readonly note: Uint8Array;
}

/**
 * The logs that a command line names, each with the keys that carry its name and the older checkpoints that are of it, those
 * of `--old` and `more`. What is asked of size and witnesses is asked of the newest log alone: its first entry is the
 * checkpoint of the log before it, so whoever cosigns the one vouches for the other. Throws WrongUsage, and what reading
 * the checkpoints of earlier logs throws.
 */
export async function logsToCheck(
  options: Options,
  more: readonly KeptCheckpoint[] = [],
): Promise<History<LogToCheck>> {
  const { words, one, many } = options;
  const [location, ...rest] = words;
  if (location === undefined || rest.length > 0) throw new WrongUsage('one URL or folder of a log is needed');
  const keys = keysFrom(many['vkey'] ?? [], SIGNATURE_TYPES.ed25519);
  if (keys.length === 0) throw new WrongUsage('--vkey is needed, the key of the log');
  const { witnesses, quorum } = witnessesIn(options);
  const maximumAge = one['max-age'] === undefined ? undefined : numberOf('max-age', one['max-age']);
  if (maximumAge !== undefined && witnesses.length === 0)
    throw new WrongUsage('--max-age needs --witness: only cosignatures have a time');
  const old = (many['old'] ?? []).map(async (name) => ({ name, note: await namedFile(name) }));
  const kept = [...(await Promise.all(old)), ...more];
  const minimumSize = BigInt(one['min-size'] === undefined ? 0 : numberOf('min-size', one['min-size']));
  const earlier: LogToCheck[] = [];
  for (const place of many['earlier'] ?? []) earlier.push(await earlierLog(place, keys, kept));
  const isEarlier = (origin: string | undefined): boolean => earlier.some(({ expected }) => expected.origin === origin);
  const others = keys.filter(({ name }) => !isEarlier(name));
  const origin = one['origin'] ?? others[0]?.name;
  if (origin === undefined || others.length === 0)
    throw new WrongUsage(`--vkey is needed, the key of the log at ${location}`);
  const own = others.filter(({ name }) => name === origin);
  const older = kept.filter(({ note }) => !isEarlier(originOf(note)));
  for (const { name, note } of older) mustBeOf(origin, name, note);
  const expected = {
    origin,
    keys: own.length > 0 ? own : others,
    witnesses,
    quorum,
    older,
    entries: true,
    minimumSize,
    ...(maximumAge !== undefined && { cosignedSince: secondsNow() - BigInt(maximumAge) }),
  };
  return { earlier, newest: { source: logSource(location), expected } };
}

/** A log that has ended, by the name its own checkpoint gives it; only a key of that name makes it believed. */
async function earlierLog(
  location: string,
  keys: readonly VerifierKey[],
  kept: readonly KeptCheckpoint[],
): Promise<LogToCheck> {
  const source = logSource(location);
  const note = await source.read('checkpoint', MAX_TEXT_BYTES);
  if (note === undefined) throw new Unreachable(`there is no checkpoint at ${source.location}`);
  const origin = originOf(note);
  if (origin === undefined) throw new Wrong(`the checkpoint at ${source.location} is malformed`);
  const own = keys.filter(({ name }) => name === origin);
  if (own.length === 0) throw new WrongUsage(`no --vkey is of ${origin}, the log at ${source.location}`);
  const older = kept.filter((one) => originOf(one.note) === origin);
  return { source, expected: { origin, keys: own, witnesses: [], quorum: 0, older, entries: true } };
}

/** A well-formed checkpoint of a log that is not named says nothing about those that are: at the turn of the year it is the state of a monitor. */
function mustBeOf(log: string, name: string, note: Uint8Array): void {
  const origin = originOf(note);
  if (origin !== undefined && origin !== log)
    throw new WrongUsage(
      `${name} is a checkpoint of ${origin}: add --earlier with the address of that log, and its --vkey`,
    );
}

/** The log that a checkpoint claims to be of; undefined when it is none. */
function originOf(note: Uint8Array): string | undefined {
  try {
    return parseCheckpointBody(parseNote(note).text).origin;
  } catch {
    return undefined;
  }
}

/** Who must have cosigned a checkpoint: all witnesses named, unless a number is given. Throws WrongUsage. */
export function witnessesIn({ one, many }: Options): Pick<CheckpointExpectation, 'witnesses' | 'quorum'> {
  const witnesses = keysFrom(many['witness'] ?? [], SIGNATURE_TYPES.cosignature);
  const text = one['quorum'] ?? String(witnesses.length);
  const quorum = /^[0-9]{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(quorum <= witnesses.length))
    throw new WrongUsage(`--quorum must be a number from 0 to the ${witnesses.length} witnesses given`);
  return { witnesses, quorum };
}

function numberOf(name: string, text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new WrongUsage(`--${name} must be a whole number`);
  return Number(text);
}
