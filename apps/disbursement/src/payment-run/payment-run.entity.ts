import { Column, Entity } from 'typeorm';
import { CurrencyColumn, DayColumn, IdColumn, InstantColumn, MoneyMinorColumn } from '#platform/database/columns';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('payment_run')
export class PaymentRunEntity extends RecordEntity {
  @Column('text')
  number: string;

  @CurrencyColumn()
  currency: string;

  @MoneyMinorColumn()
  totalMinor: bigint;

  @Column('text')
  fileName: string;

  /** SHA-256 of the plain file; it stands in the public log, so the bank's copy can be compared. */
  @Column('text')
  fileHash: string;

  /** The bank file under envelope.cipher.ts: it names every account that it pays. Read it by its own query. */
  @Column('bytea', { select: false })
  fileSealed: Buffer;

  @Column('bytea', { select: false, nullable: true })
  fileWrappedKey: Buffer | null;

  @Column('integer', { select: false })
  fileKeyNumber: number;

  @IdColumn()
  builtBy: string;

  @Column('text')
  builtByName: string;

  @IdColumn({ nullable: true })
  builtFor: string | null;

  @Column('text', { nullable: true })
  builtForName: string | null;

  @IdColumn({ nullable: true })
  sentBy: string | null;

  @IdColumn({ nullable: true })
  sentFor: string | null;

  @InstantColumn({ nullable: true })
  sentAt: Date | null;

  @IdColumn({ nullable: true })
  settledBy: string | null;

  @IdColumn({ nullable: true })
  settledFor: string | null;

  @DayColumn({ nullable: true })
  settledOn: string | null;
}
