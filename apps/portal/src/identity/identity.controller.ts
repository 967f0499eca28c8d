import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { IdentityView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { IdentityProvider } from './identity-provider.ts';
import { IdentityQueries } from './identity.queries.ts';
import { IdentityService } from './identity.service.ts';

/** Connecting is no call of a program: it goes through the provider's own pages (pages/account/provider.controller.ts). */
@Controller('api/identity')
export class IdentityController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly identities: IdentityService,
    private readonly queries: IdentityQueries,
  ) {}

  @Get()
  async own(@CurrentActor() actor: Actor): Promise<IdentityView> {
    this.provider.mustBeThere();
    return this.queries.own(actor);
  }

  @Post('remove')
  @HttpCode(204)
  async remove(@CurrentAct() act: Act, @Body() _body: NoFieldsRequest): Promise<void> {
    this.provider.mustBeThere();
    await this.identities.remove(act);
  }
}
