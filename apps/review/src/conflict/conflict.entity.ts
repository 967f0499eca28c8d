import { Column, Entity } from 'typeorm';
import { IdColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** A reviewer's conflict of interest with an organisation. Never changed, never taken back. */
@Entity('conflict')
export class ConflictEntity extends RecordEntity {
  @IdColumn()
  reviewerId: string;

  @IdColumn()
  organisationId: string;

  @Column('text')
  organisationName: string;

  @Column('text')
  kind: string;

  @Column('text')
  reason: string;
}
