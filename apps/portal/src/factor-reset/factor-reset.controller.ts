import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FactorResetView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { SecurityEvents } from '../security-event/security-events.ts';
import { SessionCookies } from '../session/session-cookies.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { EndFactorResetService } from './end-factor-reset.service.ts';
import { KeepFactorsRequest, RefuseFactorResetRequest, VouchRequest } from './factor-reset.dto.ts';
import type { FactorResetEntity } from './factor-reset.entity.ts';
import { FactorResetQueries } from './factor-reset.queries.ts';
import { FactorResetService } from './factor-reset.service.ts';

/** Each step stands among the security events too, in the transaction of the act: a thief of a password takes this way. */
@Controller('api')
export class FactorResetController {
  constructor(
    private readonly resets: FactorResetService,
    private readonly ending: EndFactorResetService,
    private readonly queries: FactorResetQueries,
    private readonly events: SecurityEvents,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('session/lost-factor')
  @HttpCode(204)
  ask(@CurrentAct() act: Act, @Req() request: PortalRequest, @Body() _body: NoFieldsRequest): Promise<void> {
    const asking = this.resets.ask(act, this.cookies.tokenIn(request.headers.cookie));
    return this.seen(act, request, 'factor-reset-asked', asking);
  }

  @Post('account/keep-factors')
  @HttpCode(204)
  stop(@CurrentAct() act: Act, @Req() request: PortalRequest, @Body() { token }: KeepFactorsRequest): Promise<void> {
    return this.seen(act, request, 'factor-reset-stopped', this.ending.stop(act, token));
  }

  @Get('factor-resets')
  all(@CurrentActor() actor: Actor): Promise<FactorResetView[]> {
    return this.queries.all(actor);
  }

  @Post('factor-resets/:id/vouch')
  @HttpCode(204)
  vouch(
    @CurrentAct() act: Act,
    @Req() request: PortalRequest,
    @Param('id') id: string,
    @Body() body: VouchRequest,
  ): Promise<void> {
    return this.seen(act, request, 'factor-reset-vouched', this.resets.vouch(act, id, body));
  }

  @Post('factor-resets/:id/confirm')
  @HttpCode(204)
  confirm(
    @CurrentAct() act: Act,
    @Req() request: PortalRequest,
    @Param('id') id: string,
    @Body() body: VouchRequest,
  ): Promise<void> {
    return this.seen(act, request, 'factor-reset-confirmed', this.resets.confirm(act, id, body));
  }

  @Post('factor-resets/:id/refuse')
  @HttpCode(204)
  refuse(
    @CurrentAct() act: Act,
    @Req() request: PortalRequest,
    @Param('id') id: string,
    @Body() body: RefuseFactorResetRequest,
  ): Promise<void> {
    return this.seen(act, request, 'factor-reset-refused', this.resets.refuse(act, id, body));
  }

  private async seen(act: Act, request: PortalRequest, code: string, doing: Promise<FactorResetEntity>): Promise<void> {
    const { personId } = await doing;
    await this.events.note(act.tx, request, code, personId);
  }
}
