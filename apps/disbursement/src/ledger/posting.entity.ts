import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CurrencyColumn, MoneyMinorColumn } from '#platform/database/columns';
import type { Account } from './accounts.ts';

@Entity('posting')
export class PostingEntity {
  @PrimaryColumn('uuid')
  journalId: string;

  @PrimaryColumn('integer')
  ordinal: number;

  @Column('text')
  account: Account;

  /** Debit above zero, credit below. */
  @MoneyMinorColumn()
  amountMinor: bigint;

  @CurrencyColumn()
  currency: string;
}
