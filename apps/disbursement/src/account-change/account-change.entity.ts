import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/** Another bank account for a grant, on its way. CHECK constraints refuse one that a single person has decided. */
@Entity('account_change')
export class AccountChangeEntity extends RecordEntity {
  @IdColumn()
  agreementId: string;

  @IdColumn()
  organisationId: string;

  /** The proposed account; sealed like every other. */
  @IdColumn()
  bankAccountId: string;

  @IdColumn()
  proposedBy: string;

  @Column('text')
  proposedByName: string;

  @IdColumn({ nullable: true })
  confirmedBy: string | null;

  @Column('text', { nullable: true })
  confirmedByName: string | null;

  @IdColumn({ nullable: true })
  confirmedFor: string | null;

  @Column('text', { nullable: true })
  confirmedForName: string | null;

  @InstantColumn({ nullable: true })
  confirmedAt: Date | null;

  /** How the certifying officer made sure that the grantee means it. */
  @Column('text', { nullable: true })
  verification: string | null;

  @IdColumn({ nullable: true })
  agreedBy: string | null;

  @Column('text', { nullable: true })
  agreedByName: string | null;

  @IdColumn({ nullable: true })
  agreedFor: string | null;

  @Column('text', { nullable: true })
  agreedForName: string | null;

  @InstantColumn({ nullable: true })
  agreedAt: Date | null;

  @InstantColumn({ nullable: true })
  countsFrom: Date | null;

  @Column('text', { nullable: true })
  refusedReason: string | null;
}
