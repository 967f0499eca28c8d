import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, MoneyMinorColumn } from '#platform/database/columns';

/** What totals count of a countersigned grant, withheld or not: its amounts and nothing else. */
@Entity('counted_grant')
export class CountedGrantEntity {
  @PrimaryColumn('uuid')
  publicationId: string;

  @Column('boolean')
  published: boolean;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @MoneyMinorColumn()
  paidMinor: bigint;
}
