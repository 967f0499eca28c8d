import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SECURITY_EVENT_KINDS, type SecurityEventView } from '#contracts/api/security-events';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { SecurityEventEntity } from './security-event.entity.ts';

/** A list for people; who looks for more asks the database. */
const MOST = 1_000;

@Injectable()
export class SecurityEventQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first; only of one kind where one is asked for. */
  @Reads('security-event.read')
  async newest(_actor: Actor, asked: unknown): Promise<SecurityEventView[]> {
    const kind = SECURITY_EVENT_KINDS.find((known) => known === asked);
    const order = { at: 'DESC', id: 'ASC' } as const;
    const events = await this.dataSource.manager.find(SecurityEventEntity, {
      ...(kind !== undefined && { where: { kind } }),
      order,
      take: MOST,
    });
    return events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() }));
  }
}
