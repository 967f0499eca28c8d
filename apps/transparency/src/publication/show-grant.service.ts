import { Injectable } from '@nestjs/common';
import { Act } from '#platform/act/act';
import { CountedGrantEntity } from '../grant/counted-grant.entity.ts';
import { PublishedGrantEntity } from '../grant/published-grant.entity.ts';
import { GrantRecordService } from './grant-record.service.ts';
import type { PublicationEntity } from './publication.entity.ts';
import { paidOf, shownAt } from './publication.rules.ts';

/** The only writer of the tables that the public reads. */
@Injectable()
export class ShowGrantService {
  constructor(private readonly records: GrantRecordService) {}

  /** Counts the grant in the totals and, once a level is decided, writes what is shown of it at that level. */
  async show(act: Act, publication: PublicationEntity): Promise<void> {
    const facts = await this.records.facts(act.tx, publication);
    const { id: publicationId, level } = publication;
    const { minor: amountMinor, currency } = facts.amount;
    const counted = { publicationId, published: level !== null, amountMinor, currency, paidMinor: paidOf(facts).minor };
    await act.tx.upsert(CountedGrantEntity, counted, ['publicationId']);
    if (level === null) return;
    await act.tx.upsert(PublishedGrantEntity, { publicationId, ...shownAt(level, facts) }, ['publicationId']);
  }
}
