import { Column, Entity } from 'typeorm';
import { CurrencyColumn, DayColumn, MoneyMinorColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('contribution')
export class ContributionEntity extends RecordEntity {
  @Column('text')
  donor: string;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @DayColumn()
  pledgedOn: string;

  @DayColumn({ nullable: true })
  depositedOn: string | null;
}
