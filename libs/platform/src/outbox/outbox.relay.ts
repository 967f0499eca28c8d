import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ServiceName } from '#contracts/services';
import { ActSetting } from '../act/act-setting.ts';
import type { LeafMessage } from '../bus/event-envelope.ts';
import { LEAVES_JOB } from '../bus/on-event.ts';
import { Queues, type Job } from '../bus/queues.ts';
import { RedisLink } from '../bus/redis-link.ts';
import { ServiceLog } from '../logging/service-log.ts';
import { OutboxSignal } from './outbox-signal.ts';

const BATCH = 200;
const POLL_MS = 500;
/** Rounds follow each other no faster than this. */
const PACE_MS = 10;

interface Claimed {
  readonly outbox_id: string;
  readonly subscriber: ServiceName;
  readonly round: string;
  readonly event_id: string;
  readonly name: string;
  readonly version: number;
  readonly payload: object;
  readonly at: Date;
  readonly stream: Buffer;
  readonly seq: string;
  readonly leaf: Buffer;
  readonly leaf_hash: Buffer;
  readonly request_id: string;
}

/** The deliveries are marked first and sent after: no network call inside a transaction. */
const CLAIM = `
  WITH due AS (
    SELECT outbox_id, subscriber FROM outbox_delivery WHERE enqueued_at IS NULL AND delivered_at IS NULL
    ORDER BY outbox_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE outbox_delivery d SET enqueued_at = clock_timestamp(), round = $1 FROM due
    WHERE d.outbox_id = due.outbox_id AND d.subscriber = due.subscriber RETURNING d.outbox_id, d.subscriber, d.round
  )
  SELECT claimed.*, o.event_id, o.name, o.version, o.payload, o.at, o.stream, o.seq, o.leaf, o.leaf_hash, o.request_id
  FROM claimed JOIN outbox o ON o.id = claimed.outbox_id ORDER BY o.id`;

/**
 * Carries what acts recorded to the queues of those who must know: at once after a commit, and every 500 ms what
 * another process left. Any number of replicas may run it. A crash between marking and sending leaves a delivery that
 * only looks sent; the reconciler finds it.
 */
@Injectable()
export class OutboxRelay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private said = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly setting: ActSetting,
    private readonly queues: Queues,
    private readonly link: RedisLink,
    private readonly signal: OutboxSignal,
    private readonly log: ServiceLog,
  ) {}

  start(): void {
    this.signal.onWake(() => this.wake());
    this.timer = setInterval(() => this.wake(), POLL_MS);
  }

  async stop(): Promise<void> {
    this.signal.onWake(() => {});
    clearInterval(this.timer);
    this.again = false;
    await this.running;
  }

  /** One round runs at a time; what comes meanwhile makes one more. */
  wake(): void {
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    this.running = this.rounds().finally(() => {
      this.running = undefined;
      // asked between the last look at `again` and now
      if (this.again) this.wake();
    });
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      const begun = performance.now();
      try {
        if (!this.link.isReady()) return this.say('Redis is away');
        if ((await this.round()) === BATCH) this.again = true;
        this.said = false;
      } catch (error) {
        return this.say(error instanceof Error ? error.message : 'unknown');
      }
      // in a storm several acts share a round, and its jobs a journey; an act alone does not wait
      if (this.again) await sleep(Math.max(0, PACE_MS - (performance.now() - begun)));
    } while (this.again);
  }

  /** Once, until it works again: the next look is only 500 ms away. */
  private say(reason: string): void {
    if (!this.said) this.log.warn('events wait in the outbox', { reason });
    this.said = true;
  }

  private async round(): Promise<number> {
    const claimed: Claimed[] = await this.dataSource.query(CLAIM, [randomUUID()]);
    const bySubscriber = Map.groupBy(claimed, ({ subscriber }) => subscriber);
    const sent = [...bySubscriber].map(([subscriber, rows]) => this.send(subscriber, rows));
    await Promise.all(sent);
    return claimed.length;
  }

  private async send(subscriber: ServiceName, rows: readonly Claimed[]): Promise<void> {
    const jobs = subscriber === 'audit' ? [this.leavesOf(rows)] : rows.map((row) => this.jobOf(row));
    try {
      await this.queues.add(subscriber, jobs);
    } catch (error) {
      // they may be in Redis or not; the next round has other job ids, and the inbox knows the event
      await this.dataSource.query(
        'UPDATE outbox_delivery SET enqueued_at = NULL WHERE subscriber = $1 AND outbox_id = ANY ($2::bigint[]) AND delivered_at IS NULL',
        [subscriber, rows.map(({ outbox_id }) => outbox_id)],
      );
      throw error;
    }
  }

  private jobOf(row: Claimed): Job {
    const { name, version, payload } = row;
    const [at, leafHash] = [row.at.toISOString(), row.leaf_hash.toString('hex')];
    const rest = { at, stream: row.stream.toString('base64url'), seq: Number(row.seq), leafHash };
    const data = { id: row.event_id, name, version, payload, ...rest, requestId: row.request_id };
    return { id: jobId(this.setting.service, row), name, data };
  }

  /** The leaves of a round travel together: every act of the fund has one, and a job of its own costs more than the leaf. */
  private leavesOf(rows: readonly Claimed[]): Job {
    const leaves = rows.map((row): LeafMessage => ({
      eventId: row.event_id,
      stream: row.stream.toString('base64url'),
      seq: Number(row.seq),
      leaf: row.leaf.toString(),
      requestId: row.request_id,
    }));
    return { id: jobId(this.setting.service, rows[0]!), name: LEAVES_JOB, data: { leaves } };
  }
}

/** What a delivery's job is called in Redis. Another round is a new job: Redis ignores an id that it still knows. */
export function jobId(
  producer: ServiceName,
  { subscriber, event_id, round }: Pick<Claimed, 'subscriber' | 'event_id' | 'round'>,
): string {
  return `${producer}.${subscriber === 'audit' ? 'leaves' : event_id}.${round}`;
}
