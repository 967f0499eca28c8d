import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { ContributionView } from '#contracts/api/disbursement';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { ReasonRequest } from '../request/reason.request.ts';
import { DepositContributionRequest, PledgeContributionRequest } from './contribution.dto.ts';
import { ContributionQueries } from './contribution.queries.ts';
import { ContributionService } from './contribution.service.ts';

@Controller('contributions')
export class ContributionController {
  constructor(
    private readonly contributions: ContributionService,
    private readonly queries: ContributionQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<ContributionView[]> {
    return this.queries.all(actor);
  }

  @Post()
  pledge(@CurrentAct() act: Act, @Body() body: PledgeContributionRequest): Promise<ContributionView> {
    return this.contributions.pledge(act, body);
  }

  @Post(':id/deposit')
  deposit(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: DepositContributionRequest,
  ): Promise<ContributionView> {
    return this.contributions.deposit(act, id, body);
  }

  @Post(':id/cancel')
  cancel(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReasonRequest): Promise<ContributionView> {
    return this.contributions.cancel(act, id, body);
  }
}
