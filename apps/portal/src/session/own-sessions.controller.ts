import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { OwnSessionView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { EndSessionService } from './end-session.service.ts';
import { SessionQueries } from './session.queries.ts';

@Controller('api/sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: EndSessionService,
    private readonly queries: SessionQueries,
  ) {}

  @Get()
  own(@CurrentActor() actor: Actor): Promise<OwnSessionView[]> {
    return this.queries.own(actor);
  }

  @Post('end-others')
  @HttpCode(204)
  endOthers(@CurrentAct() act: Act, @Body() _body: NoFieldsRequest): Promise<void> {
    return this.sessions.endOthers(act);
  }

  @Post(':id/end')
  @HttpCode(204)
  endOne(@CurrentAct() act: Act, @Param('id') id: string, @Body() _body: NoFieldsRequest): Promise<void> {
    return this.sessions.endOne(act, id);
  }
}
