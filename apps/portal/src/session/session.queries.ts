import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OwnSessionView } from '#contracts/api/portal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import type { Device } from './device.rules.ts';
import { idleMinutesOf } from './session.rules.ts';

interface Row extends Device {
  readonly id: string;
  readonly opened_at: Date;
  readonly last_seen_at: Date;
}

const OPEN = `
  SELECT id, opened_at, last_seen_at, browser, system FROM session
  WHERE person_id = $1 AND NOT awaits_factor AND expires_at > now() AND last_seen_at > now() - $2 * interval '1 minute'
  ORDER BY last_seen_at DESC, id`;

@Injectable()
export class SessionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The person's own sessions that are good now, the one used last first. */
  @Reads('session.read')
  async own(actor: Actor): Promise<OwnSessionView[]> {
    const rows: Row[] = await this.dataSource.query(OPEN, [actor.personId, idleMinutesOf(actor.roles)]);
    return rows.map(({ id, opened_at, last_seen_at, browser, system }) => ({
      id,
      openedAt: opened_at.toISOString(),
      lastSeenAt: last_seen_at.toISOString(),
      browser,
      system,
      isThis: id === actor.sessionId,
    }));
  }
}
