import { Readable } from 'node:stream';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { ServiceName } from '#contracts/services';
import { notPermitted, refuseBeyondScopes } from '../act/permission.ts';
import { WITHOUT_ACT } from '../act/without-act.ts';
import type { FundRequest } from '../http/fund-request.ts';
import { unwanted } from '../http/unwanted-body.ts';
import type { ServiceKeys } from '../keys/service-keys.ts';
import type { Handler, RoutePermissions } from '../rulebook/route-permissions.ts';
import { allowingRoleIn, type Rulebook } from '../rulebook/rulebook.ts';
import { readActorToken } from './actor-token.ts';
import { ANONYMOUS, type Actor } from './actor.ts';

/** Says who makes a request. Services read the portal's token; the portal itself reads its session cookie. */
export abstract class ActorSource {
  abstract actorOf(request: FundRequest): Promise<Actor>;
}

/** No token is the public; a token that does not hold is refused, never taken for the public. */
export class TokenActors extends ActorSource {
  constructor(
    private readonly keys: ServiceKeys,
    private readonly service: ServiceName,
  ) {
    super();
  }

  override async actorOf(request: FundRequest): Promise<Actor> {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    return token === undefined ? ANONYMOUS : readActorToken(this.keys.actors, token, this.service, Date.now());
  }
}

/**
 * Puts the actor on the request and refuses who does not hold the permission of the route; how they must stand to the
 * record is asked where the record is read. Who is not signed in passes with a form that the portal only forwards
 * (@WithoutAct): the service refuses, and what was typed is kept. A program has typed nothing that could be kept.
 */
export class ActorGuard implements CanActivate {
  constructor(
    private readonly source: ActorSource,
    private readonly rulebook: Rulebook,
    private readonly permissions: RoutePermissions['permissions'],
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FundRequest>();
    const actor = await this.source.actorOf(request);
    request.actor = actor;
    const permission = this.permissions.get(context.getHandler() as Handler);
    if (permission === undefined) throw new Error(`${context.getHandler().name} has no permission`);
    request.permission = permission;
    if (allowingRoleIn(this.rulebook, permission, actor.roles) !== undefined) {
      refuseBeyondScopes(actor, permission);
      return true;
    }
    const forwards = this.reflector.getAllAndOverride<boolean>(WITHOUT_ACT, [context.getHandler(), context.getClass()]);
    if (actor.personId === null && forwards && isForm(request)) return true;
    const refusal = notPermitted(actor);
    throw request.body instanceof Readable ? unwanted(request.body, refusal) : refusal;
  }
}

const isForm = ({ method, headers }: FundRequest): boolean =>
  method !== 'GET' &&
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(headers['content-type'] ?? '');
