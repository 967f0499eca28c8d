import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AccessTokenView, NewAccessTokenView } from '#contracts/api/portal';
import { scopesFor } from '#contracts/scopes';
import { ownRolesOf } from '#platform/actor/actor';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { actorOf } from '../../session/open-session.ts';
import { choicesFrom } from '../../ui/form-fields.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { AccessTokensPage, NewAccessTokenPage, type TypedToken } from './access-tokens.tsx';

const LIST = '/account/tokens';

@Controller('account/tokens')
@Needs('access-token.read')
@WithoutAct()
export class AccessTokensPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return page(reply, request, await this.list(request));
  }

  @Post()
  @Needs('access-token.create')
  create(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<NewAccessTokenView>(request, reply, {
      call: 'POST /access-tokens',
      body: (values) => {
        const { name, scopes, days } = typedIn(values);
        return { name, scopes, days: Number(days) };
      },
      next: LIST,
      shown: (made) => createElement(NewAccessTokenPage, { visitor: visitorOf(request), made }),
      again: (again) => this.list(request, again),
    });
  }

  @Post(':id/revoke')
  @Needs('access-token.revoke')
  revoke(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /access-tokens/:id/revoke',
      params: { id },
      next: LIST,
      again: (again) => this.list(request, again),
    });
  }

  private async list(request: PortalRequest, again?: Again): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const tokens = await this.services.read<AccessTokenView[]>(request, 'GET /access-tokens');
    // for others one acts in person
    const scopes = scopesFor(ownRolesOf(actorOf(request.session)));
    if (again === undefined) return createElement(AccessTokensPage, { visitor, tokens, scopes });
    const { t } = visitor;
    const empty = { name: t('access.tokens.nameEmpty'), scopes: t('access.tokens.scopesEmpty') };
    const errors = atFields(again.errors, again.values, { order: ['name', 'scopes', 'days'], empty });
    return createElement(AccessTokensPage, { visitor, tokens, scopes, typed: typedIn(again.values), errors });
  }
}

function typedIn(values: TypedValues): TypedToken {
  return { name: textIn(values, 'name'), scopes: choicesFrom(values, 'scopes'), days: textIn(values, 'days') };
}
