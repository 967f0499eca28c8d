import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SessionView } from '#contracts/api/portal';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import type { PortalRequest } from '../web/visitor.ts';
import { deviceOf } from './device.rules.ts';
import { SessionCookies } from './session-cookies.ts';
import { OpenSessionRequest, sessionView } from './session.dto.ts';
import { SessionService } from './session.service.ts';

/**
 * Signing in is no act on a record: it needs no idempotency key, and its answer is not stored, because the cookie that
 * belongs to it must not be. Signing in twice gives two sessions.
 */
@Controller('api/session')
@WithoutAct()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  async open(
    @Req() request: PortalRequest,
    @Body() body: OpenSessionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, session } = await this.sessions.signIn(body, request.ip);
    // the browser has one session: the new power comes with a new token, and the old token is worth nothing
    if (request.session) await this.sessions.close(request.session);
    await this.sessions.noteDevice(session, deviceOf(request.headers['user-agent']));
    this.cookies.give(reply, token);
    return sessionView(session);
  }

  @Get()
  current(@Req() { session }: PortalRequest): SessionView {
    if (!session) throw new Refusal('unauthenticated', 'sign-in-needed', 'You are not signed in. Sign in to go on.');
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
