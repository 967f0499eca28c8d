import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { TrancheView } from '#contracts/api/disbursement';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { ReasonRequest } from '../request/reason.request.ts';
import { CertifyTrancheRequest } from './tranche.dto.ts';
import { TrancheQueries } from './tranche.queries.ts';
import { TrancheService } from './tranche.service.ts';

@Controller('tranches')
export class TrancheController {
  constructor(
    private readonly tranches: TrancheService,
    private readonly queries: TrancheQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<TrancheView[]> {
    return this.queries.all(actor);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TrancheView> {
    return this.queries.one(actor, id);
  }

  @Post(':id/request')
  request(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<TrancheView> {
    return this.tranches.request(act, id, body);
  }

  @Post(':id/certify')
  certify(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: CertifyTrancheRequest): Promise<TrancheView> {
    return this.tranches.certify(act, id, body);
  }

  @Post(':id/approve')
  approve(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<TrancheView> {
    return this.tranches.approve(act, id, body);
  }

  @Post(':id/release')
  release(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<TrancheView> {
    return this.tranches.release(act, id, body);
  }

  @Post(':id/return')
  return(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReasonRequest): Promise<TrancheView> {
    return this.tranches.return(act, id, body);
  }

  @Post(':id/cancel')
  cancel(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReasonRequest): Promise<TrancheView> {
    return this.tranches.cancel(act, id, body);
  }
}
