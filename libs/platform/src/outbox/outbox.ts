import { Injectable } from '@nestjs/common';
import { Queues } from '../bus/queues.ts';
import { RedisLink } from '../bus/redis-link.ts';
import { ServiceConfig } from '../config/service-config.ts';
import { ServiceLog } from '../logging/service-log.ts';
import { LogHeartbeat } from './log-heartbeat.ts';
import { OutboxReconciler } from './outbox.reconciler.ts';
import { OutboxRelay } from './outbox.relay.ts';
import { Receipts } from './receipts.ts';

/** Those that bring events away - the relay sends, receipts confirm, the reconciler repeats - and listen where they go. */
@Injectable()
export class Outbox {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly receipts: Receipts,
    private readonly reconciler: OutboxReconciler,
    private readonly heartbeat: LogHeartbeat,
    private readonly queues: Queues,
    private readonly link: RedisLink,
  ) {}

  start({ queuePrefix, reconcileEveryMs, resendAfterMs }: ServiceConfig, log: ServiceLog): void {
    if (this.link.connection === undefined) return;
    this.receipts.start(queuePrefix);
    this.relay.start();
    this.heartbeat.start();
    this.reconciler.start(this.link, log, { everyMs: reconcileEveryMs, lateAfterMs: resendAfterMs });
  }

  async stop(): Promise<void> {
    this.heartbeat.stop();
    await Promise.all([this.relay.stop(), this.reconciler.stop()]);
    await this.receipts.stop();
    await this.queues.close();
    this.link.close();
  }
}
