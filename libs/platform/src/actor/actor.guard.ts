import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { ServiceName } from '#contracts/services';
import type { FundRequest } from '../http/fund-request.ts';
import type { ServiceKeys } from '../keys/service-keys.ts';
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
    return token === undefined ? ANONYMOUS : readActorToken(this.keys.actor, token, this.service, Date.now());
  }
}

/** Puts the actor on the request; what the actor may do is decided by @Performs, @Reads and the policies. */
export class ActorGuard implements CanActivate {
  constructor(private readonly source: ActorSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FundRequest>();
    request.actor = await this.source.actorOf(request);
    return true;
  }
}
