import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AccountLinkView, LetterView, LinkPurpose, SessionView } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { homeOf } from '../../web/home.ts';
import { page } from '../../web/page.ts';
import { refusalIn } from '../../web/problems.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { LetterPage, LetterSentPage } from './letter.tsx';
import { LinkNotGoodPage, LinkPage, SignOutFirstPage } from './link-pages.tsx';

interface Use {
  readonly call: string;
  readonly next: string | ((answer: SessionView) => string);
  /** Only for who is not signed in: the link may be somebody else's. */
  readonly signedOut: boolean;
  /** What is sent besides the token. */
  readonly more: (password: unknown, language: string) => object;
}

const home = ({ person }: SessionView): string => homeOf(person.roles).address;

/** What pressing the button of a link's page does. */
const USES: Readonly<Partial<Record<string, Use>>> = {
  confirm: { call: 'POST /people/confirm', next: home, signedOut: true, more: () => ({}) },
  accept: {
    call: 'POST /people/accept',
    next: home,
    signedOut: true,
    more: (password, language) => ({ password, language }),
  },
  reset: {
    call: 'POST /account/reset-password',
    next: '/sign-in?done=reset',
    signedOut: true,
    more: (password) => ({ password }),
  },
  'new-address': {
    call: 'POST /account/confirm-address',
    next: '/account?done=address',
    signedOut: false,
    more: () => ({}),
  },
  'keep-factors': {
    call: 'POST /account/keep-factors',
    next: '/sign-in?done=kept',
    signedOut: false,
    more: () => ({}),
  },
  'keep-address': {
    call: 'POST /account/keep-address',
    next: '/account/letter-sent',
    signedOut: false,
    more: () => ({}),
  },
};

@Controller('account')
@Needs('public-pages.read')
@WithoutAct()
export class LinkController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get('letter')
  showLetter(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return page(reply, request, createElement(LetterPage, { visitor: visitorOf(request), errors: [], email: '' }));
  }

  @Post('letter')
  letter(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<LetterView>(request, reply, {
      call: 'POST /account/letter',
      open: true,
      body: (values) => ({ email: textIn(values, 'email') }),
      next: '/account/letter-sent',
      again: ({ values, errors }) =>
        createElement(LetterPage, { visitor: visitorOf(request), errors, email: textIn(values, 'email') }),
    });
  }

  @Get('letter-sent')
  letterSent(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return page(reply, request, createElement(LetterSentPage, { visitor: visitorOf(request) }));
  }

  @Get(':purpose')
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('purpose') purpose: string,
    @Query('token') asked: unknown,
  ): Promise<FastifyReply> {
    const use = USES[purpose];
    if (use === undefined) throw notFound('page');
    const visitor = visitorOf(request);
    if (use.signedOut && visitor.person !== null) {
      const props = { visitor, signedInAs: visitor.person.name, next: request.url };
      return page(reply, request, createElement(SignOutFirstPage, props));
    }
    const token = typeof asked === 'string' ? asked : '';
    return page(reply, request, await this.linkPage(request, purpose as LinkPurpose, token));
  }

  @Post(':purpose')
  use(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('purpose') purpose: string,
  ): Promise<FastifyReply> {
    const use = USES[purpose];
    if (use === undefined) throw notFound('page');
    return this.forms.submit<SessionView>(request, reply, {
      call: use.call,
      open: true,
      body: ({ token = '', password = '' }) => ({ token, ...use.more(password, visitorOf(request).locale) }),
      next: use.next,
      again: ({ values, errors }) => this.linkPage(request, purpose as LinkPurpose, textIn(values, 'token'), errors),
    });
  }

  private async linkPage(
    request: PortalRequest,
    purpose: LinkPurpose,
    token: string,
    errors: readonly { readonly message: string }[] = [],
  ): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const sent = { params: { purpose }, query: { token } };
    const answer = await this.services.call<AccountLinkView>(request, 'GET /account/links/:purpose', sent);
    if (answer.ok) return createElement(LinkPage, { visitor, link: answer.body, token, errors });
    if (answer.body.code !== 'link-not-good') throw refusalIn(answer.body);
    return createElement(LinkNotGoodPage, { visitor });
  }
}
