import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GrantView, PublicationLevel } from '#contracts/api/transparency';
import { CurrencyColumn, DayColumn, JsonColumn, MoneyMinorColumn } from '#platform/database/columns';

/** The public snapshot of one grant, written by `shownAt` alone: what is withheld is not in this table. */
@Entity('published_grant')
export class PublishedGrantEntity {
  @PrimaryColumn('uuid')
  publicationId: string;

  @Column('text')
  reference: string;

  @Column('text')
  level: PublicationLevel;

  @Column('text', { nullable: true })
  organisationName: string | null;

  @Column('char', { length: 2, nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  title: string | null;

  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;

  @MoneyMinorColumn()
  paidMinor: bigint;

  @Column('text')
  state: string;

  @DayColumn()
  awardedOn: string;

  @DayColumn()
  startsOn: string;

  @DayColumn()
  endsOn: string;

  @Column('integer')
  months: number;

  @JsonColumn()
  payments: GrantView['payments'];

  @Column('integer')
  reportsAccepted: number;

  @Column('integer', { nullable: true })
  peopleAssisted: number | null;

  @Column('boolean')
  peopleWithheld: boolean;

  @JsonColumn()
  acts: GrantView['acts'];
}
