import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '#kernel/refusal';
import { AuditConfig } from '../config.ts';
import { Log, LOGS, type LogRow } from './log.ts';

const BEGIN = 'INSERT INTO log (number, origin, first) VALUES (1, $1, 0) ON CONFLICT DO NOTHING';

/**
 * The logs of the fund, one after the other; the newest is the one that is written.
 *
 * The name (origin) of the first is fixed when the service first starts: LOG_ORIGIN, else host and path of the public
 * address with `/log` (C2SP tlog-tiles: the prefix without scheme). It stays when the address changes, since every
 * checkpoint carries it. The service does not start when LOG_ORIGIN names another than the one the log was opened under.
 */
@Injectable()
export class Logs implements OnModuleInit {
  /** Where the first one is served; a later one below it, by its name. */
  private readonly address: string;
  /** The first log's name in every checkpoint. */
  origin: string;

  constructor(
    private readonly config: AuditConfig,
    private readonly dataSource: DataSource,
  ) {
    this.address = `${config.publicUrl.replace(/\/+$/, '')}/log`;
  }

  async onModuleInit(): Promise<void> {
    const { logOrigin } = this.config;
    await this.dataSource.query(BEGIN, [logOrigin ?? this.address.replace(/^[a-z]+:\/\//i, '')]);
    const { origin } = await this.named();
    if (logOrigin !== undefined && logOrigin !== origin)
      throw new Error(`LOG_ORIGIN is ${logOrigin}, but this log has been ${origin} since its first entry`);
    this.origin = origin;
  }

  /** Oldest first; there is always one. */
  async all(): Promise<Log[]> {
    const rows: LogRow[] = await this.dataSource.query(LOGS);
    return rows.map((row) => new Log(row));
  }

  /** A log by its name, without one the first. Refusal: not-found. */
  async named(name?: string): Promise<Log> {
    const log = (await this.all()).find((each) => each.name === (name ?? null));
    if (log === undefined) throw notFound('log');
    return log;
  }

  /** Where everybody reads it. */
  urlOf({ name }: Log): string {
    return name === null ? this.address : `${this.address}/${name}`;
  }
}
