import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel/refusal';
import type { Actor } from '#platform/actor/actor';
import { AccessTokenService } from '../access-token/access-token.service.ts';
import type { OpenSession } from '../session/open-session.ts';
import { SessionCookies } from '../session/session-cookies.ts';
import { SessionService } from '../session/session.service.ts';
import type { PortalRequest } from './visitor.ts';

export interface Asking {
  readonly session: OpenSession | null;
  readonly bearer?: Actor;
}

/** Whose a request is: the person's of a session or, under /api, of an access token. */
@Injectable()
export class WhoAsks {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
    private readonly tokens: AccessTokenService,
  ) {}

  /**
   * A token that does not hold is refused, never taken for the public; pages know sessions only. Refuses two-identities
   * and what AccessTokenService.actorOf refuses.
   */
  async ofRequest({ headers }: PortalRequest, path: string): Promise<Asking> {
    const token = this.cookies.tokenIn(headers.cookie);
    const bearer = path.startsWith('/api/') ? /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] : undefined;
    if (bearer === undefined) return { session: await this.sessionOf(token) };
    if (token !== undefined) throw twoIdentities();
    return { session: null, bearer: await this.tokens.actorOf(bearer) };
  }

  sessionOf(token: string | undefined): Promise<OpenSession | null> {
    return this.sessions.find(token);
  }
}

/** Else it would be a matter of luck whose act it is. */
const twoIdentities = (): Refusal =>
  new Refusal('malformed', 'two-identities', 'The request carries a session and an access token. Send one of them.');
