import { Column, Entity } from 'typeorm';
import type { PublicationLevel } from '#contracts/api/transparency';
import { IdColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** What a person decided that the public may see of one grant; nothing is decided while `level` is null. */
@Entity('publication')
export class PublicationEntity extends RecordEntity {
  @IdColumn()
  agreementId: string;

  /** The public id of the grant: the number of its agreement. */
  @Column('text')
  reference: string;

  @Column('text', { nullable: true })
  level: PublicationLevel | null;

  @Column('text', { nullable: true })
  ground: string | null;
}
