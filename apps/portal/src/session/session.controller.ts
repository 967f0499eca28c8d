import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AskedView, SessionView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { GiveFactorRequest } from '../second-factor/second-factor.dto.ts';
import { factorNeeded } from '../second-factor/second-factor.rules.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { deviceOf } from './device.rules.ts';
import { SessionCookies } from './session-cookies.ts';
import { OpenSessionRequest, sessionView } from './session.dto.ts';
import { signInNeeded } from './session.rules.ts';
import { SessionService } from './session.service.ts';
import { GiveFactor } from './give-factor.service.ts';
import { SignIn } from './sign-in.service.ts';

/**
 * Signing in is no act on a record: it needs no idempotency key, and its answer is not stored, because the cookie that
 * belongs to it must not be. Signing in twice gives two sessions.
 */
@Controller('api/session')
@WithoutAct()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly factors: GiveFactor,
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Who has a second factor and does not send it gets 401 factor-needed, and a cookie with which to send it. */
  @Post()
  async open(
    @Req() request: PortalRequest,
    @Body() body: OpenSessionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const opened = await this.signIn.withPassword(body, request.ip);
    const { token, session } = opened;
    // the browser has one session: the new power comes with a new token, and the old token is worth nothing
    if (request.session) await this.sessions.close(request.session);
    this.cookies.give(reply, token);
    if (session === null) throw factorNeeded(opened.has);
    await this.sessions.noteDevice(session, deviceOf(request.headers['user-agent']));
    return sessionView(session);
  }

  /** Which factors whoever stands here may give. */
  @Get('factor')
  async asked(@Req() { headers }: PortalRequest): Promise<AskedView> {
    const asked = await this.sessions.findAsked(this.cookies.tokenIn(headers.cookie));
    if (asked === null) throw signInNeeded();
    return { awaits: asked.awaits, totp: asked.totp, passkey: asked.passkey };
  }

  /** The second step of signing in; or, in an open session, the same person once more. The cookie is a new one. */
  @Post('factor')
  @HttpCode(200)
  async giveFactor(
    @Req() request: PortalRequest,
    @Body() body: GiveFactorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const before = this.cookies.tokenIn(request.headers.cookie);
    const { token, session } = await this.factors.give(before, body, request.ip);
    await this.sessions.noteDevice(session, deviceOf(request.headers['user-agent']));
    this.cookies.give(reply, token);
    return sessionView(session);
  }

  @Get()
  current(@Req() { session }: PortalRequest): SessionView {
    if (!session) throw signInNeeded();
    return sessionView(session);
  }

  /** Also without a session: afterwards there is none. */
  @Post('close')
  @HttpCode(204)
  async close(@Req() { session }: PortalRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (session) await this.sessions.close(session);
    this.cookies.takeAway(reply);
  }
}
