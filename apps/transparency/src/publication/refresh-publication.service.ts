import { Injectable } from '@nestjs/common';
import { publicationLifecycle } from '#contracts/lifecycles/publication.lifecycle';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { notYet } from '#platform/bus/not-yet';
import { GrantRecordService } from './grant-record.service.ts';
import { PublicationEntity } from './publication.entity.ts';
import { ShowGrantService } from './show-grant.service.ts';

/** Follows a grant after its agreement was countersigned; events that come before that wait. */
@Injectable()
export class RefreshPublicationService {
  constructor(
    private readonly records: GrantRecordService,
    private readonly grants: ShowGrantService,
  ) {}

  async addPayment(act: Act, event: EventEnvelope<'tranche.paid'>): Promise<void> {
    const publication = await publicationOf(act, event.payload.agreementId);
    await this.records.addPayment(act, publication.id, event.payload);
    await this.refresh(act, publication, event);
  }

  async addReport(act: Act, event: EventEnvelope<'report.accepted'>): Promise<void> {
    const publication = await publicationOf(act, event.payload.agreementId);
    await this.records.addReport(act, publication.id, event.payload);
    await this.refresh(act, publication, event);
  }

  async close(act: Act, event: EventEnvelope<'agreement.closed'>): Promise<void> {
    const publication = await publicationOf(act, event.payload.agreementId);
    await this.records.close(act, publication.id);
    await this.refresh(act, publication, event);
  }

  /** A published grant is shown anew, which is an act of its own; a withheld one only counts. */
  @Performs('publication.refresh')
  async refresh(act: Act, publication: PublicationEntity, event: EventEnvelope): Promise<void> {
    const { id, agreementId, reference, level } = publication;
    await this.records.addCause(act, id, event);
    if (level !== null) {
      const payload = { publicationId: id, agreementId, reference, level };
      await act.move(publicationLifecycle, PublicationEntity, publication, 'refresh', { payload });
      await this.records.addOwnMove(act, id);
    }
    await this.grants.show(act, publication);
  }
}

/** The row is held until the act ends: no other event of this grant and no decision about it comes between. */
async function publicationOf(act: Act, agreementId: string): Promise<PublicationEntity> {
  const publication = await act.tx.findOne(PublicationEntity, {
    where: { agreementId },
    lock: { mode: 'pessimistic_write' },
  });
  if (publication === null) throw notYet(`the countersigned agreement ${agreementId} is not here yet`);
  return publication;
}
