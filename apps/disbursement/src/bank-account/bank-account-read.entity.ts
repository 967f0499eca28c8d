import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** `shown-masked`: on a page; `bank-file`: written into a payment run; `download`: handed out with the file of a run. */
export type ReadPurpose = 'shown-masked' | 'bank-file' | 'download';

/** One reading of a bank account: who, when and what for. Rows are only added. */
@Entity('bank_account_read')
export class BankAccountReadEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @IdColumn()
  agreementId: string;

  @IdColumn()
  readerId: string;

  @Column('text')
  purpose: ReadPurpose;

  /** The payment run in whose file it stands. */
  @IdColumn({ nullable: true })
  paymentRunId: string | null;

  @InstantColumn()
  at: Date;
}
