import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import type { LogExpectation } from './check-log.ts';
import { keysFrom, namedFile } from './checkpoint-file.ts';
import { secondsNow } from './config.ts';
import type { OptionKind, Options } from './options.ts';
import { WrongUsage } from './verdict.ts';

/** What `log` and `workflow` take to say what a log is checked against. */
export const LOG_OPTIONS = {
  vkey: 'many',
  origin: 'one',
  old: 'many',
  witness: 'many',
  quorum: 'one',
  'max-age': 'one',
  'min-size': 'one',
} as const satisfies Readonly<Record<string, OptionKind>>;

/** The location and the expectation that a command line names. Throws WrongUsage. */
export async function logToCheck({
  words,
  one,
  many,
}: Options): Promise<{ location: string; expected: LogExpectation }> {
  const [location, ...more] = words;
  if (location === undefined || more.length > 0) throw new WrongUsage('one URL or folder of a log is needed');
  const keys = keysFrom(many['vkey'] ?? [], SIGNATURE_TYPES.ed25519);
  const [firstKey] = keys;
  if (firstKey === undefined) throw new WrongUsage('--vkey is needed, the key of the log');
  const witnesses = keysFrom(many['witness'] ?? [], SIGNATURE_TYPES.cosignature);
  const maximumAge = one['max-age'] === undefined ? undefined : numberOf('max-age', one['max-age']);
  if (maximumAge !== undefined && witnesses.length === 0)
    throw new WrongUsage('--max-age needs --witness: only cosignatures have a time');
  const expected: LogExpectation = {
    origin: one['origin'] ?? firstKey.name,
    keys,
    witnesses,
    quorum: quorumOf(one['quorum'], witnesses.length),
    older: await Promise.all((many['old'] ?? []).map(async (name) => ({ name, note: await namedFile(name) }))),
    entries: true,
    minimumSize: BigInt(one['min-size'] === undefined ? 0 : numberOf('min-size', one['min-size'])),
    ...(maximumAge !== undefined && { cosignedSince: secondsNow() - BigInt(maximumAge) }),
  };
  return { location, expected };
}

/** All witnesses named must have cosigned, unless a number is given. */
export function quorumOf(text: string | undefined, witnesses: number): number {
  if (text === undefined) return witnesses;
  const quorum = /^[0-9]{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(quorum <= witnesses))
    throw new WrongUsage(`--quorum must be a number from 0 to the ${witnesses} witnesses given`);
  return quorum;
}

function numberOf(name: string, text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new WrongUsage(`--${name} must be a whole number`);
  return Number(text);
}
