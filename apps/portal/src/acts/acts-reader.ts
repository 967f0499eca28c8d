import { Injectable } from '@nestjs/common';
import type { RecordActView, WaitingActsView } from '#contracts/api/acts';
import { SERVICES, type ServiceName } from '#contracts/services';
import { notFound } from '#kernel/refusal';
import { RecordActs } from '#platform/record/record-acts';
import { ServicesClient } from '../api/services-client.ts';
import { PublicLog } from '../log/public-log.ts';
import { actorOf } from '../session/open-session.ts';
import { refusalIn } from '../web/problems.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { inOrder, type LoggedAct, type NamedRecord } from './acts.ts';
import { ownerOf } from './record-type.ts';

/** What one service's acts wait for; null when it does not answer. */
export interface ServiceWaiting {
  readonly service: ServiceName;
  readonly waiting: WaitingActsView | null;
}

/** The acts of records as their services tell them, each with its place in the public log. */
@Injectable()
export class ActsReader {
  constructor(
    private readonly services: ServicesClient,
    /** The portal's own records are people; their acts are read here and not over the wire. */
    private readonly own: RecordActs,
    private readonly log: PublicLog,
  ) {}

  /** In the order of the log; those that it does not have yet stand last. A record without acts adds none. */
  async actsOf(request: PortalRequest, records: readonly NamedRecord[]): Promise<LoggedAct[]> {
    const streams = await Promise.all(
      records.map(async (record) => ({ record, acts: await this.told(request, record) })),
    );
    const acts = streams.flatMap(({ record, acts: told }) => told.map((act) => ({ ...act, record })));
    const entries = await this.log.entries(
      acts.map(({ leafHash }) => leafHash),
      request.id,
    );
    return inOrder(acts.map((act, at): LoggedAct => ({ ...act, entry: entries[at] })));
  }

  async waiting(request: PortalRequest): Promise<ServiceWaiting[]> {
    return Promise.all(SERVICES.map(async (service) => ({ service, waiting: await this.waitingIn(request, service) })));
  }

  private async told(request: PortalRequest, { type, id }: NamedRecord): Promise<RecordActView[]> {
    const owner = ownerOf(type);
    if (owner === undefined) throw notFound('record');
    if (owner === 'portal') return this.own.ofRecord(actorOf(request.session), type, id);
    const name = `GET /acts/${owner}/:type/:id`;
    const answer = await this.services.call<RecordActView[]>(request, name, { params: { type, id } });
    if (answer.ok) return answer.body;
    if (answer.status === 404) return [];
    throw refusalIn(answer.body);
  }

  private async waitingIn(request: PortalRequest, service: ServiceName): Promise<WaitingActsView | null> {
    if (service === 'portal') return this.own.waiting(actorOf(request.session));
    const answer = await this.services.call<WaitingActsView>(request, `GET /acts/${service}/waiting`);
    return answer.ok ? answer.body : null;
  }
}
