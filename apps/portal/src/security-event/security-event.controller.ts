import { Controller, Get, Query } from '@nestjs/common';
import type { SecurityEventView } from '#contracts/api/security-events';
import type { Actor } from '#platform/actor/actor';
import { CurrentActor } from '#platform/http/current';
import { SecurityEventQueries } from './security-event.queries.ts';

@Controller('api/security-events')
export class SecurityEventController {
  constructor(private readonly queries: SecurityEventQueries) {}

  @Get()
  newest(@CurrentActor() actor: Actor, @Query('kind') kind?: unknown): Promise<SecurityEventView[]> {
    return this.queries.newest(actor, kind);
  }
}
