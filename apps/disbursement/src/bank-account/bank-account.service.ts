import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '#kernel/canonical-json';
import { Act } from '#platform/act/act';
import { RestrictedFieldCipher, type Place } from '#platform/restricted/restricted-field.cipher';
import { BankAccountReadEntity, type ReadPurpose } from './bank-account-read.entity.ts';
import { BankAccountEntity } from './bank-account.entity.ts';
import type { BankAccount } from './bank-account.rules.ts';

/** Who reads a bank account, when and what for. */
export interface Reading {
  readonly readerId: string;
  readonly purpose: ReadPurpose;
  readonly paymentRunId: string | null;
  readonly at: Date;
}

const placeOf = (rowId: string): Place => ({ table: 'bank_account', column: 'sealed', rowId });

/** The only code that sees bank accounts. They are sealed before they reach the database. */
@Injectable()
export class BankAccountService {
  constructor(private readonly cipher: RestrictedFieldCipher) {}

  async keep(act: Act, agreementId: string, account: BankAccount): Promise<void> {
    const id = act.newId();
    const sealed = this.cipher.seal(placeOf(id), Buffer.from(canonicalJson({ ...account })));
    await act.tx.insert(BankAccountEntity, { id, agreementId, sealed, createdAt: act.now });
  }

  /** Null while the grantee has not signed. The reading is written down first, in the caller's transaction. */
  async read(tx: EntityManager, agreementId: string, reading: Reading): Promise<BankAccount | null> {
    const row = await tx.findOneBy(BankAccountEntity, { agreementId });
    if (row === null) return null;
    await this.note(tx, agreementId, reading);
    return JSON.parse(this.cipher.open(placeOf(row.id), row.sealed).toString()) as BankAccount;
  }

  /** A reading of the account by another way: in a bank file that is handed out. */
  async note(tx: EntityManager, agreementId: string, reading: Reading): Promise<void> {
    await tx.insert(BankAccountReadEntity, { agreementId, ...reading });
  }
}
