import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { AccountChangeView } from '#contracts/api/disbursement';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { ReasonRequest } from '../request/reason.request.ts';
import { ConfirmAccountRequest, ProposeAccountRequest } from './account-change.dto.ts';
import { AccountChangeQueries } from './account-change.queries.ts';
import { AccountChangeService } from './account-change.service.ts';

@Controller()
export class AccountChangeController {
  constructor(
    private readonly changes: AccountChangeService,
    private readonly queries: AccountChangeQueries,
  ) {}

  @Post('agreements/:id/account-changes')
  propose(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: ProposeAccountRequest,
  ): Promise<AccountChangeView> {
    return this.changes.propose(act, id, body);
  }

  @Get('account-changes')
  all(@CurrentActor() actor: Actor): Promise<AccountChangeView[]> {
    return this.queries.all(actor);
  }

  @Get('account-changes/:id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccountChangeView> {
    return this.queries.one(actor, id);
  }

  @Post('account-changes/:id/confirm')
  confirm(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: ConfirmAccountRequest,
  ): Promise<AccountChangeView> {
    return this.changes.confirm(act, id, body);
  }

  @Post('account-changes/:id/agree')
  agree(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<AccountChangeView> {
    return this.changes.agree(act, id, body);
  }

  @Post('account-changes/:id/refuse')
  refuse(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReasonRequest): Promise<AccountChangeView> {
    return this.changes.refuse(act, id, body);
  }

  @Post('account-changes/:id/withdraw')
  withdraw(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: VersionedRequest,
  ): Promise<AccountChangeView> {
    return this.changes.withdraw(act, id, body);
  }
}
