import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, DayColumn, IdColumn, MoneyMinorColumn } from '#platform/database/columns';

/** One tranche that was paid; never changed. */
@Entity('grant_payment')
export class GrantPaymentEntity {
  @PrimaryColumn('uuid')
  trancheId: string;

  @IdColumn()
  publicationId: string;

  @Column('integer')
  ordinal: number;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @DayColumn()
  paidOn: string;
}
