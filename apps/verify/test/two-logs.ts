import crypto from 'node:crypto';
import { signerKey } from '#tlog/signer-key';
import { formatVkey } from '#tlog/verifier-key';
import { FundActs, ONE_GRANT, type Scripted } from './fund-acts.ts';
import { log, ORIGIN, type Outsider, type WrittenLog } from './log-folder.ts';

const nextKey = (name: string) => signerKey(`${ORIGIN}/${name}`, crypto.generateKeyPairSync('ed25519').privateKey);
export const next = nextKey('2027');
export const NEXT_ORIGIN = next.verifier.name;
export const NEXT_VKEY = formatVkey(next.verifier);
export const third = nextKey('2028');
export const THIRD_VKEY = formatVkey(third.verifier);

export const frozen = (reason = 'year', name = 'frozen'): Scripted => ({
  name,
  type: 'log.frozen',
  record: 'the log',
  source: 'audit',
  actor: 'administrator',
  open: { reason },
});

export const opened = (checkpoints: readonly string[], origin = NEXT_ORIGIN, on = 'frozen'): Scripted => ({
  name: 'opened',
  type: 'log.opened',
  record: 'the log',
  source: 'audit',
  actor: 'administrator',
  on: [on],
  open: { name: origin.slice(ORIGIN.length + 1), origin, checkpoints },
});

type Leaves = readonly Buffer[];
type Acts = readonly Scripted[];

/** What somebody does to a fund whose one grant is requested in one year and paid in the next. */
export interface Bends {
  /** How many acts of the grant are in the first log. */
  readonly turn?: number;
  readonly firstActs?: (acts: Acts) => Acts;
  /** What the first log shows of its leaves, */
  readonly shown?: (leaves: Leaves) => Leaves;
  /** what of them the checkpoint is of that log.opened holds, */
  readonly told?: (leaves: Leaves) => Leaves;
  /** and what becomes of its note. */
  readonly notes?: (note: string, leaves: Leaves) => Promise<readonly string[]> | readonly string[];
  readonly nextActs?: (acts: Acts) => Acts;
  readonly nextLeaves?: (leaves: Leaves, first: Leaves) => Leaves;
}

export interface TwoLogs {
  readonly first: WrittenLog;
  readonly second: WrittenLog;
  /** Goes on with the fund's records behind both. */
  readonly acts: FundActs;
}

const same = <T>(value: T): T => value;

export async function writeTwoLogs(outsider: Outsider, name: string, bends: Bends = {}): Promise<TwoLogs> {
  const { turn = 15, firstActs = same, shown = same, told = same, notes = (note) => [note] } = bends;
  const { nextActs = same, nextLeaves = same } = bends;
  const acts = new FundActs();
  const leaves = acts.leavesOf(firstActs([...ONE_GRANT.slice(0, turn), frozen()]));
  const { note } = await outsider.writeEntries(`${name}-told`, told(leaves), log);
  const first = await outsider.writeEntries(name, shown(leaves), log);
  const others = acts.leavesOf(nextActs([opened(await notes(note, leaves)), ...ONE_GRANT.slice(turn)]));
  const second = await outsider.writeEntries(`${name}-2027`, nextLeaves(others, leaves), next);
  return { first, second, acts };
}
