import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { LetterView, SessionView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import type { Problem } from '#platform/http/problem';
import { ServicesClient } from '../../api/services-client.ts';
import type { Factors } from '../../second-factor/second-factor.rules.ts';
import { SessionCookies } from '../../session/session-cookies.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { AfterSignIn } from '../../web/after-sign-in.ts';
import { Forms } from '../../web/forms.ts';
import { homeOf } from '../../web/home.ts';
import { keptForm } from '../../web/kept-form.ts';
import { page, seeOther } from '../../web/page.ts';
import { errorsOf } from '../../web/problems.ts';
import { addCookie } from '../../web/set-cookie.ts';
import { speakAs } from '../../web/speak-as.ts';
import { readForm, textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { KeptFormPage } from './kept-form.tsx';
import { answerIn } from './passkey-answer.ts';
import { RegisterPage } from './register.tsx';
import { SignInPage } from './sign-in.tsx';

@Controller()
@Needs('public-pages.read')
@WithoutAct()
export class AccountController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly afterwards: AfterSignIn,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('sign-in')
  showSignIn(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('next') next: unknown,
    @Query('done') done: unknown,
  ): FastifyReply {
    const visitor = visitorOf(request);
    if (visitor.person !== null) return seeOther(reply, homeOf(visitor.roles).address);
    const props = { visitor, errors: [], email: '', next: typeof next === 'string' ? next : '', kept: '' };
    return page(
      reply,
      request,
      createElement(SignInPage, { ...props, done: done === 'reset' || done === 'kept' ? done : undefined }),
    );
  }

  /** By password or by passkey; on to where the person wanted, or back to the form that was under way. */
  @Post('sign-in')
  async signIn(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await readForm(request);
    const { values } = form;
    const [email, next, kept] = [textIn(values, 'email'), textIn(values, 'next'), textIn(values, 'kept')];
    const again = ({ status, errors }: { status: number; errors: readonly FieldError[] }): FastifyReply => {
      const props = { visitor: visitorOf(request), errors, email, next, kept };
      return page(reply, request, createElement(SignInPage, props), { status });
    };
    speakAs(request, reply, form.language);
    if (form.language !== undefined) return again({ status: 200, errors: [] });
    const { t } = visitorOf(request);
    if (!this.forms.isOfThisBrowser(request, form))
      return again({ status: 403, errors: [{ message: t('account.signIn.again') }] });
    const password = typeof values.password === 'string' ? values.password : '';
    const device = answerIn(values);
    const answer =
      device.passkey === undefined
        ? await this.services.call<SessionView>(request, 'POST /session', { body: { email, password } })
        : await this.services.call<SessionView>(request, 'POST /session/passkey', { body: device });
    for (const cookie of answer.cookies) addCookie(reply, cookie);
    if (!answer.ok && answer.body.code === 'factor-needed')
      return this.afterwards.askForFactor(request, reply, { next, kept }, factorsIn(answer.body));
    if (!answer.ok) return again({ status: answer.status, errors: errorsOf(answer.body, t) });
    return this.afterwards.goOn(request, reply, this.cookies.tokenSetBy(answer.cookies) ?? '', { next, kept });
  }

  /** A link that was for somebody else goes on afterwards. */
  @Post('sign-out')
  async signOut(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await readForm(request);
    // a page of an earlier session: one press more, and it is done
    if (request.session && !this.forms.isOfThisBrowser(request, form)) {
      const props = { visitor: visitorOf(request), kept: keptForm(request.url, form) };
      return page(reply, request, createElement(KeptFormPage, props), { status: 403 });
    }
    const { cookies } = await this.services.call(request, 'POST /session/close');
    for (const cookie of cookies) addCookie(reply, cookie);
    return seeOther(reply, textIn(form.values, 'next') || '/');
  }

  @Get('register')
  showRegister(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const visitor = visitorOf(request);
    return page(reply, request, createElement(RegisterPage, { visitor, errors: [], name: '', email: '' }));
  }

  @Post('register')
  register(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<LetterView>(request, reply, {
      call: 'POST /people/register',
      open: true,
      body: (values) => ({
        name: textIn(values, 'name'),
        email: textIn(values, 'email'),
        password: values.password ?? '',
        language: visitorOf(request).locale,
      }),
      next: '/account/letter-sent',
      again: ({ values, errors }) =>
        createElement(RegisterPage, {
          visitor: visitorOf(request),
          errors,
          name: textIn(values, 'name'),
          email: textIn(values, 'email'),
        }),
    });
  }
}

/** Which of them the person has, by the refusal that asks for one. */
const factorsIn = ({ allowed = [] }: Problem): Factors => ({
  totp: allowed.includes('totp'),
  passkey: allowed.includes('passkey'),
});
