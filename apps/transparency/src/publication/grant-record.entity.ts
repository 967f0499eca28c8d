import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, DayColumn, MoneyMinorColumn } from '#platform/database/columns';

/** The private copy of one grant. No public answer is read from here. */
@Entity('grant_record')
export class GrantRecordEntity {
  @PrimaryColumn('uuid')
  publicationId: string;

  @Column('text')
  organisationName: string;

  /** ISO 3166-1 alpha-2. */
  @Column('char', { length: 2 })
  country: string;

  @Column('text')
  title: string;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @Column('integer')
  months: number;

  /** The day of the board's decision. */
  @DayColumn()
  awardedOn: string;

  @DayColumn()
  startsOn: string;

  @DayColumn()
  endsOn: string;

  @Column('boolean')
  closed: boolean;
}
