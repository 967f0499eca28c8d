import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, IdColumn, MoneyMinorColumn } from '#platform/database/columns';

/** One payment of a run. A tranche has at most one, for ever: the database refuses a second. Rows are only added. */
@Entity('payment')
export class PaymentEntity {
  /** Also the UETR under which banks track the payment. */
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  paymentRunId: string;

  @Column('integer')
  ordinal: number;

  @IdColumn()
  trancheId: string;

  @Column('text')
  agreementNumber: string;

  @Column('text')
  organisationName: string;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @Column('text')
  endToEndId: string;
}
