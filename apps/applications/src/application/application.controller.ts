import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { ApplicationLine, ApplicationView, ReceiptView } from '#contracts/api/applications';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import {
  ApplicationListRequest,
  EditApplicationRequest,
  FindEligibleRequest,
  FindIneligibleRequest,
  StartApplicationRequest,
  SubmitApplicationRequest,
  WithdrawApplicationRequest,
} from './application.dto.ts';
import { ApplicationQueries } from './application.queries.ts';
import { ApplicationService } from './application.service.ts';
import { ScreenApplicationService } from './screen-application.service.ts';
import { SubmitApplicationService } from './submit-application.service.ts';

@Controller('applications')
export class ApplicationController {
  constructor(
    private readonly applications: ApplicationService,
    private readonly submission: SubmitApplicationService,
    private readonly screening: ScreenApplicationService,
    private readonly queries: ApplicationQueries,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() filter: ApplicationListRequest): Promise<ApplicationLine[]> {
    return this.queries.list(actor, filter);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ApplicationView> {
    return this.queries.one(actor, id);
  }

  @Get(':id/receipt')
  receipt(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReceiptView> {
    return this.queries.receipt(actor, id);
  }

  @Post()
  start(@CurrentAct() act: Act, @Body() body: StartApplicationRequest): Promise<ApplicationView> {
    return this.applications.start(act, body);
  }

  @Post(':id/edit')
  edit(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: EditApplicationRequest,
  ): Promise<ApplicationView> {
    return this.applications.edit(act, id, body);
  }

  @Post(':id/submit')
  submit(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: SubmitApplicationRequest,
  ): Promise<ReceiptView> {
    return this.submission.submit(act, id, body);
  }

  @Post(':id/withdraw')
  withdraw(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: WithdrawApplicationRequest,
  ): Promise<ApplicationView> {
    return this.applications.withdraw(act, id, body);
  }

  @Post(':id/find-eligible')
  findEligible(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: FindEligibleRequest,
  ): Promise<ApplicationView> {
    return this.screening.findEligible(act, id, body);
  }

  @Post(':id/find-ineligible')
  findIneligible(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: FindIneligibleRequest,
  ): Promise<ApplicationView> {
    return this.screening.findIneligible(act, id, body);
  }
}
