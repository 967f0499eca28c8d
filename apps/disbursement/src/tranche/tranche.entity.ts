import { Column, Entity } from 'typeorm';
import { CurrencyColumn, DayColumn, IdColumn, InstantColumn, MoneyMinorColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

/**
 * CHECK constraints of the table refuse a tranche that one person has signed twice, by their own hand or by another who
 * acts for them, whatever the code does.
 */
@Entity('tranche')
export class TrancheEntity extends RecordEntity {
  @IdColumn()
  agreementId: string;

  @IdColumn()
  organisationId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  title: string;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @Column('integer', { nullable: true })
  afterReport: number | null;

  @Column('text', { nullable: true })
  returnedReason: string | null;

  @IdColumn({ nullable: true })
  requestedBy: string | null;

  @InstantColumn({ nullable: true })
  requestedAt: Date | null;

  @IdColumn({ nullable: true })
  certifiedBy: string | null;

  @Column('text', { nullable: true })
  certifiedByName: string | null;

  @IdColumn({ nullable: true })
  certifiedFor: string | null;

  @Column('text', { nullable: true })
  certifiedForName: string | null;

  @InstantColumn({ nullable: true })
  certifiedAt: Date | null;

  /** Why it was certified although the account was given for a grant of another organisation as well. */
  @Column('text', { nullable: true })
  sharedAccountReason: string | null;

  @IdColumn({ nullable: true })
  approvedBy: string | null;

  @Column('text', { nullable: true })
  approvedByName: string | null;

  @IdColumn({ nullable: true })
  approvedFor: string | null;

  @Column('text', { nullable: true })
  approvedForName: string | null;

  @InstantColumn({ nullable: true })
  approvedAt: Date | null;

  @IdColumn({ nullable: true })
  releasedBy: string | null;

  @Column('text', { nullable: true })
  releasedByName: string | null;

  @IdColumn({ nullable: true })
  releasedFor: string | null;

  @Column('text', { nullable: true })
  releasedForName: string | null;

  @InstantColumn({ nullable: true })
  releasedAt: Date | null;

  /** Written once, by the run that pays the tranche. */
  @IdColumn({ nullable: true })
  paymentRunId: string | null;

  @DayColumn({ nullable: true })
  paidOn: string | null;
}
