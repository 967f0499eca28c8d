import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CallView } from '#contracts/api/applications';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import {
  AmendCallRequest,
  CloseCallRequest,
  DraftCallRequest,
  PublishCallRequest,
  ReviseCallRequest,
} from './call.dto.ts';
import { CallQueries } from './call.queries.ts';
import { CallService } from './call.service.ts';
import { PublishCallService } from './publish-call.service.ts';

@Controller()
export class CallController {
  constructor(
    private readonly calls: CallService,
    private readonly publication: PublishCallService,
    private readonly queries: CallQueries,
  ) {}

  @Get('calls')
  published(@CurrentActor() actor: Actor): Promise<CallView[]> {
    return this.queries.published(actor);
  }

  @Get('calls/:slug')
  one(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<CallView> {
    return this.queries.one(actor, slug);
  }

  @Get('call-drafts')
  all(@CurrentActor() actor: Actor): Promise<CallView[]> {
    return this.queries.all(actor);
  }

  @Post('calls')
  draft(@CurrentAct() act: Act, @Body() body: DraftCallRequest): Promise<CallView> {
    return this.calls.draft(act, body);
  }

  @Post('calls/:id/revise')
  revise(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReviseCallRequest): Promise<CallView> {
    return this.calls.revise(act, id, body);
  }

  @Post('calls/:id/publish')
  publish(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: PublishCallRequest): Promise<CallView> {
    return this.publication.publish(act, id, body);
  }

  @Post('calls/:id/amend')
  amend(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: AmendCallRequest): Promise<CallView> {
    return this.publication.amend(act, id, body);
  }

  @Post('calls/:id/close')
  close(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: CloseCallRequest): Promise<CallView> {
    return this.calls.close(act, id, body);
  }
}
