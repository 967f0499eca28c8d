// Successors for the keys that the services share, while the fund runs. Every step leaves files that are right, so a run
// that is killed has lost nothing, and the next one goes its whole way.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { newPrivateKey, publicHalf, replace } from './keys.mjs';

/** Any fixed number: who rotates a key holds it. */
const LOCK = 4_710_242;

/**
 * Runs `rotate` unless another command rotates a key just now: of two that begin at once, one would sign with a key that the
 * other has taken away again. PostgreSQL holds the lock, so that it ends with its process, on whichever host.
 */
export async function alone({ adminUrl }, rotate) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
    if (!rows[0].mine) throw new Error('Another command rotates a key just now: nothing was done.');
    return await rotate();
  } finally {
    await client.end();
  }
}

/**
 * Another key signs the promises of receipts within a second. Its public half is published before, behind those of all keys
 * before it, which stay for ever; the private half of the old one is gone. Returns how many public halves there are.
 */
export function rotatePromiseKey(directory) {
  const key = newPrivateKey();
  const known = fs.readFileSync(path.join(directory, 'promise.public.pem'), 'utf8');
  put(directory, 'promise.public.pem', known + publicHalf(key));
  put(directory, 'promise.private.pem', key);
  return known.split('BEGIN PUBLIC KEY').length;
}

/** The file as a whole, and no draft of it: one that a killed run left may hold a key that is to be gone. */
function put(directory, name, text) {
  replace(directory, name, Buffer.from(text));
  for (const draft of fs.globSync(`${name}.*`, { cwd: directory })) fs.rmSync(path.join(directory, draft));
}
