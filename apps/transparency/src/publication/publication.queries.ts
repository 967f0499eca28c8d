import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { PublicationView } from '#contracts/api/transparency';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { GrantRecordEntity } from './grant-record.entity.ts';
import { publicationView } from './publication.dto.ts';
import { PublicationEntity } from './publication.entity.ts';

@Injectable()
export class PublicationQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every countersigned grant with what is shown of it: first those that wait for a decision, then by reference. */
  @Reads('publication.read')
  async all(actor: Actor): Promise<PublicationView[]> {
    const { manager } = this.dataSource;
    const publications = await manager.find(PublicationEntity, { order: { status: 'DESC', reference: 'ASC' } });
    const records = await manager.findBy(GrantRecordEntity, { publicationId: In(publications.map(({ id }) => id)) });
    const recordOf = new Map(records.map((record) => [record.publicationId, record]));
    return publications.flatMap((publication) => {
      const record = recordOf.get(publication.id);
      return record === undefined ? [] : [publicationView(publication, record, actor.roles)];
    });
  }
}
