import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Reading } from '#platform/act/reading';
import type { EventPayload } from '#platform/act/event-payload';
import { readConfig } from '#platform/config/read-config';
import type { ServiceConfig, ServiceConfigClass } from '#platform/config/service-config';
import type { BullMqServer } from '#platform/bus/bullmq.server';
import type { EventEnvelope, LeafMessage } from '#platform/bus/event-envelope';
import { LEAF_JOB } from '#platform/bus/on-event';
import { newestContract, Rulebook } from '#platform/rulebook/rulebook';
import { ServiceLog } from '#platform/logging/service-log';
import { createService, type ServiceChoices } from '#platform/start-service';
import { anActor, Caller, type Who } from './caller.ts';
import { TestClock } from './clock.ts';
import { aDatabase, type TestDatabase } from './database.ts';
import type { Json } from './json.ts';
import { someKeys, type TestKeys } from './keys.ts';
import { aQueuePrefix, testRedisUrl } from './redis.ts';

export interface TestChoices extends Omit<ServiceChoices, 'clock' | 'log'> {
  /** More of the environment, by the names the service reads (`RESEND_AFTER_MS`). */
  readonly environment?: Readonly<Record<string, string>>;
  /** Another service's, to put both on one bus. */
  readonly queuePrefix?: string;
  readonly database?: TestDatabase;
  readonly keys?: TestKeys;
}

export interface RecordedEvent {
  readonly id: string;
  readonly name: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly payload: Record<string, Json>;
  readonly seq: number;
  readonly leaf: Record<string, Json>;
  readonly leafHash: string;
  readonly requestId: string;
}

/** A whole service on a database of its own, without a port and, unless `bus` is true, without Redis. */
export interface TestService {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly queuePrefix: string;
  readonly keys: TestKeys;
  /** Lines of the service's log, newest last. */
  readonly logLines: Record<string, unknown>[];
  /** Sends requests as this person: `service.as('secretariat').post('/calls', {...})`. */
  as(who: Who): Caller;
  /** Sends requests as somebody who has not signed in. */
  asPublic(): Caller;
  /** Asks the database as this actor, behind row-level security and under the service's own role. */
  query(who: Who, sql: string, values?: unknown[]): Promise<Json[]>;
  /** Asks the database as the owner of its tables, whom neither grants nor row-level security stop; the rows. */
  asOwner(sql: string, values?: unknown[]): Promise<Json[]>;
  /** What was recorded, oldest first. */
  events(name?: string): Promise<RecordedEvent[]>;
  /** Feeds an event as if it came over the bus; rejects with what the handler threw. The same id is handled once. */
  deliver<const Name extends string>(
    name: Name,
    payload: EventPayload<Name>,
    more?: Partial<EventEnvelope>,
  ): Promise<void>;
  /** Feeds a leaf to `audit`. */
  deliverLeaf(leaf: Partial<LeafMessage>): Promise<void>;
  close(): Promise<void>;
}

export async function aService<C extends ServiceConfig>(
  module: Type,
  Config: ServiceConfigClass<C>,
  choices: TestChoices = {},
): Promise<TestService> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `fund-${Config.service}-`));
  const database = choices.database ?? (await aDatabase(Config.database));
  const keys = choices.keys ?? someKeys(path.join(folder, 'keys'));
  const [queuePrefix, clock, logLines] = [
    choices.queuePrefix ?? aQueuePrefix(),
    new TestClock(),
    [] as Record<string, unknown>[],
  ];
  const config = readConfig(Config, {
    PORT: '0',
    DATABASE_URL: database.url,
    QUEUE_PREFIX: queuePrefix,
    PUBLIC_URL: 'http://localhost:3000',
    // without the bus no log takes what a long spec records
    LOG_BEHIND_MS: String(3_600_000),
    REDIS_URL: choices.bus === true ? testRedisUrl() : 'redis://none',
    FILES_DIRECTORY: path.join(folder, 'files'),
    KEYS_DIRECTORY: keys.directory,
    ...choices.environment,
  });
  const log = new ServiceLog(Config.service, 'info', { write: (line) => void logLines.push(JSON.parse(line)) });
  const clean = async (): Promise<void> => {
    if (choices.database === undefined) await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const app = await createService(module, config, { bus: false, ...choices, clock, log }).catch(
    async (error: unknown) => {
      await clean();
      throw error;
    },
  );
  const server = app.getMicroservices()[0]!.unwrap<BullMqServer>();
  const caller = (who?: Who): Caller => new Caller(app, Config.service, keys.actor, who && anActor(who));
  const dataSource = app.get(DataSource);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  // its end answers before the wire is closed, and dropping the database may come first
  owner.on('error', () => undefined);
  return {
    app,
    dataSource,
    database,
    clock,
    queuePrefix,
    logLines,
    keys,
    as: caller,
    asPublic: () => caller(),
    query: (who, sql, values) => app.get(Reading).as(anActor(who), (tx) => tx.query(sql, values)),
    asOwner: async (sql, values) => (await owner.query<Record<string, Json>>(sql, values)).rows,
    events: (name) => recorded(dataSource, name),
    deliver: (name, payload, more) => {
      const { version } = newestContract(app.get(Rulebook), name);
      return server.receive(name, anEvent(name, payload, clock.now(), { version, ...more }));
    },
    deliverLeaf: (leaf) => server.receive(LEAF_JOB, { eventId: randomUUID(), requestId: randomUUID(), ...leaf }),
    close: async () => {
      await owner.end();
      await app.close();
      await clean();
    },
  };
}

function anEvent(name: string, payload: unknown, now: Date, more: Partial<EventEnvelope> = {}): EventEnvelope {
  return {
    id: randomUUID(),
    name,
    version: 1,
    payload: payload as EventPayload<string>,
    at: now.toISOString(),
    seq: 0,
    stream: randomBytes(16).toString('base64url'),
    leafHash: randomBytes(32).toString('hex'),
    requestId: randomUUID(),
    ...more,
  };
}

async function recorded(dataSource: DataSource, name?: string): Promise<RecordedEvent[]> {
  const rows: Record<string, Json>[] = await dataSource.query(
    'SELECT * FROM outbox WHERE name = coalesce($1, name) ORDER BY id',
    [name ?? null],
  );
  return rows.map((row) => ({
    id: row.event_id,
    name: row.name,
    recordType: row.record_type,
    recordId: row.record_id,
    payload: row.payload,
    seq: Number(row.seq),
    leaf: JSON.parse(row.leaf.toString()),
    leafHash: row.leaf_hash.toString('hex'),
    requestId: row.request_id,
  }));
}
