import { DataSource, type MigrationInterface } from 'typeorm';
import type { ServiceName } from '#contracts/services';
import { SnakeCaseNaming } from './snake-case.naming.ts';
import { SteadyClient } from './steady-client.ts';

type ClassOf<T> = new (...args: never[]) => T;

/** The tables of one service: its entities and, in order, the migrations that make them. */
export interface ServiceDatabase {
  readonly service: ServiceName;
  readonly entities: readonly ClassOf<object>[];
  readonly migrations: readonly ClassOf<MigrationInterface>[];
}

export const MIGRATION_TABLE = 'migration';
/** A connection that has served knows its statements and has paid its handshake: it outlives a quiet minute. */
const IDLE_MS = 120_000;

/**
 * The connection pool of a service, not yet connected. Every wait is bounded: 8 connections, 5 s for a free one, 2 s
 * for a lock, 10 s for a statement, 15 s idle inside a transaction. Isolation is READ COMMITTED; money and moves rest
 * on row locks, compare-and-swap and constraints, never on the isolation level. A connection that breaks while idle is
 * dropped from the pool and does not reach the process.
 */
export function dataSourceFor(database: ServiceDatabase, url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: `fund-${database.service}`,
    entities: [...database.entities] as Function[],
    migrations: [...database.migrations] as Function[],
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    logging: false,
    poolSize: 8,
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => {},
    extra: {
      Client: SteadyClient,
      idleTimeoutMillis: IDLE_MS,
      statement_timeout: 10_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
    },
  });
}
