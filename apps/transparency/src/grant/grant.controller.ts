import { Controller, Get, Param, Query } from '@nestjs/common';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import type { Actor } from '#platform/actor/actor';
import { CurrentActor } from '#platform/http/current';
import { GrantListRequest } from './grant.dto.ts';
import { GrantQueries } from './grant.queries.ts';

@Controller('grants')
export class GrantController {
  constructor(private readonly queries: GrantQueries) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() filter: GrantListRequest): Promise<GrantView[]> {
    return this.queries.list(actor, filter);
  }

  @Get('totals')
  totals(@CurrentActor() actor: Actor): Promise<GrantTotals> {
    return this.queries.totals(actor);
  }

  @Get(':reference')
  one(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<GrantView> {
    return this.queries.one(actor, reference);
  }
}
