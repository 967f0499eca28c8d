import { Refusal } from '#kernel/refusal';

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** Shutting down, starting up, too many connections, recovering; class 08 is the connection itself. */
const AWAY = /^(08...|57P0[1-5]|53300|25006)$/;
/** Lock not available, statement cancelled by its timeout, deadlock, serialisation, idle transaction ended. */
const BUSY = /^(55P03|57014|40P01|40001|25P03)$/;
/** A statement was kept under a name (see steady-client.ts) and its table has been altered since. */
const OUTDATED = /cached plan must not change result type|prepared statement .* does not exist/;
/** What pg and TypeORM say, without a code, of a connection that ended under a transaction or was not to be had. */
const BROKEN =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed|not queryable|already released|Connection with .* not established|DataSource is not/i;

export function sqlCodeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Is PostgreSQL unreachable (or going away), as opposed to refusing a statement? */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = sqlCodeOf(error) ?? '';
  return GONE.has(code) || AWAY.test(code) || BROKEN.test(error.message);
}

/**
 * The refusal that a database error stands for, or undefined when it is a fault of ours. `unavailable` may be repeated
 * with the same idempotency key: the transaction was rolled back, or its answer is stored.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  const code = sqlCodeOf(error) ?? '';
  if (isDatabaseAway(error))
    return new Refusal(
      'unavailable',
      'database-away',
      'The service cannot reach its records just now. Nothing was lost; try again shortly.',
    );
  if (BUSY.test(code) || (error instanceof Error && OUTDATED.test(error.message)))
    return new Refusal(
      'unavailable',
      'busy',
      'Many people are working on this just now. Nothing was changed; try again shortly.',
    );
  if (code === '22P02') return new Refusal('not-found', 'not-found', 'There is nothing at this address.');
  if (code === '22021' || code === '22P05')
    return new Refusal('malformed', 'malformed', 'The text holds characters that cannot be stored. Type it again.');
  return undefined;
}
