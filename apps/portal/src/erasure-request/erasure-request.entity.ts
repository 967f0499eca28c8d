import { Column, Entity } from 'typeorm';
import { IdColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('erasure_request')
export class ErasureRequestEntity extends RecordEntity {
  /** Whose account; null once it is forgotten. */
  @IdColumn({ nullable: true })
  personId: string | null;

  /** The grounds of a refusal. */
  @Column('text', { nullable: true })
  reason: string | null;
}
