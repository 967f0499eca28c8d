import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { Refusal } from '#kernel/refusal';
import { sqlCodeOf } from '../database/database-trouble.ts';
import { sendWithNext } from '../database/steady-client.ts';

/** A request as far as "the same request" goes. */
export interface KeyedRequest {
  /** Person, or `anonymous`; keys of different people never meet. */
  readonly owner: string;
  readonly key: string;
  /** HMAC-SHA256 of method, path and body, under the fund's key for requests. */
  readonly hash: Buffer;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A first answer, and whether the act behind it is one that the law says to keep. */
export interface NewAnswer extends StoredAnswer {
  readonly keptByLaw: boolean;
}

const KEY = /^[\x21-\x7e]{8,200}$/;
const NULL_CHARACTER = /(?<!\\)(?:\\\\)*\\u0000/;
const LOCK_NOT_AVAILABLE = '55P03';

export function checkedKey(key: unknown): string {
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new Refusal(
    'malformed',
    'idempotency-key-missing',
    'The request carries no Idempotency-Key of 8 to 200 visible characters, so it cannot be repeated safely.',
  );
}

/**
 * What a request is known by when its key comes again: HMAC-SHA256 of method, path and body. The body may hold a
 * password or a bank account, and a plain hash in a leaked table could be tried against guesses by the billion; without
 * the key, which is not in the database, no guess can be tried at all. Refuses text that PostgreSQL cannot store, so
 * that no act fails half way because of a character.
 */
export function requestHash(secret: Uint8Array, method: string, url: string, body: unknown): Buffer {
  let text: string;
  try {
    text = canonicalJson({ method, url, body: (body ?? null) as JsonValue });
  } catch {
    throw new Refusal('malformed', 'malformed', 'The text holds characters that cannot be stored. Type it again.');
  }
  if (NULL_CHARACTER.test(text))
    throw new Refusal('malformed', 'malformed', 'The text holds characters that cannot be stored. Type it again.');
  return createHmac('sha256', secret).update(text).digest();
}

/**
 * Takes the key in the act's own transaction: until it ends, others with the same key wait (at most lock_timeout, 2 s)
 * and then see what it left. Committed: they get the stored answer. Rolled back: the key is free again, because a
 * refusal changes nothing and may be corrected under the same key.
 */
export async function claimKey(
  tx: EntityManager,
  { owner, key, hash }: KeyedRequest,
): Promise<{ readonly at: Date } | { readonly stored: StoredAnswer }> {
  const [claimed] = await insertKey(tx, [owner, key, hash]);
  if (claimed !== undefined) return claimed;
  const [row]: { request_hash: Buffer; status: number; body: unknown }[] = await tx.query(
    'SELECT request_hash, status, body FROM idempotency_key WHERE actor = $1 AND key = $2',
    [owner, key],
  );
  if (row === undefined) throw running();
  if (!row.request_hash.equals(hash)) {
    throw new Refusal(
      'invalid',
      'idempotency-key-reused',
      'This key was used for another request. Reload the page and try again.',
    );
  }
  return { stored: { status: row.status, body: row.body } };
}

async function insertKey(tx: EntityManager, values: unknown[]): Promise<{ at: Date }[]> {
  try {
    return await tx.query(
      `INSERT INTO idempotency_key (actor, key, request_hash) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING transaction_timestamp() AS at`,
      values,
    );
  } catch (error) {
    throw sqlCodeOf(error) === LOCK_NOT_AVAILABLE ? running() : error;
  }
}

const running = (): Refusal =>
  new Refusal('in-progress', 'idempotency-key-running', 'The same request is still being worked on. Wait a moment.');

/** Stores the first answer beside the effect, in the same transaction; it travels with the COMMIT. */
export async function keepAnswer(tx: EntityManager, { owner, key }: KeyedRequest, answer: NewAnswer): Promise<void> {
  await sendWithNext(
    tx,
    'UPDATE idempotency_key SET status = $3, body = $4::jsonb, kept_by_law = $5 WHERE actor = $1 AND key = $2',
    [
      owner,
      key,
      String(answer.status),
      answer.body === undefined ? null : JSON.stringify(answer.body),
      String(answer.keptByLaw),
    ],
  );
}
