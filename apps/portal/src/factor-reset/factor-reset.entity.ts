import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('factor_reset')
export class FactorResetEntity extends RecordEntity {
  /** Who has lost the factors. */
  @IdColumn()
  personId: string;

  /** The first of two; null where one is enough. */
  @IdColumn({ nullable: true })
  vouchedBy: string | null;

  @IdColumn({ nullable: true })
  confirmedBy: string | null;

  /** How those two made sure that it is the person. */
  @Column('text', { array: true })
  how: string[];

  /** When the factors go, by the clock of PostgreSQL. */
  @InstantColumn({ nullable: true })
  dueAt: Date | null;
}
