import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AskedView, SessionView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { SessionCookies } from '../../session/session-cookies.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { AfterSignIn } from '../../web/after-sign-in.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { errorsOf } from '../../web/problems.ts';
import { addCookie } from '../../web/set-cookie.ts';
import { speakAs } from '../../web/speak-as.ts';
import { readForm, textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { GiveFactorPage, type GiveFactorProps } from './give-factor.tsx';
import { answerIn } from './passkey-answer.ts';

type Purpose = GiveFactorProps['purpose'];

/** The second step of signing in, and the same person once more before something weighty. */
@Controller()
@Needs('session.give-factor')
@WithoutAct()
export class FactorController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly afterwards: AfterSignIn,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('sign-in/factor')
  showGive(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Query('next') next: unknown) {
    return this.show(request, reply, 'give', next);
  }

  @Post('sign-in/factor')
  give(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.take(request, reply, 'give');
  }

  @Get('account/confirm-identity')
  showConfirm(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Query('next') next: unknown) {
    return this.show(request, reply, 'confirm', next);
  }

  @Post('account/confirm-identity')
  confirm(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.take(request, reply, 'confirm');
  }

  /** Whose password nobody has seen yet begins at the sign-in page. */
  private async show(
    request: PortalRequest,
    reply: FastifyReply,
    purpose: Purpose,
    next: unknown,
  ): Promise<FastifyReply> {
    const asked = await this.services.call<AskedView>(request, 'GET /session/factor');
    const to = typeof next === 'string' ? next : '';
    if (!asked.ok || asked.body.awaits !== (purpose === 'give'))
      return seeOther(reply, `/sign-in?next=${encodeURIComponent(to)}`);
    const props = { visitor: visitorOf(request), purpose, asked: asked.body, errors: [], next: to, kept: '' };
    return page(reply, request, createElement(GiveFactorPage, props));
  }

  /** A form that was under way comes back for a last look; else on to where the person wanted. */
  private async take(request: PortalRequest, reply: FastifyReply, purpose: Purpose): Promise<FastifyReply> {
    const form = await readForm(request);
    speakAs(request, reply, form.language);
    const { t } = visitorOf(request);
    const [code, next, kept] = ['code', 'next', 'kept'].map((name) => textIn(form.values, name)) as [
      string,
      string,
      string,
    ];
    const again = async (status: number, errors: readonly FieldError[]): Promise<FastifyReply> => {
      const asked = await this.services.call<AskedView>(request, 'GET /session/factor');
      if (!asked.ok) return seeOther(reply, `/sign-in?next=${encodeURIComponent(next)}`);
      const props = { visitor: visitorOf(request), purpose, asked: asked.body, errors, next, kept };
      return page(reply, request, createElement(GiveFactorPage, props), { status });
    };
    if (form.language !== undefined) return again(200, []);
    if (!this.forms.isOfThisBrowser(request, form)) return again(403, [{ message: t('account.signIn.again') }]);
    const given = answerIn(form.values);
    const isByDevice = given.passkey !== undefined;
    const { currentPassword: password } = form.values;
    const field = password === undefined ? 'code' : 'currentPassword';
    if (!isByDevice && field === 'code' && code === '')
      return again(422, [{ field, message: t('factors.code.missing') }]);
    const typed = purpose === 'confirm' || /^[0-9 ]*$/.test(code) ? { totp: code } : { recoveryCode: code };
    const body = isByDevice ? given : password === undefined ? typed : { password };
    const answer = await this.services.call<SessionView>(request, 'POST /session/factor', { body });
    if (!answer.ok) {
      const errors = errorsOf(answer.body, t);
      // one question on the page takes either kind of code
      return again(answer.status, isByDevice ? errors : errors.map((error) => ({ ...error, field })));
    }
    for (const cookie of answer.cookies) addCookie(reply, cookie);
    const token = this.cookies.tokenSetBy(answer.cookies) ?? '';
    return this.afterwards.goOn(request, reply, token, { next, kept, confirmed: purpose === 'confirm' });
  }
}
