import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PortalConfig } from '../config.ts';
import { addCookie } from '../web/set-cookie.ts';
import { cookieIn, hostCookie, type HostCookie } from './session.rules.ts';

/** The cookie that carries a session's token; it has no lifetime of its own, the session's row has. */
@Injectable()
export class SessionCookies {
  private readonly cookie: HostCookie;

  constructor(config: PortalConfig) {
    this.cookie = hostCookie(config.publicUrl, 'session');
  }

  /** The token that a browser sent. */
  tokenIn(header: string | undefined): string | undefined {
    return cookieIn(header, this.cookie.name);
  }

  /** The token in cookies that an answer sets. */
  tokenSetBy(cookies: readonly string[]): string | undefined {
    return cookies
      .map((cookie) => cookieIn(cookie, this.cookie.name))
      .find((token) => token !== undefined && token !== '');
  }

  /** As a browser sends it back. */
  pairOf(token: string): string {
    return `${this.cookie.name}=${token}`;
  }

  give(reply: FastifyReply, token: string): void {
    addCookie(reply, `${this.cookie.name}=${token}; ${this.cookie.attributes}`);
  }

  takeAway(reply: FastifyReply): void {
    addCookie(reply, `${this.cookie.name}=; ${this.cookie.attributes}; Max-Age=0`);
  }
}
