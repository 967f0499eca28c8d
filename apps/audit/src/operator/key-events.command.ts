import fs from 'node:fs';
import path from 'node:path';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { formatVkey, parseVkey } from '#tlog/verifier-key';
import { publicKeyFileOf, publicKeysOf } from '../log/log-keys.ts';
import { newestLog, operatorAct, THE_LOG, withDatabase } from './operator-act.ts';

export type KeyEvent = 'key.rotated' | 'key.retired';

/** The name of the log that is written now, null for the first. Throws in a fund that has no log yet. */
export function newestLogName(databaseUrl: string): Promise<string | null> {
  return withDatabase(databaseUrl, async (dataSource) => (await newestLog(dataSource.manager)).name);
}

/** The keys of the log that is written now as vkeys, oldest first, from KEYS_DIRECTORY. Throws in a fund that has no log yet. */
export function vkeysOf(databaseUrl: string, keysDirectory: string): Promise<string[]> {
  return withDatabase(databaseUrl, async (dataSource) => {
    const log = await newestLog(dataSource.manager);
    const pem = fs.readFileSync(path.join(keysDirectory, publicKeyFileOf(log)), 'utf8');
    return publicKeysOf(pem, log.origin).map(formatVkey);
  });
}

// from the leaf: payloads are not kept for ever
const RECORDED = `
  SELECT at FROM outbox WHERE name = $1 AND convert_from(leaf, 'UTF8')::jsonb -> 'open' ->> 'vkey' = $2 ORDER BY id LIMIT 1`;

/** When this was told to the log about a key; undefined when it was not. */
export function keyEventAt(databaseUrl: string, name: KeyEvent, vkey: string): Promise<Date | undefined> {
  return withDatabase(databaseUrl, async (dataSource) => {
    const [row]: { at: Date }[] = await dataSource.query(RECORDED, [name, vkey]);
    return row?.at;
  });
}

/** Tells the log about a key, once however often it is called. The running audit service carries the leaf. */
export async function recordKeyEvent(databaseUrl: string, name: KeyEvent, vkey: string): Promise<void> {
  await withDatabase(databaseUrl, (dataSource) =>
    dataSource.transaction(async (tx) => {
      const [row]: unknown[] = await tx.query(RECORDED, [name, vkey]);
      if (row !== undefined) return;
      await (await operatorAct(tx)).record({ type: 'key', id: THE_LOG }, name, { payload: { vkey } });
    }),
  );
}

/** Whether a checkpoint carries the signature of this key of its log. */
export function isSignedBy(note: string, vkey: string): boolean {
  try {
    openCheckpoint(Buffer.from(note), [parseVkey(vkey)]);
    return true;
  } catch {
    return false;
  }
}
