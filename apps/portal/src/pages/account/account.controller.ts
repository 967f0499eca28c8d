import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { SessionView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { ServicesClient } from '../../api/services-client.ts';
import { PortalKeys } from '../../session/portal-keys.ts';
import { SessionCookies } from '../../session/session-cookies.ts';
import { Forms } from '../../web/forms.ts';
import { FrontDoor } from '../../web/front-door.ts';
import { homeOf } from '../../web/home.ts';
import { openForm } from '../../web/kept-form.ts';
import { ownAddress, page, seeOther } from '../../web/page.ts';
import { errorsOf } from '../../web/problems.ts';
import { addCookie } from '../../web/set-cookie.ts';
import { readForm, textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { KeptFormPage } from './kept-form.tsx';
import { RegisterPage } from './register.tsx';
import { SignInPage } from './sign-in.tsx';

@Controller()
@WithoutAct()
export class AccountController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly door: FrontDoor,
    private readonly cookies: SessionCookies,
    private readonly keys: PortalKeys,
  ) {}

  @Get('sign-in')
  showSignIn(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Query('next') next: unknown): FastifyReply {
    const visitor = visitorOf(request);
    if (visitor.person !== null) return seeOther(reply, homeOf(visitor.roles).address);
    const props = { visitor, errors: [], email: '', next: typeof next === 'string' ? next : '', kept: '' };
    return page(reply, request, createElement(SignInPage, props));
  }

  /** A form that was under way when the session ended comes back for a last look; else on to where the person wanted. */
  @Post('sign-in')
  async signIn(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { values } = await readForm(request);
    const [email, next, kept] = [textIn(values, 'email'), textIn(values, 'next'), textIn(values, 'kept')];
    const password = typeof values.password === 'string' ? values.password : '';
    const answer = await this.services.call<SessionView>(request, 'POST /session', { body: { email, password } });
    for (const cookie of answer.cookies) addCookie(reply, cookie);
    if (!answer.ok) {
      const visitor = visitorOf(request);
      const props = { visitor, errors: errorsOf(answer.body, visitor.t), email, next, kept };
      return page(reply, request, createElement(SignInPage, props), { status: answer.status });
    }
    const form = openForm(this.keys, kept);
    if (form === undefined)
      return seeOther(reply, next === '' ? homeOf(answer.body.person.roles).address : ownAddress(next));
    await this.door.recognise(request, this.cookies.tokenSetBy(answer.cookies));
    return page(reply, request, createElement(KeptFormPage, { visitor: visitorOf(request), kept: form }));
  }

  /** Without a look at the form's token: whoever presses this wants to be out, also from a page of an earlier session. */
  @Post('sign-out')
  async signOut(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { cookies } = await this.services.call(request, 'POST /session/close');
    for (const cookie of cookies) addCookie(reply, cookie);
    return seeOther(reply, '/');
  }

  @Get('register')
  showRegister(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const visitor = visitorOf(request);
    return page(reply, request, createElement(RegisterPage, { visitor, errors: [], name: '', email: '' }));
  }

  @Post('register')
  register(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<SessionView>(request, reply, {
      call: 'POST /people/register',
      open: true,
      body: (values) => ({
        name: textIn(values, 'name'),
        email: textIn(values, 'email'),
        password: values.password ?? '',
        language: visitorOf(request).locale,
      }),
      next: ({ person }) => homeOf(person.roles).address,
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
