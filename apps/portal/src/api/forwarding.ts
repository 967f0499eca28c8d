import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { signActorToken } from '#platform/actor/actor-token';
import { ServiceClock } from '#platform/clock/service-clock';
import { mustHold } from '#platform/act/permission';
import { SecurityEvents } from '../security-event/security-events.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import { actorOfRequest } from '../session/open-session.ts';
import type { PortalRequest } from '../web/visitor.ts';
import type { Route } from '#contracts/routes';
import { addressOf } from './route-table.ts';
import { Upstream, type RemoteService, type UpstreamAnswer } from './upstream.ts';

/** Without an offset: a token lives 60 s of real time, whatever the demo's clock shows. */
const WALL_CLOCK = new ServiceClock();

export interface Outgoing {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  /** Without the question mark; may be empty. */
  readonly query: string;
  /** Of the headers, those that the service must know: content type, idempotency key, file name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | Readable | undefined;
}

/** The one way from the portal into a service, for API calls and for pages: permission, token, wire. */
@Injectable()
export class Forwarding {
  constructor(
    private readonly keys: PortalKeys,
    private readonly upstream: Upstream,
    private readonly events: SecurityEvents,
  ) {}

  /** Refuses sign-in-needed, not-your-role, beyond-scope, service-away, service-silent; every other answer is the service's. */
  async send(request: PortalRequest, { route, params, query, headers, body }: Outgoing): Promise<UpstreamAnswer> {
    const actor = actorOfRequest(request);
    mustHold(actor, route.permission);
    const service = route.service as RemoteService;
    const answer = await this.upstream.send({
      service,
      method: route.method,
      path: addressOf(route, params) + (query === '' ? '' : `?${query}`),
      headers: {
        accept: 'application/json',
        ...headers,
        ...this.introduction(actor, service),
        'x-request-id': request.id,
      },
      body,
    });
    const code = answer.headers['x-refusal'];
    if (typeof code === 'string') this.events.keep(request, code, route.path);
    return answer;
  }

  private introduction(actor: Actor, service: RemoteService): Record<string, string> {
    if (actor.personId === null) return {};
    return {
      authorization: `Bearer ${signActorToken(this.keys.actor, actor, service, WALL_CLOCK.now().getTime())}`,
    };
  }
}
