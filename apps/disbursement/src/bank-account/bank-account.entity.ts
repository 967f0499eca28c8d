import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/**
 * A bank account of the grantee. Everything that names it is in `sealed`, under a data key of its own. The row is never
 * changed; only that key is wrapped anew when the wrapping keys rotate.
 */
@Entity('bank_account')
export class BankAccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  agreementId: string;

  /** Which of the accounts of the agreement, from 1. */
  @Column('integer')
  version: number;

  /** Canonical JSON of a BankAccount under envelope.cipher.ts. */
  @Column('bytea')
  sealed: Buffer;

  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('integer')
  keyNumber: number;

  /** Of the account in its canonical form under blind-index.ts; null until the service has seen an older one. */
  @Column('bytea', { nullable: true })
  accountIndex: Buffer | null;

  @InstantColumn()
  createdAt: Date;
}
