import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { bytesOfBase64 } from '#tlog/encoding';
import { decodeFrontier } from '#tlog/frontier';
import { openCheckpoint, type OpenedCheckpoint } from '#tlog/signed-checkpoint';
import { publicKeysOf } from '../checkpoint/log-identity.ts';
import { LeaderSession, type Head } from '../entry/leader-session.ts';
import { withDatabase } from '../operator/operator-act.ts';
import { missingEntries, NotTheSignedLog, type PublicFile, type SignedTree } from './missing-entries.ts';
import { publicLogAt } from './public-log-source.ts';
import { restoreEntries, type StreamEnd } from './restore-entries.ts';

export interface RepairSettings {
  readonly databaseUrl: string;
  readonly keysDirectory: string;
  /** A folder or the address of a log: our own, or a mirror when ours is as old as the database. */
  readonly from: string;
  readonly signerUrl: string;
}

/** What was brought back. `streams`: where each touched stream ends now, for the tables of the services. */
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
 * bundles, must lead to the signer's last tree and to the newest checkpoint, and are appended in one transaction with
 * the event restore.performed. A crash leaves all of it or nothing. With nothing missing it does nothing, so it may be
 * run again. Throws, in one sentence, when the log cannot be repaired from here.
 */
export async function repairLog(settings: RepairSettings): Promise<Repair> {
  const remembered = await rememberedBySigner(settings.signerUrl);
  return withDatabase(settings.databaseUrl, async (dataSource) => {
    const [{ size }] = (await dataSource.query('SELECT size FROM log_head')) as [{ size: string }];
    if (Number(size) >= remembered.size) return { from: Number(size), to: Number(size), streams: [] };
    const session = await takeTheLead(dataSource);
    try {
      return await repair(session, settings, remembered);
    } finally {
      await session.release();
    }
  });
}

async function takeTheLead(dataSource: DataSource): Promise<LeaderSession> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const session = await LeaderSession.take(dataSource);
    if (session !== undefined) return session;
    await sleep(BETWEEN_MS);
  }
  throw new Error('The audit service is writing to the log: stop it, then repair.');
}

async function repair(session: LeaderSession, settings: RepairSettings, remembered: SignedTree): Promise<Repair> {
  const head = await session.head();
  const read = publicLogAt(settings.from);
  const [row] = await session.read<{ origin: string }>('SELECT origin FROM log_head');
  const { note, opened } = await checkpointOf(read, settings.keysDirectory, row!.origin);
  const entries = await verified(head, opened, remembered, read, settings.from);
  const streams = await restoreEntries(session, head, entries, { note, size: Number(opened.size), root: opened.root });
  return { from: head.size, to: remembered.size, streams };
}

/** What the signer has signed is the truth: it is not in the backup, and it never goes back. */
async function rememberedBySigner(url: string): Promise<SignedTree> {
  const answer = await fetch(new URL('/health', url)).catch((error: unknown) => {
    throw new Error('The signer does not answer. Start it first: only it knows what was signed.', { cause: error });
  });
  const { signed } = (await answer.json()) as { signed: { size: string; root: string } | null };
  if (signed === null) throw new Error('The signer has signed nothing yet: there is nothing to repair.');
  return { size: Number(signed.size), root: bytesOfBase64(signed.root)! };
}

async function checkpointOf(
  read: PublicFile,
  keysDirectory: string,
  origin: string,
): Promise<{ note: string; opened: OpenedCheckpoint }> {
  const bytes = await read('checkpoint');
  if (bytes === undefined) throw new Error('There is no checkpoint here: this is not a public log.');
  const keys = publicKeysOf(fs.readFileSync(path.join(keysDirectory, 'log.public.pem'), 'utf8'), origin);
  return { note: bytes.toString(), opened: openCheckpoint(bytes, keys, origin) };
}

async function verified(
  head: Head,
  { size, root }: OpenedCheckpoint,
  remembered: SignedTree,
  read: PublicFile,
  from: string,
): Promise<Uint8Array[]> {
  const checkpoint = { size: Number(size), root };
  if (checkpoint.size > remembered.size)
    throw new Error(
      `The signer remembers ${remembered.size} entries, but ${checkpoint.size} were signed: its memory is old, too. ` +
        'Rebuild it first from the newest checkpoint of a witness.',
    );
  const trees = checkpoint.size > head.size ? [checkpoint, remembered] : [remembered];
  try {
    return await missingEntries(decodeFrontier(head.size, head.frontier), trees, read);
  } catch (error) {
    if (!(error instanceof NotTheSignedLog)) throw error;
    throw new Error(
      `${from} cannot repair the log: ${error.message}. Give a whole copy with --from: a mirror, or the log folder of a replica.`,
      { cause: error },
    );
  }
}
