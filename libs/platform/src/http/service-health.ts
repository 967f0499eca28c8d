import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { routes } from '#contracts/routes';
import { RedisLink } from '../bus/redis-link.ts';
import { classOf, ServiceConfig } from '../config/service-config.ts';
import { MIGRATION_TABLE } from '../database/service-database.ts';

type Part = 'ok' | 'away' | 'migrations pending';

export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'not ready';
  readonly database: Part;
  readonly redis: Part;
  /** Of a service that takes files: whether they are scanned for viruses. */
  readonly files?: 'scanned' | 'not scanned';
}

const DATABASE_PATIENCE_MS = 2_000;

/** Without Redis a service is degraded, not down: the outbox keeps what it records. */
@Injectable()
export class ServiceHealth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisLink,
    private readonly config: ServiceConfig,
  ) {}

  async readiness(): Promise<Readiness> {
    const late = new Promise<'away'>((resolve) => setTimeout(resolve, DATABASE_PATIENCE_MS, 'away').unref());
    const database = await Promise.race([this.databaseState().catch(() => 'away' as const), late]);
    const redis = this.redis.isReady() ? 'ok' : 'away';
    const status = database !== 'ok' ? 'not ready' : redis === 'ok' ? 'ready' : 'degraded';
    return { status, database, redis, ...this.filesState() };
  }

  private filesState(): Pick<Readiness, 'files'> {
    const { service } = classOf(this.config);
    if (!routes.some((route) => route.service === service && route.body === 'file')) return {};
    return { files: this.config.clamdAddress === undefined ? 'not scanned' : 'scanned' };
  }

  private async databaseState(): Promise<Part> {
    const rows: { name: string }[] = await this.dataSource.query(`SELECT name FROM ${MIGRATION_TABLE}`);
    const done = new Set(rows.map(({ name }) => name));
    const isDone = ({ constructor, name }: { constructor: Function; name?: string }) =>
      done.has(name ?? constructor.name);
    return this.dataSource.migrations.every(isDone) ? 'ok' : 'migrations pending';
  }
}
