import fs from 'node:fs';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { formatVkey, parseVkey } from '#tlog/verifier-key';
import { publicKeysOf } from '../checkpoint/log-identity.ts';
import { operatorAct, THE_LOG, withDatabase } from './operator-act.ts';

export type KeyEvent = 'key.rotated' | 'key.retired';

/** The keys of a log.public.pem as vkeys of this fund's log, oldest first. Throws while the log has no name yet. */
export async function vkeysOf(databaseUrl: string, publicKeyFile: string): Promise<string[]> {
  const pem = fs.readFileSync(publicKeyFile, 'utf8');
  return withDatabase(databaseUrl, async (dataSource) => {
    const [head] = (await dataSource.query('SELECT origin FROM log_head')) as [{ origin: string | null }];
    if (head.origin === null) throw new Error('This log has never been started: its key can simply be replaced.');
    return publicKeysOf(pem, head.origin).map(formatVkey);
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
