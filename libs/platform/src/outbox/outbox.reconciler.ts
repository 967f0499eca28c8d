import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ServiceName } from '#contracts/services';
import { ActSetting } from '../act/act-setting.ts';
import { DeadLetters } from '../inbox/dead-letters.ts';
import { Queues } from '../bus/queues.ts';
import { Rounds } from '../clock/rounds.ts';
import { redriveJob } from '../inbox/redrive.ts';
import { RedisLink } from '../bus/redis-link.ts';
import { ServiceLog } from '../logging/service-log.ts';
import { jobId, OutboxRelay } from './outbox.relay.ts';

interface Late {
  readonly outbox_id: string;
  readonly subscriber: ServiceName;
  readonly event_id: string;
  readonly round: string;
}

export interface Rhythm {
  /** How often to look, in ms. */
  readonly everyMs: number;
  /** After how long an undelivered event is late, in ms. */
  readonly lateAfterMs: number;
}

const BATCH = 500;

/**
 * Sends again what was sent and never arrived: Redis was flushed, a process died between marking and sending, a receipt
 * was lost. What Redis still holds is only slow, and left to it.
 */
@Injectable()
export class OutboxReconciler {
  private rounds: Rounds | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly setting: ActSetting,
    private readonly queues: Queues,
    private readonly deadLetters: DeadLetters,
    private readonly relay: OutboxRelay,
  ) {}

  start(link: RedisLink, log: ServiceLog, { everyMs, lateAfterMs }: Rhythm): void {
    const round = async (): Promise<void> => {
      if (link.isReady()) await this.round(lateAfterMs, log);
    };
    this.rounds = new Rounds(round, { everyMs, fault: 'late events could not be looked for' }, log);
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds?.end();
  }

  private async round(lateAfterMs: number, log: ServiceLog): Promise<void> {
    const asked = await this.deadLetters.takeAsked();
    if (asked.length > 0) await this.queues.add(this.setting.service, asked.map(redriveJob));
    const late: Late[] = await this.dataSource.query(
      `SELECT d.outbox_id, d.subscriber, d.round, o.event_id FROM outbox_delivery d JOIN outbox o ON o.id = d.outbox_id
       WHERE d.delivered_at IS NULL AND d.enqueued_at < clock_timestamp() - make_interval(secs => $1) ORDER BY d.outbox_id LIMIT ${BATCH}`,
      [lateAfterMs / 1000],
    );
    for (const [subscriber, rows] of Map.groupBy(late, (row) => row.subscriber))
      await this.sendAgain(subscriber, rows, log);
  }

  private async sendAgain(subscriber: ServiceName, rows: readonly Late[], log: ServiceLog): Promise<void> {
    const id = (row: Late): string => jobId(this.setting.service, row);
    const present = await this.queues.present(subscriber, new Set(rows.map(id)));
    const [slow, lost] = [rows.filter((row) => present.has(id(row))), rows.filter((row) => !present.has(id(row)))];
    await this.mark('clock_timestamp()', subscriber, slow);
    await this.mark('NULL', subscriber, lost);
    if (lost.length === 0) return;
    log.warn('events did not arrive and are sent again', { subscriber, count: lost.length });
    this.relay.wake();
  }

  /** The round is compared because another replica may have sent the event again since we looked. */
  private async mark(
    enqueuedAt: 'NULL' | 'clock_timestamp()',
    subscriber: ServiceName,
    rows: readonly Late[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.dataSource.query(
      `UPDATE outbox_delivery d SET enqueued_at = ${enqueuedAt}
       FROM unnest($1::bigint[], $2::uuid[]) AS seen (outbox_id, round)
       WHERE d.subscriber = $3 AND d.outbox_id = seen.outbox_id AND d.round IS NOT DISTINCT FROM seen.round AND d.delivered_at IS NULL`,
      [rows.map(({ outbox_id }) => outbox_id), rows.map(({ round }) => round), subscriber],
    );
  }
}
