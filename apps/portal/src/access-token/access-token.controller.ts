import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { AccessTokenView, NewAccessTokenView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import { ShownOnce } from '#platform/act/shown-once';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { NoFieldsRequest } from '#platform/http/no-fields.request';
import { NewAccessTokenRequest } from './access-token.dto.ts';
import { AccessTokenQueries } from './access-token.queries.ts';
import { AccessTokenService } from './access-token.service.ts';

@Controller('api/access-tokens')
export class AccessTokenController {
  constructor(
    private readonly tokens: AccessTokenService,
    private readonly queries: AccessTokenQueries,
  ) {}

  @Get()
  own(@CurrentActor() actor: Actor): Promise<AccessTokenView[]> {
    return this.queries.own(actor);
  }

  @Post()
  @ShownOnce('token')
  create(@CurrentAct() act: Act, @Body() body: NewAccessTokenRequest): Promise<NewAccessTokenView> {
    return this.tokens.create(act, body);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  revoke(@CurrentAct() act: Act, @Param('id') id: string, @Body() _body: NoFieldsRequest): Promise<void> {
    return this.tokens.revoke(act, id);
  }
}
