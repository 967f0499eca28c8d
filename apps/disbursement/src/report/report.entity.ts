import { Column, Entity } from 'typeorm';
import { CurrencyColumn, DayColumn, IdColumn, InstantColumn, MoneyMinorColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('report')
export class ReportEntity extends RecordEntity {
  @IdColumn()
  agreementId: string;

  @IdColumn()
  organisationId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  title: string;

  @Column('integer')
  monthsAfterStart: number;

  /** Counted from the award while the start is not known, then from the start. */
  @DayColumn()
  dueOn: string;

  @Column('text')
  narrative: string;

  @MoneyMinorColumn({ nullable: true })
  spentMinor: bigint | null;

  /** Of the agreement, and so of what was spent. */
  @CurrencyColumn()
  currency: string;

  /** A number of people and nothing more; null where the report gives none. */
  @Column('integer', { nullable: true })
  peopleAssisted: number | null;

  @IdColumn({ nullable: true })
  submittedBy: string | null;

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  sentBackReason: string | null;

  @IdColumn({ nullable: true })
  acceptedBy: string | null;

  @InstantColumn({ nullable: true })
  acceptedAt: Date | null;
}
