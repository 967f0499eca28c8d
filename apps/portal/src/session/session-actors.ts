import { Injectable } from '@nestjs/common';
import { ActorSource } from '#platform/actor/actor.guard';
import type { Actor } from '#platform/actor/actor';
import type { PortalRequest } from '../web/visitor.ts';
import { actorOfRequest } from './open-session.ts';

/** For the portal's own records: who acts is who the front door recognised, by the session cookie or by an access token. */
@Injectable()
export class SessionActors extends ActorSource {
  override async actorOf(request: PortalRequest): Promise<Actor> {
    return actorOfRequest(request);
  }
}
