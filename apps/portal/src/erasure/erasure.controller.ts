import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { ErasureView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { erasureView, OrderErasureRequest } from './erasure.dto.ts';
import { ErasureQueries } from './erasure.queries.ts';
import { ErasureService } from './erasure.service.ts';

@Controller('api/erasures')
export class ErasureController {
  constructor(
    private readonly erasures: ErasureService,
    private readonly queries: ErasureQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<ErasureView[]> {
    return this.queries.all(actor);
  }

  @Post()
  async order(@CurrentAct() act: Act, @Body() body: OrderErasureRequest): Promise<ErasureView> {
    return erasureView(act.actor, await this.erasures.order(act, body));
  }

  @Post(':id/confirm')
  async confirm(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<ErasureView> {
    return erasureView(act.actor, await this.erasures.confirm(act, id, body));
  }

  @Post(':id/cancel')
  async cancel(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<ErasureView> {
    return erasureView(act.actor, await this.erasures.cancel(act, id, body));
  }
}
