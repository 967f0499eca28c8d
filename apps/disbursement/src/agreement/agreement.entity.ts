import { Column, Entity } from 'typeorm';
import {
  CurrencyColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  MoneyMinorColumn,
} from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('agreement')
export class AgreementEntity extends RecordEntity {
  @Column('text')
  number: string;

  @IdColumn()
  callId: string;

  @Column('text')
  rulesHash: string;

  @IdColumn()
  applicationId: string;

  @IdColumn()
  organisationId: string;

  @Column('text')
  organisationName: string;

  @Column('text')
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

  /** The leaf of that decision in the public log, hexadecimal. */
  @Column('text')
  decisionLeaf: string;

  @JsonColumn()
  text: readonly string[];

  @Column('text')
  contentHash: string;

  @DayColumn({ nullable: true })
  startsOn: string | null;

  @DayColumn({ nullable: true })
  endsOn: string | null;

  @InstantColumn({ nullable: true })
  signedAt: Date | null;

  @IdColumn({ nullable: true })
  signedBy: string | null;

  @Column('text', { nullable: true })
  signedByName: string | null;

  @InstantColumn({ nullable: true })
  countersignedAt: Date | null;

  @IdColumn({ nullable: true })
  countersignedBy: string | null;

  @Column('text', { nullable: true })
  countersignedByName: string | null;

  @IdColumn({ nullable: true })
  countersignedFor: string | null;

  @Column('text', { nullable: true })
  countersignedForName: string | null;
}
