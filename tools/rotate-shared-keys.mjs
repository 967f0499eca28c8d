// Successors for the keys that the services share, while the fund runs. Every step leaves files that are right, so a run
// that is killed has lost nothing, and the next one goes its whole way.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newPrivateKey, publicHalf, replace } from './keys.mjs';

/** Longer, in ms, than a running service works with what a key file said before (libs/platform/src/keys/key-file.ts). */
const SEEN_BY_ALL_MS = 2000;

/** So long, in ms, a token of the portal is good (libs/platform/src/actor/actor-token.ts). */
const TOKEN_LIFE_MS = 60_000;

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

/**
 * Another key makes what the portal gives to browsers; what the one before it made is still taken, and older ones are gone.
 * Every portal takes the new key before the first of them makes anything with it.
 */
export async function rotateSessionKey(directory, pause = sleep) {
  const [newest] = fs.readFileSync(path.join(directory, 'session.key'), 'utf8').split('\n');
  const next = randomBytes(32).toString('base64');
  put(directory, 'session.key', `${newest}\n${next}\n`);
  await pause(SEEN_BY_ALL_MS);
  put(directory, 'session.key', `${next}\n${newest}\n`);
}

/**
 * The portal signs who acts with another key. Every service knows its public half before the portal signs with it, and forgets
 * the old one when no token under it can be on its way any more; with `atOnce` sooner, for a key that somebody copied. When
 * this returns, no service takes a token of the old key.
 */
export async function rotateActorKey(directory, { atOnce = false, pause = sleep } = {}) {
  const key = newPrivateKey();
  const known = fs.readFileSync(path.join(directory, 'actor.public.pem'), 'utf8');
  put(directory, 'actor.public.pem', known + publicHalf(key));
  await pause(SEEN_BY_ALL_MS);
  put(directory, 'actor.private.pem', key);
  await pause(atOnce ? SEEN_BY_ALL_MS : SEEN_BY_ALL_MS + TOKEN_LIFE_MS);
  put(directory, 'actor.public.pem', publicHalf(key));
  await pause(SEEN_BY_ALL_MS);
}

/** The file as a whole, and no draft of it: one that a killed run left may hold a key that is to be gone. */
function put(directory, name, text) {
  replace(directory, name, Buffer.from(text));
  for (const draft of fs.globSync(`${name}.*`, { cwd: directory })) fs.rmSync(path.join(directory, draft));
}
