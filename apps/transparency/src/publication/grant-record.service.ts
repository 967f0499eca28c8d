import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PayloadOf } from '#contracts/events';
import { fromMoneyText } from '#kernel/money';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { AcceptedReportEntity } from './accepted-report.entity.ts';
import { GrantActEntity } from './grant-act.entity.ts';
import { GrantPaymentEntity } from './grant-payment.entity.ts';
import { GrantRecordEntity } from './grant-record.entity.ts';
import type { PublicationEntity } from './publication.entity.ts';
import type { GrantFacts } from './publication.rules.ts';

/**
 * Keeps the private copy of a grant. Whoever calls holds the row of its publication, so that the events of one grant
 * are taken one after the other.
 */
@Injectable()
export class GrantRecordService {
  async begin(act: Act, publicationId: string, agreed: PayloadOf<'agreement.countersigned'>): Promise<void> {
    const { organisationName, country, title, months, awardedOn, startsOn, endsOn } = agreed;
    const { minor: amountMinor, currency } = fromMoneyText(agreed.amount);
    const facts = { organisationName, country, title, amountMinor, currency, months, awardedOn, startsOn, endsOn };
    await act.tx.insert(GrantRecordEntity, { publicationId, ...facts, closed: false });
  }

  async addPayment(act: Act, publicationId: string, paid: PayloadOf<'tranche.paid'>): Promise<void> {
    const { trancheId, ordinal, paidOn } = paid;
    const { minor: amountMinor, currency } = fromMoneyText(paid.amount);
    await act.tx.insert(GrantPaymentEntity, { trancheId, publicationId, ordinal, amountMinor, currency, paidOn });
  }

  async addReport(act: Act, publicationId: string, accepted: PayloadOf<'report.accepted'>): Promise<void> {
    const { reportId, peopleAssisted } = accepted;
    const place = 1 + (await act.tx.countBy(AcceptedReportEntity, { publicationId }));
    await act.tx.insert(AcceptedReportEntity, { reportId, publicationId, place, peopleAssisted });
  }

  async close(act: Act, publicationId: string): Promise<void> {
    await act.tx.update(GrantRecordEntity, { publicationId }, { closed: true });
  }

  /** Lists the act behind an event of another service. */
  async addCause(act: Act, publicationId: string, { name: type, at, leafHash }: EventEnvelope): Promise<void> {
    await this.addAct(act, { publicationId, type, at: new Date(at), leafHash });
  }

  /** Lists the move of the publication that this act has just recorded. */
  async addOwnMove(act: Act, publicationId: string): Promise<void> {
    const told = act.recorded.at(-1);
    if (told === undefined) throw new Error('nothing was recorded in this act');
    await this.addAct(act, { publicationId, type: told.name, at: act.now, leafHash: told.leafHash });
  }

  /** The acts of other records that this one has followed so far, by their leaf hashes, oldest first. */
  async causes(act: Act, publicationId: string): Promise<string[]> {
    const acts = await act.tx.find(GrantActEntity, { where: { publicationId }, order: { place: 'ASC' } });
    return acts.filter(({ type }) => !type.startsWith('publication.')).map(({ leafHash }) => leafHash);
  }

  async facts(tx: EntityManager, { id: publicationId, reference }: PublicationEntity): Promise<GrantFacts> {
    const record = await tx.findOneByOrFail(GrantRecordEntity, { publicationId });
    const payments = await tx.findBy(GrantPaymentEntity, { publicationId });
    const reports = await tx.find(AcceptedReportEntity, { where: { publicationId }, order: { place: 'ASC' } });
    const acts = await tx.find(GrantActEntity, { where: { publicationId }, order: { place: 'ASC' } });
    return {
      ...record,
      reference,
      amount: { minor: record.amountMinor, currency: record.currency },
      payments: payments.map(({ ordinal, amountMinor, currency, paidOn }) => ({
        ordinal,
        amount: { minor: amountMinor, currency },
        paidOn,
      })),
      people: reports.map(({ peopleAssisted }) => peopleAssisted),
      acts,
    };
  }

  private async addAct(act: Act, done: Omit<GrantActEntity, 'place'>): Promise<void> {
    const place = 1 + (await act.tx.countBy(GrantActEntity, { publicationId: done.publicationId }));
    await act.tx.insert(GrantActEntity, { ...done, place });
  }
}
