import path from 'node:path';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ActRunner } from './act/act-runner.ts';
import { ActSetting } from './act/act-setting.ts';
import { Reading } from './act/reading.ts';
import { DeadLetterController } from './inbox/dead-letter.controller.ts';
import { DeadLetters } from './inbox/dead-letters.ts';
import { Inbox } from './inbox/inbox.ts';
import { LeafInbox } from './inbox/leaf-inbox.ts';
import { Queues } from './bus/queues.ts';
import { RedisLink } from './bus/redis-link.ts';
import { ServiceClock } from './clock/service-clock.ts';
import { classOf, ServiceConfig } from './config/service-config.ts';
import { connectedDataSource } from './database/connected-data-source.ts';
import { Erasure } from './erasure/erasure.ts';
import { scannerOf } from './files/scanner.ts';
import { ContentStore } from './files/content-store.ts';
import { HealthController } from './http/health.controller.ts';
import { ServiceHealth } from './http/service-health.ts';
import { readServiceKeys, ServiceKeys } from './keys/service-keys.ts';
import { ServiceLog } from './logging/service-log.ts';
import { LogHeartbeat } from './outbox/log-heartbeat.ts';
import { Outbox } from './outbox/outbox.ts';
import { OutboxReconciler } from './outbox/outbox.reconciler.ts';
import { OutboxRelay } from './outbox/outbox.relay.ts';
import { OutboxSignal } from './outbox/outbox-signal.ts';
import { Receipts } from './outbox/receipts.ts';
import { pseudonymOf } from './record/pseudonym.ts';
import { RecordActsController } from './record/record-acts.controller.ts';
import { RecordActs } from './record/record-acts.ts';
import { RetentionSweep } from './retention/retention-sweep.ts';
import { Rulebook } from './rulebook/rulebook.ts';
import { Uploads } from './uploads/uploads.ts';

export interface PlatformSetting {
  readonly config: ServiceConfig;
  readonly log: ServiceLog;
  readonly rulebook: Rulebook;
  readonly clock: ServiceClock;
  /** Without the bus nothing is sent or received; events stay in the outbox. */
  readonly bus: boolean;
}

const WORKERS: Type[] = [
  ActRunner,
  Reading,
  Inbox,
  LeafInbox,
  DeadLetters,
  Erasure,
  RecordActs,
  Outbox,
  OutboxSignal,
  OutboxRelay,
  OutboxReconciler,
  Receipts,
  LogHeartbeat,
  RetentionSweep,
  ServiceHealth,
];

/** What every service gets by injection. All of it belongs to one service; several may live in one process. */
@Module({})
export class PlatformModule {
  static for(setting: PlatformSetting): DynamicModule {
    const providers = [...values(setting), ...connections(setting), ...WORKERS];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [HealthController, DeadLetterController, RecordActsController],
      providers,
      exports: providers,
    };
  }
}

function values({ config, log, rulebook, clock }: PlatformSetting): Provider[] {
  const keys = readServiceKeys(config.keysDirectory);
  const pseudonyms = (scope: string, secret: string): string => pseudonymOf(keys.pseudonym, scope, secret);
  const files = new ContentStore(config.filesDirectory, scannerOf(config, log));
  const backlog = { mostActs: config.logBehindActs, oldestMs: config.logBehindMs };
  const acts = (log: LogHeartbeat): ActSetting =>
    new ActSetting(classOf(config).service, rulebook, pseudonyms, backlog, () => log.silentMs);
  return [
    { provide: ServiceConfig, useValue: config },
    { provide: config.constructor as Type, useValue: config },
    { provide: ServiceLog, useValue: log },
    { provide: ServiceClock, useValue: clock },
    { provide: ServiceKeys, useValue: keys },
    { provide: Rulebook, useValue: rulebook },
    { provide: ActSetting, useFactory: acts, inject: [LogHeartbeat] },
    { provide: ContentStore, useValue: files },
    { provide: Uploads, useValue: new Uploads(path.join(config.filesDirectory, 'uploads'), files) },
  ];
}

function connections({ config, bus, log }: PlatformSetting): Provider[] {
  return [
    { provide: DataSource, useFactory: () => connectedDataSource(classOf(config).database, config.databaseUrl, log) },
    { provide: RedisLink, useFactory: () => new RedisLink(bus ? config.redisUrl : undefined) },
    { provide: Queues, useFactory: (link: RedisLink) => new Queues(link, config.queuePrefix), inject: [RedisLink] },
  ];
}
