import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Rounds } from '../clock/rounds.ts';
import { ServiceConfig } from '../config/service-config.ts';
import { ServiceLog } from '../logging/service-log.ts';

/** Rows of one statement: short enough for the statement's 10 s on a busy host. */
const BATCH = 2_000;
/** After a start other things come first. */
const DAILY = { everyMs: 86_400_000, firstAfterMs: 600_000, fault: 'what is done could not be forgotten' };

const EXPIRED_KEYS = `
  DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_key
    WHERE NOT kept_by_law AND created_at < now() - make_interval(days => $1) LIMIT ${BATCH}))`;

/** From `$2` on in the order of the outbox; answers where it ended and how many payloads it emptied. */
const DELIVERED_PAYLOADS = `
  WITH seen AS (
    SELECT id, payload <> '{}' AND NOT EXISTS (
             SELECT FROM outbox_delivery d WHERE d.outbox_id = o.id
             AND (d.delivered_at IS NULL OR d.recorded_at >= now() - make_interval(days => $1))) AS done
    FROM outbox o WHERE id > $2 ORDER BY id LIMIT ${BATCH}
  ), emptied AS (
    UPDATE outbox SET payload = '{}' FROM seen WHERE outbox.id = seen.id AND seen.done RETURNING outbox.id
  )
  SELECT max(id) AS last, (SELECT count(*)::int FROM emptied) AS emptied FROM seen`;

/** What one sweep took away. */
export interface Swept {
  readonly keys: number;
  readonly payloads: number;
}

/**
 * Once a day, forgets what nobody needs any more and what may name people: stored answers 30 days after their request
 * (but never those the law says to keep) and payloads that every subscriber has had for 30 days. Leaves, hashes and the
 * places in the streams stay, so nothing of the public log changes. Any number of replicas may sweep; a crash leaves the
 * rest for the next day.
 */
@Injectable()
export class RetentionSweep {
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ServiceConfig,
    log: ServiceLog,
  ) {
    const sweep = async () => log.info('what is done was forgotten', { ...(await this.sweep()) });
    this.rounds = new Rounds(sweep, DAILY, log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.end();
  }

  async sweep(): Promise<Swept> {
    const days = this.config.retentionDays;
    let keys = 0;
    for (let count = BATCH; count === BATCH; keys += count)
      [, count] = (await this.dataSource.query(EXPIRED_KEYS, [days])) as [unknown, number];
    let payloads = 0;
    for (let last: string | null = '0'; last !== null;) {
      const [batch]: { last: string | null; emptied: number }[] = await this.dataSource.query(DELIVERED_PAYLOADS, [
        days,
        last,
      ]);
      payloads += batch!.emptied;
      last = batch!.last;
    }
    return { keys, payloads };
  }
}
