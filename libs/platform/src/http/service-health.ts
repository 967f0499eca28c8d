import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RedisLink } from '../bus/redis-link.ts';
import { MIGRATION_TABLE } from '../database/service-database.ts';

type Part = 'ok' | 'away' | 'migrations pending';

export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'not ready';
  readonly database: Part;
  readonly redis: Part;
}

const DATABASE_PATIENCE_MS = 2_000;

/** Without Redis a service is degraded, not down: the outbox keeps what it records. */
@Injectable()
export class ServiceHealth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisLink,
  ) {}

  async readiness(): Promise<Readiness> {
    const late = new Promise<'away'>((resolve) => setTimeout(resolve, DATABASE_PATIENCE_MS, 'away').unref());
    const database = await Promise.race([this.databaseState().catch(() => 'away' as const), late]);
    const redis = this.redis.isReady() ? 'ok' : 'away';
    return { status: database !== 'ok' ? 'not ready' : redis === 'ok' ? 'ready' : 'degraded', database, redis };
  }

  private async databaseState(): Promise<Part> {
    const rows: { name: string }[] = await this.dataSource.query(`SELECT name FROM ${MIGRATION_TABLE}`);
    const done = new Set(rows.map(({ name }) => name));
    const isDone = ({ constructor, name }: { constructor: Function; name?: string }) =>
      done.has(name ?? constructor.name);
    return this.dataSource.migrations.every(isDone) ? 'ok' : 'migrations pending';
  }
}
