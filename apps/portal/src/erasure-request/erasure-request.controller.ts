import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import type { ErasureRequestView, OwnErasureRequestView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { KnowPassword } from '../person/know-password.guard.ts';
import { AskErasureRequest, erasureRequestView, RefuseErasureRequest } from './erasure-request.dto.ts';
import { ErasureRequestQueries } from './erasure-request.queries.ts';
import { ErasureRequestService } from './erasure-request.service.ts';

@Controller('api')
export class ErasureRequestController {
  constructor(
    private readonly requests: ErasureRequestService,
    private readonly queries: ErasureRequestQueries,
  ) {}

  @Get('account/erasure')
  own(@CurrentActor() actor: Actor): Promise<OwnErasureRequestView> {
    return this.queries.own(actor);
  }

  @Post('account/erasure/ask')
  @UseGuards(KnowPassword)
  async ask(@CurrentAct() act: Act, @Body() _body: AskErasureRequest): Promise<ErasureRequestView> {
    return erasureRequestView(await this.requests.ask(act));
  }

  @Post('account/erasure/withdraw')
  async withdraw(@CurrentAct() act: Act, @Body() body: VersionedRequest): Promise<ErasureRequestView> {
    return erasureRequestView(await this.requests.withdraw(act, body));
  }

  @Get('erasure-requests')
  waiting(@CurrentActor() actor: Actor): Promise<ErasureRequestView[]> {
    return this.queries.waiting(actor);
  }

  @Post('erasure-requests/:id/refuse')
  async refuse(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: RefuseErasureRequest,
  ): Promise<ErasureRequestView> {
    return erasureRequestView(await this.requests.refuse(act, id, body));
  }
}
