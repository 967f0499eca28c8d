import type { EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';

/** How far the public log may be behind before decisions and payments wait for it. */
export interface LogBacklog {
  /** Acts of this service that `audit` has not taken yet. */
  readonly mostActs: number;
  /** Age of the oldest of them, and how long the log may be silent, in ms. */
  readonly oldestMs: number;
}

export const LOG_BACKLOG: LogBacklog = { mostActs: 50_000, oldestMs: 60_000 };
const RETRY_AFTER_SECONDS = 30;

/**
 * The acts of this service that the log has not confirmed. `recorded_at` is the time of PostgreSQL, not the fund's: the
 * demo's clock may stand on any day. Each half has its partial index.
 */
export const WAITING_FOR_LOG = `
  SELECT outbox_id, recorded_at FROM outbox_delivery
  WHERE subscriber = 'audit' AND delivered_at IS NULL AND enqueued_at IS NULL
  UNION ALL
  SELECT outbox_id, recorded_at FROM outbox_delivery
  WHERE subscriber = 'audit' AND delivered_at IS NULL AND enqueued_at IS NOT NULL`;

const BEHIND = `
  SELECT count(*) > $1::bigint OR min(recorded_at) < clock_timestamp() - make_interval(secs => $2) AS behind
  FROM (${WAITING_FOR_LOG} LIMIT $1::bigint + 1) AS waiting`;

/**
 * Refuses (`log-behind`, 503) when the log has not taken this service's acts for too long, or has not said for as long
 * that what it took becomes public (audit.md section 3, "Back-pressure"). For moves that decide or pay: who cannot be
 * watched does not spend. Everything else goes on and waits in the outbox.
 */
export async function refuseWhileLogBehind(
  tx: EntityManager,
  { mostActs, oldestMs }: LogBacklog,
  silentMs: number,
): Promise<void> {
  if (silentMs <= oldestMs) {
    const [row]: { behind: boolean | null }[] = await tx.query(BEHIND, [mostActs, oldestMs / 1000]);
    if (row?.behind !== true) return;
  }
  throw new Refusal(
    'unavailable',
    'log-behind',
    'The public log is behind, and nothing is decided or paid that the public cannot see. Nothing was changed. Try again in a minute; if it lasts, tell the administrator.',
    { params: { seconds: RETRY_AFTER_SECONDS } },
  );
}
