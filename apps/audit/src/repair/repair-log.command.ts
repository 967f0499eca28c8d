import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { decodeFrontier, EMPTY_FRONTIER, type Frontier } from '#tlog/frontier';
import { LeaderSession, type Head } from '../entry/leader-session.ts';
import { newestLog, withDatabase } from '../operator/operator-act.ts';
import { missingEntries, NotTheSignedLog, type PublicFile } from './missing-entries.ts';
import { publicLogAt } from './public-log-source.ts';
import { restoreEntries, type MissingPart, type StreamEnd } from './restore-entries.ts';
import { filesOf, rememberedBySigner, shownCheckpoint, type SignedLog } from './signed-logs.ts';

export interface RepairSettings {
  readonly databaseUrl: string;
  readonly keysDirectory: string;
  /** A folder or the address of a log: our own, or a mirror when ours is as old as the database. */
  readonly from: string;
  readonly signerUrl: string;
}

/**
 * What was brought back: the entries from place `from` to before place `to`, counted over all logs. `streams`: where each
 * touched stream ends now, for the tables of the services.
 */
export interface Repair {
  readonly from: number;
  readonly to: number;
  readonly streams: readonly StreamEnd[];
}

/** A sequencer that stands still holds the lead only for moments. */
const TRIES = 100;
const BETWEEN_MS = 100;

/**
 * Brings a database that was restored from an old backup up to what was signed: the missing entries come out of the public
 * bundles, must lead to the signer's last tree of each log and to its newest checkpoint, and are appended in one transaction
 * with the event restore.performed. Logs that the backup does not know are brought back too, each behind the one before. A
 * crash leaves all of it or nothing. With nothing missing it does nothing, so it may be run again. Throws, in one sentence,
 * when the log cannot be repaired from here.
 */
export async function repairLog(settings: RepairSettings): Promise<Repair> {
  const remembered = await rememberedBySigner(settings.signerUrl);
  return withDatabase(settings.databaseUrl, async (dataSource) => {
    const place = await placeIfWhole(dataSource, remembered);
    if (place !== undefined) return { from: place, to: place, streams: [] };
    const session = await takeTheLead(dataSource);
    try {
      return await repair(session, settings, remembered);
    } finally {
      await session.release();
    }
  });
}

/** How far the database has come, if nothing that was signed is missing: then nobody needs to give the lead away. */
async function placeIfWhole(dataSource: DataSource, remembered: readonly SignedLog[]): Promise<number | undefined> {
  const [head] = (await dataSource.query('SELECT size FROM log_head')) as [{ size: string }];
  const log = await newestLog(dataSource.manager);
  // of a log that was just opened the signer knows nothing yet
  const at = remembered.findIndex(({ origin }) => origin === log.origin);
  const isWhole = at < 0 || (at === remembered.length - 1 && log.placeOf(remembered[at]!.size) <= Number(head.size));
  return isWhole ? Number(head.size) : undefined;
}

async function takeTheLead(dataSource: DataSource): Promise<LeaderSession> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const session = await LeaderSession.take(dataSource);
    if (session !== undefined) return session;
    await sleep(BETWEEN_MS);
  }
  throw new Error('The audit service is writing to the log: stop it, then repair.');
}

async function repair(session: LeaderSession, settings: RepairSettings, remembered: SignedLog[]): Promise<Repair> {
  const head = await session.head();
  const parts = await missingParts(head, settings, remembered);
  const from = head.log.placeOf(head.size);
  const to = from + parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const streams = parts.length === 0 ? [] : await restoreEntries(session, parts, { from, to });
  return { from, to, streams };
}

/** What is missing of the log that the database thinks is written, and all of those behind it, in their order. */
async function missingParts(head: Head, settings: RepairSettings, remembered: SignedLog[]): Promise<MissingPart[]> {
  const read = publicLogAt(settings.from);
  const known = remembered.findIndex(({ origin }) => origin === head.log.origin);
  const parts: MissingPart[] = [];
  for (const [at, signed] of remembered.entries()) {
    const frontier = at === known ? decodeFrontier(head.size, head.frontier) : EMPTY_FRONTIER;
    if (at < known || frontier.size >= signed.size) continue;
    const isFirst = at === 0;
    const files = filesOf(signed.origin, isFirst, read);
    const checkpoint = await shownCheckpoint(signed, isFirst, files, settings.keysDirectory);
    if (at < remembered.length - 1 && checkpoint.size < signed.size)
      throw new Error(
        `${settings.from} is a copy from before the end of ${signed.origin}: give a newer one with --from.`,
      );
    const trees = checkpoint.size > frontier.size ? [checkpoint, signed] : [signed];
    const entries = await verified(frontier, trees, files, settings.from);
    parts.push({ origin: signed.origin, isNew: at !== known, entries, checkpoint });
  }
  return parts;
}

async function verified(
  known: Frontier,
  trees: Parameters<typeof missingEntries>[1],
  files: PublicFile,
  from: string,
): Promise<Uint8Array[]> {
  try {
    return await missingEntries(known, trees, files);
  } catch (error) {
    if (!(error instanceof NotTheSignedLog)) throw error;
    throw new Error(
      `${from} cannot repair the log: ${error.message}. Give a whole copy with --from: a mirror, or the log folder of a replica.`,
      { cause: error },
    );
  }
}
