import { Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, MoneyMinorColumn } from '#platform/database/columns';

/** What totals count of a contribution that has come: its amount, and not from whom. */
@Entity('received_contribution')
export class ReceivedContributionEntity {
  @PrimaryColumn('uuid')
  contributionId: string;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;
}
