import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { ServiceLog } from '../logging/service-log.ts';
import { isDatabaseAway } from './database-trouble.ts';
import { dataSourceFor, type ServiceDatabase } from './service-database.ts';

const PATIENCE_MS = 30_000;

/** Connects, waiting up to 30 s for a PostgreSQL that is still starting. */
export async function connectedDataSource(
  database: ServiceDatabase,
  url: string,
  log: ServiceLog,
): Promise<DataSource> {
  const until = Date.now() + PATIENCE_MS;
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    try {
      return await dataSourceFor(database, url).initialize();
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() > until) throw error;
      log.warn('PostgreSQL is not there yet');
      await sleep(pause);
    }
  }
}
