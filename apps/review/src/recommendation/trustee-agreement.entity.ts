import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** One trustee's agreement to the list of one round. Rows are added only; the key lets nobody agree twice. */
@Entity('trustee_agreement')
export class TrusteeAgreementEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  @PrimaryColumn('integer')
  round: number;

  @PrimaryColumn('uuid')
  trusteeId: string;

  /** As it stood in the session of that day. */
  @Column('text')
  name: string;

  @InstantColumn()
  agreedAt: Date;
}
