import { Column, Entity } from 'typeorm';
import type { ErasureGround, ErasureSubject } from '#contracts/api/portal';
import { IdColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('erasure')
export class ErasureEntity extends RecordEntity {
  @Column('text')
  subjectKind: ErasureSubject;

  /** Null once it is decided: a list of the forgotten would remember them. */
  @IdColumn({ nullable: true })
  subjectId: string | null;

  @Column('text')
  ground: ErasureGround;

  @IdColumn()
  orderedBy: string;

  @IdColumn({ nullable: true })
  confirmedBy: string | null;
}
