import fs from 'node:fs';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { byLogName, isLogName } from '#contracts/log-name';
import { canonicalJson } from '#kernel/canonical-json';
import { BEGIN_LOG, Log, LOGS, OPEN_LOG, type LogRow } from '../log/log.ts';
import { publicKeyFileOf, publicKeysOf } from '../log/log-keys.ts';
import { operatorAct, THE_LOG, withDatabase } from './operator-act.ts';

export interface Opening {
  readonly databaseUrl: string;
  readonly keysDirectory: string;
  /** How the log is to be called: `2027`, or `2027-2`. */
  readonly name: string;
  /** Signed checkpoints of other branches of the log that ended, when it was forked. */
  readonly branches: readonly string[];
  /** Makes the key of the log; called again when it has made it already. */
  readonly makeKey: () => void;
}

/** What of a leaf's 4,096 bytes is left for what log.opened says, in bytes. */
const ROOM = 3_700;

const LAST_NOTE = `
  SELECT checkpoint.note FROM log_head head JOIN entry ON entry.idx = head.size - 1 AND entry.leaf_hash = $1
  JOIN checkpoint ON checkpoint.size = head.size`;
/** Whoever leads loses the lead, and leads the new log when it takes it again. */
const TAKE_THE_LEAD_AWAY = 'UPDATE log_head SET epoch = epoch + 1';

/**
 * Opens the log that follows the one that was frozen: its key, its row, and the event log.opened, which becomes its entry 0
 * and holds the last checkpoint of the log before. Called again for the same name it does nothing; a crash leaves a key
 * without a log, which the next call takes. Answers the origin and the leaf hash (hexadecimal). Throws, in one sentence,
 * while the log before has not ended under a signed checkpoint.
 */
export async function openLog(opening: Opening): Promise<{ readonly origin: string; readonly leafHash: string }> {
  const { databaseUrl, name, makeKey } = opening;
  if (!isLogName(name)) throw new Error('The name of a log is a year, or a year and a number: 2027, 2027-2.');
  return withDatabase(databaseUrl, (dataSource) =>
    dataSource.transaction(async (tx) => {
      await tx.query('SELECT FROM log_head FOR UPDATE');
      const rows: LogRow[] = await tx.query(LOGS);
      const logs = rows.map((row) => new Log(row));
      const [first, before] = [logs[0], logs.at(-1)];
      if (first === undefined || before === undefined) throw new Error('This fund has no log yet: start it first.');
      if (before.name === name) return { origin: before.origin, leafHash: before.firstLeaf!.toString('hex') };
      if (before.name !== null && byLogName(name, before.name) <= 0)
        throw new Error(`The next log comes after ${before.name}: call it by a later year, or a higher number.`);
      const checkpoints = [await lastNote(tx, before), ...opening.branches];
      for (const branch of opening.branches) mustBeOf(before, branch, opening.keysDirectory);
      const payload = { name, origin: `${first.origin}/${name}`, checkpoints };
      mustFit(payload);
      makeKey();
      return { origin: payload.origin, leafHash: await begin(tx, before, payload) };
    }),
  );
}

/** The last checkpoint of a log that has ended. */
async function lastNote(tx: EntityManager, { origin, lastLeaf }: Log): Promise<string> {
  if (lastLeaf === null) throw new Error(`${origin} goes on. End it first: npm run fund -- freeze-log`);
  const [last]: { note: string }[] = await tx.query(LAST_NOTE, [lastLeaf]);
  if (last === undefined)
    throw new Error(`The last checkpoint of ${origin} is not signed and published yet: look at /log/status.`);
  return last.note;
}

async function begin(
  tx: EntityManager,
  before: Log,
  payload: { readonly name: string; readonly origin: string; readonly checkpoints: readonly string[] },
): Promise<string> {
  const act = await operatorAct(tx);
  const restsOn = [before.lastLeaf!.toString('hex')];
  await act.record({ type: 'log', id: THE_LOG }, 'log.opened', { payload, restsOn });
  const { leafHash } = act.recorded[0]!;
  await tx.query(OPEN_LOG, [before.number, payload.origin, payload.name, Buffer.from(leafHash, 'hex')]);
  await tx.query(BEGIN_LOG);
  await tx.query(TAKE_THE_LEAD_AWAY);
  return leafHash;
}

/** Another branch is evidence only with the signature of the log that was forked. */
function mustBeOf(log: Log, note: string, keysDirectory: string): void {
  const pem = fs.readFileSync(path.join(keysDirectory, publicKeyFileOf(log)), 'utf8');
  try {
    openCheckpoint(Buffer.from(note), publicKeysOf(pem, log.origin), log.origin);
  } catch (error) {
    throw new Error(`A branch is no checkpoint of ${log.origin}: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}

function mustFit(payload: { readonly checkpoints: readonly string[] } & Record<string, unknown>): void {
  const bytes = Buffer.byteLength(canonicalJson(payload as unknown as Parameters<typeof canonicalJson>[0]));
  if (bytes > ROOM)
    throw new Error(
      `${payload.checkpoints.length} checkpoints do not fit into one leaf: give fewer --branch files, the largest first.`,
    );
}
