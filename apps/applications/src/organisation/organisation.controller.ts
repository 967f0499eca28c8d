import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { OrganisationView } from '#contracts/api/applications';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { CorrectOrganisationRequest, RegisterOrganisationRequest } from './organisation.dto.ts';
import { OrganisationQueries } from './organisation.queries.ts';
import { OrganisationService } from './organisation.service.ts';

@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly queries: OrganisationQueries,
  ) {}

  @Get('mine')
  mine(@CurrentActor() actor: Actor): Promise<OrganisationView> {
    return this.queries.mine(actor);
  }

  @Post()
  register(@CurrentAct() act: Act, @Body() body: RegisterOrganisationRequest): Promise<OrganisationView> {
    return this.organisations.register(act, body);
  }

  @Post(':id/correct')
  correct(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: CorrectOrganisationRequest,
  ): Promise<OrganisationView> {
    return this.organisations.correct(act, id, body);
  }
}
