import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { problemOf } from '#platform/http/problem';
import { ProviderSignIn, type Visited } from '../../identity/provider-sign-in.ts';
import { SecurityEvents } from '../../security-event/security-events.ts';
import { SessionCookies } from '../../session/session-cookies.ts';
import { AfterSignIn } from '../../web/after-sign-in.ts';
import { formExpired, Forms } from '../../web/forms.ts';
import { homeOf } from '../../web/home.ts';
import { page, seeElsewhere, seeOther } from '../../web/page.ts';
import { errorsOf } from '../../web/problems.ts';
import { readForm, textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { PROVIDER } from './provider.tsx';
import { SignInPage } from './sign-in.tsx';

/** Signing in at the identity provider: there, and back. Whatever goes wrong, the sign-in page says it and takes a password. */
@Controller('sign-in/provider')
@Needs('session.open')
@WithoutAct()
export class ProviderSignInController {
  constructor(
    private readonly signIns: ProviderSignIn,
    private readonly afterwards: AfterSignIn,
    private readonly cookies: SessionCookies,
    private readonly forms: Forms,
    private readonly events: SecurityEvents,
  ) {}

  @Post()
  async begin(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    this.signIns.mustBeThere();
    const { roles } = visitorOf(request);
    if (request.session) return seeOther(reply, homeOf(roles).address);
    const form = await readForm(request);
    const wanted = { next: textIn(form.values, 'next'), kept: textIn(form.values, 'kept') };
    const visited = { purpose: 'sign-in' as const, ...wanted };
    return this.explaining(
      request,
      reply,
      () => visited,
      async () => {
        if (!this.forms.isOfThisBrowser(request, form)) throw formExpired();
        return seeElsewhere(reply, await this.signIns.beginSignIn(request, wanted));
      },
    );
  }

  /** Where the provider sends people back to, for signing in and for connecting an account. */
  @Get('answer')
  answer(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('state') state: unknown,
  ): Promise<FastifyReply> {
    this.signIns.mustBeThere();
    let visited: Visited = { purpose: 'sign-in', next: '', kept: '' };
    return this.explaining(
      request,
      reply,
      () => visited,
      async () => {
        const known = typeof state === 'string' ? state : '';
        const identity = await this.signIns.comeBack(request, known, (what) => (visited = what));
        if (visited.purpose === 'bind') {
          await this.signIns.bind(request, identity);
          return seeOther(reply, `${PROVIDER}?done=bound`);
        }
        const opened = await this.signIns.signIn(request, identity);
        this.cookies.give(reply, opened.token);
        return opened.session === null
          ? this.afterwards.askForFactor(request, reply, visited, opened.has)
          : this.afterwards.goOn(request, reply, opened.token, visited);
      },
    );
  }

  private async explaining(
    request: PortalRequest,
    reply: FastifyReply,
    visited: () => Visited,
    work: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.events.keep(request, error.code);
      const { purpose, next, kept } = visited();
      if (purpose === 'bind') return seeOther(reply, `${PROVIDER}?wrong=${error.code}`);
      const problem = problemOf(error, request.id);
      const visitor = visitorOf(request);
      const props = { visitor, errors: errorsOf(problem, visitor.t), email: '', next, kept };
      return page(reply, request, createElement(SignInPage, props), { status: problem.status });
    }
  }
}
