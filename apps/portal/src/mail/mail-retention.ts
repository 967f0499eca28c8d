import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceClock } from '#platform/clock/service-clock';
import { PortalConfig } from '../config.ts';

const BATCH = 2_000;
/** Who looks for what was told last year finds it at its record. */
const NOTICE_DAYS = 365;

const LETTERS = `
  DELETE FROM letter WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM letter WHERE status <> 'waiting' AND created_at < $1::timestamptz - make_interval(days => $2) LIMIT ${BATCH}))`;
const NOTICES = `
  DELETE FROM notice WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM notice WHERE read_at IS NOT NULL AND digest_due_at IS NULL
    AND created_at < $1::timestamptz - make_interval(days => $2) LIMIT ${BATCH}))`;

/** Forgets letters that are done and notices that were read long ago; a repeated event is known by the inbox for ever. */
@Injectable()
export class MailRetention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ServiceClock,
    private readonly config: PortalConfig,
  ) {}

  async sweep(): Promise<{ readonly letters: number; readonly notices: number }> {
    const letters = await this.all(LETTERS, this.config.retentionDays);
    return { letters, notices: await this.all(NOTICES, NOTICE_DAYS) };
  }

  private async all(statement: string, days: number): Promise<number> {
    let taken = 0;
    for (let count = BATCH; count === BATCH; taken += count)
      [, count] = (await this.dataSource.query(statement, [this.clock.now(), days])) as [unknown, number];
    return taken;
  }
}
