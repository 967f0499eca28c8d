import { Injectable } from '@nestjs/common';
import { QueueEvents } from 'bullmq';
import { DataSource } from 'typeorm';
import type { ServiceName } from '#contracts/services';
import { ActSetting } from '../act/act-setting.ts';
import { inTime } from '../bus/in-time.ts';
import { RedisLink } from '../bus/redis-link.ts';
import { recipientsOf } from '../rulebook/rulebook.ts';

const GATHER_MS = 20;

const DELIVERED = `
  UPDATE outbox_delivery d SET delivered_at = clock_timestamp()
  FROM unnest($1::uuid[], $2::text[]) AS receipt (event_id, subscriber) JOIN outbox o ON o.event_id = receipt.event_id
  WHERE d.outbox_id = o.id AND d.subscriber = receipt.subscriber AND d.delivered_at IS NULL`;

/**
 * Marks deliveries as delivered when the subscriber's queue says that the job is completed. Receipts may get lost, with
 * Redis or with this process: then the event is sent once more and the subscriber's inbox answers at once.
 */
@Injectable()
export class Receipts {
  private readonly listeners: QueueEvents[] = [];
  private waiting: { eventId: string; subscriber: ServiceName }[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly setting: ActSetting,
    private readonly link: RedisLink,
  ) {}

  start(prefix: string): void {
    for (const subscriber of this.subscribers()) {
      const events = new QueueEvents(subscriber, { connection: this.link.settings(), prefix, skipVersionCheck: true });
      events.on('error', () => {});
      events.on('completed', ({ jobId }) => this.note(subscriber, jobId));
      this.listeners.push(events);
    }
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.listeners.map((events) => inTime(events.close()).catch(() => events.disconnect())));
    clearTimeout(this.timer);
    await this.write();
  }

  /** Those to whom this service may have something to send. */
  private subscribers(): Set<ServiceName> {
    const { rulebook, service } = this.setting;
    const own = rulebook.lifecycles
      .filter(({ owner }) => owner === service)
      .map(({ lifecycle }) => `${lifecycle.name}.`);
    const names = rulebook.events
      .map(({ name }) => name)
      .filter((name) => own.some((record) => name.startsWith(record)));
    return new Set<ServiceName>(['audit', ...names.flatMap((name) => recipientsOf(rulebook, name))]);
  }

  private note(subscriber: ServiceName, jobId: string): void {
    const [producer, eventId] = jobId.split('.');
    if (producer !== this.setting.service || eventId === undefined) return;
    this.waiting.push({ eventId, subscriber });
    this.timer ??= setTimeout(() => void this.write(), GATHER_MS);
  }

  private async write(): Promise<void> {
    const receipts = this.waiting;
    this.waiting = [];
    this.timer = undefined;
    if (receipts.length === 0) return;
    const columns = [receipts.map(({ eventId }) => eventId), receipts.map(({ subscriber }) => subscriber)];
    await this.dataSource.query(DELIVERED, columns).catch(() => {});
  }
}
