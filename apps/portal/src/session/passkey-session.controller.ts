import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply } from 'fastify';
import type { SessionView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { UsePasskeyRequest } from '../second-factor/passkey.dto.ts';
import { addCookie } from '../web/set-cookie.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { deviceOf } from './device.rules.ts';
import { GiveFactor } from './give-factor.service.ts';
import { PasskeyQuestions } from './passkey-questions.ts';
import { SessionCookies } from './session-cookies.ts';
import { sessionView } from './session.dto.ts';
import { SessionService } from './session.service.ts';

/** Passkeys, to sign in alone or as the second step. Like the password's sign-in it has no key and no stored answer. */
@Controller('api/session')
@WithoutAct()
export class PasskeySessionController {
  constructor(
    private readonly questions: PasskeyQuestions,
    private readonly factors: GiveFactor,
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Only the browser that asks can answer: it needs the cookie of its visit. */
  @Get('passkey')
  question(
    @Req() { visit }: PortalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    reply.header('cache-control', 'private, no-store');
    if (visit!.cookie !== undefined) addCookie(reply, visit!.cookie);
    return this.questions.toSignIn(visit!.id);
  }

  @Post('passkey')
  async open(
    @Req() request: PortalRequest,
    @Body() { passkey }: UsePasskeyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, session } = await this.factors.alone(request.visit!.id, passkey, request.ip);
    if (request.session) await this.sessions.close(request.session);
    this.cookies.give(reply, token);
    await this.sessions.noteDevice(session, deviceOf(request.headers['user-agent']));
    return sessionView(session);
  }

  @Get('factor/passkey')
  factorQuestion(@Req() { headers }: PortalRequest): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.questions.toProve(this.cookies.tokenIn(headers.cookie));
  }
}
