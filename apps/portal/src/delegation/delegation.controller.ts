import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { ColleagueView, DelegationView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { GiveDelegationRequest } from './delegation.dto.ts';
import { DelegationQueries } from './delegation.queries.ts';
import { DelegationService } from './delegation.service.ts';

@Controller('api/delegations')
export class DelegationController {
  constructor(
    private readonly delegations: DelegationService,
    private readonly queries: DelegationQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<DelegationView[]> {
    return this.queries.all(actor);
  }

  @Get('colleagues')
  colleagues(@CurrentActor() actor: Actor): Promise<ColleagueView[]> {
    return this.queries.colleagues(actor);
  }

  @Post()
  async give(@CurrentAct() act: Act, @Body() body: GiveDelegationRequest): Promise<DelegationView> {
    return this.queries.view(act.tx, act.actor, await this.delegations.give(act, body));
  }

  @Post(':id/revoke')
  async revoke(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: VersionedRequest,
  ): Promise<DelegationView> {
    return this.queries.view(act.tx, act.actor, await this.delegations.revoke(act, id, body));
  }
}
