import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { ActSetting } from '../act/act-setting.ts';
import { receiptList, receiptsIn, type Receipt } from '../bus/receipt-list.ts';
import { RedisLink } from '../bus/redis-link.ts';

/** One question to Redis waits so long for an entry; then the next one asks. */
const WAIT_SECONDS = 5;
/** Those that come within so many ms of the first are written with it. */
const GATHER_MS = 20;
const MOST_AT_ONCE = 500;
const AFTER_TROUBLE_MS = 500;

const DELIVERED = `
  UPDATE outbox_delivery d SET delivered_at = clock_timestamp()
  FROM unnest($1::uuid[], $2::text[]) AS receipt (event_id, subscriber) JOIN outbox o ON o.event_id = receipt.event_id
  WHERE d.outbox_id = o.id AND d.subscriber = receipt.subscriber AND d.delivered_at IS NULL`;

/**
 * Marks deliveries as delivered when the subscriber says that the event has taken effect. Receipts may get lost, with
 * Redis or with a process: then the event is sent once more and the subscriber's inbox answers at once.
 */
@Injectable()
export class Receipts {
  private connection: Redis | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly setting: ActSetting,
    private readonly link: RedisLink,
  ) {}

  start(prefix: string): void {
    this.connection = this.link.another();
    this.running = this.listen(this.connection, receiptList(prefix, this.setting.service));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.connection?.disconnect();
    await this.running;
  }

  private async listen(connection: Redis, list: string): Promise<void> {
    while (!this.stopped) {
      try {
        const first = await connection.blpop(list, WAIT_SECONDS);
        if (first === null) continue;
        await sleep(GATHER_MS);
        const more = (await connection.lpop(list, MOST_AT_ONCE)) ?? [];
        await this.write([first[1], ...more].flatMap(receiptsIn));
      } catch {
        // Redis or PostgreSQL is away: the reconciler makes good what is lost meanwhile
        if (!this.stopped) await sleep(AFTER_TROUBLE_MS);
      }
    }
  }

  private async write(receipts: readonly Receipt[]): Promise<void> {
    await this.dataSource.query(DELIVERED, [
      receipts.map(({ eventId }) => eventId),
      receipts.map(({ subscriber }) => subscriber),
    ]);
  }
}
