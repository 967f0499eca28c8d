import type { FastifyRequest } from 'fastify';
import type { Act } from '../act/act.ts';
import type { Actor } from '../actor/actor.ts';
import type { ReceivedFile } from '../files/content-store.ts';

/** A request with what the guard and the interceptor have added. */
export interface FundRequest extends FastifyRequest {
  actor?: Actor;
  /** Of the route that it has taken. */
  permission?: string;
  act?: Act;
  receivedFile?: ReceivedFile;
}
