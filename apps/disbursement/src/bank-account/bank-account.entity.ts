import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '#platform/database/columns';

/** The grantee's bank account. Everything that names it is in `sealed`; the row is never changed. */
@Entity('bank_account')
export class BankAccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  agreementId: string;

  /** Canonical JSON of a BankAccount under restricted-field.cipher.ts. */
  @Column('bytea')
  sealed: Buffer;

  @InstantColumn()
  createdAt: Date;
}
