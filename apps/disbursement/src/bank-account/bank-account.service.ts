import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '#kernel/canonical-json';
import { Act } from '#platform/act/act';
import type { EnvelopePlace } from '#platform/restricted/envelope.cipher';
import { BANK_ACCOUNTS, placeIn } from '../sealed-value/sealed-columns.ts';
import { SealedValues } from '../sealed-value/sealed-values.ts';
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

type Row = Pick<BankAccountEntity, 'id' | 'version'>;
const placeOf = ({ id, version }: Row): EnvelopePlace => placeIn(BANK_ACCOUNTS, id, version);

/** The only code that sees bank accounts. They are sealed before they reach the database. */
@Injectable()
export class BankAccountService {
  constructor(private readonly values: SealedValues) {}

  async keep(act: Act, agreementId: string, account: BankAccount): Promise<void> {
    const row = { id: act.newId(), version: 1 };
    const envelope = await this.values.seal(act.tx, placeOf(row), Buffer.from(canonicalJson({ ...account })));
    await act.tx.insert(BankAccountEntity, { ...row, agreementId, ...envelope, createdAt: act.now });
  }

  /** Null while the grantee has not signed. The reading is written down first, in the caller's transaction. */
  async read(tx: EntityManager, agreementId: string, reading: Reading): Promise<BankAccount | null> {
    const row = await tx.findOneBy(BankAccountEntity, { agreementId });
    if (row === null) return null;
    await this.note(tx, agreementId, reading);
    return JSON.parse(this.values.open(placeOf(row), row).toString()) as BankAccount;
  }

  /** A reading of the account by another way: in a bank file that is handed out. */
  async note(tx: EntityManager, agreementId: string, reading: Reading): Promise<void> {
    await tx.insert(BankAccountReadEntity, { agreementId, ...reading });
  }
}
