import { Injectable } from '@nestjs/common';
import type { PublicationView } from '#contracts/api/transparency';
import { publicationLifecycle } from '#contracts/lifecycles/publication.lifecycle';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { GrantRecordEntity } from './grant-record.entity.ts';
import { GrantRecordService } from './grant-record.service.ts';
import { publicationView, ShowGrantRequest } from './publication.dto.ts';
import { PublicationEntity } from './publication.entity.ts';
import { mustWiden } from './publication.rules.ts';
import { ShowGrantService } from './show-grant.service.ts';

@Injectable()
export class PublicationService {
  constructor(
    private readonly records: GrantRecordService,
    private readonly grants: ShowGrantService,
  ) {}

  /** A grant begins withheld: its amount counts in the totals, and the public sees nothing else of it. */
  @Performs('publication.prepare')
  async prepare(act: Act, event: EventEnvelope<'agreement.countersigned'>): Promise<void> {
    const { agreementId, number } = event.payload;
    const publicationId = act.newId();
    const publication = await act.create(
      publicationLifecycle,
      PublicationEntity,
      'prepare',
      { id: publicationId, agreementId, reference: number, level: null, ground: null },
      { payload: { publicationId, agreementId } },
    );
    await this.records.begin(act, publicationId, event.payload);
    await this.records.addCause(act, publicationId, event);
    await this.records.addOwnMove(act, publicationId);
    await this.grants.show(act, publication);
  }

  /** Refusals: `not-found`, `correct-these-fields`, `not-allowed-now`, `stale`. */
  @Performs('publication.publish')
  async publish(act: Act, id: string, request: ShowGrantRequest): Promise<PublicationView> {
    return this.decide(act, await this.held(act, id), 'publish', request);
  }

  /** Refusals: `not-found`, `correct-these-fields`, `cannot-narrow`, `not-allowed-now`, `stale`. */
  @Performs('publication.widen')
  async widen(act: Act, id: string, request: ShowGrantRequest): Promise<PublicationView> {
    const publication = await this.held(act, id);
    if (publication.level !== null) mustWiden(publication.level, request.level);
    return this.decide(act, publication, 'widen', request);
  }

  /** A payment that arrives meanwhile waits: what the decision names is what its snapshot shows. */
  private held(act: Act, id: string): Promise<PublicationEntity> {
    return act.load(PublicationEntity, id, 'publication', { lock: true });
  }

  private async decide(
    act: Act,
    publication: PublicationEntity,
    verb: 'publish' | 'widen',
    request: ShowGrantRequest,
  ): Promise<PublicationView> {
    const { id, agreementId, reference } = publication;
    const decided = { level: request.level, ground: request.ground.trim() };
    await act.move(publicationLifecycle, PublicationEntity, publication, verb, {
      version: request.version,
      set: decided,
      payload: { publicationId: id, agreementId, reference, ...decided },
      restsOn: await this.records.causes(act, id),
    });
    await this.records.addOwnMove(act, id);
    await this.grants.show(act, publication);
    const record = await act.tx.findOneByOrFail(GrantRecordEntity, { publicationId: id });
    return publicationView(publication, record, act.actor.roles);
  }
}
