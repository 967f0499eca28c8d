import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { AgreementLine, AgreementView } from '#contracts/api/disbursement';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { ReasonRequest } from '../request/reason.request.ts';
import { CountersignAgreementRequest, SignAgreementRequest } from './agreement.dto.ts';
import { AgreementQueries } from './agreement.queries.ts';
import { AgreementService } from './agreement.service.ts';

@Controller('agreements')
export class AgreementController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly queries: AgreementQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<AgreementLine[]> {
    return this.queries.all(actor);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AgreementView> {
    return this.queries.one(actor, id);
  }

  @Post(':id/sign')
  sign(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: SignAgreementRequest): Promise<AgreementView> {
    return this.agreements.sign(act, id, body);
  }

  @Post(':id/countersign')
  countersign(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: CountersignAgreementRequest,
  ): Promise<AgreementView> {
    return this.agreements.countersign(act, id, body);
  }

  @Post(':id/cancel')
  cancel(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReasonRequest): Promise<AgreementView> {
    return this.agreements.cancel(act, id, body);
  }

  @Post(':id/close')
  close(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<AgreementView> {
    return this.agreements.close(act, id, body);
  }
}
