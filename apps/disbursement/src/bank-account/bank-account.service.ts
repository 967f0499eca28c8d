import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { canonicalJson } from '#kernel/canonical-json';
import { Act } from '#platform/act/act';
import type { EnvelopePlace } from '#platform/restricted/envelope.cipher';
import { BlindIndex } from '#platform/restricted/blind-index';
import { placeIn } from '#platform/restricted/sealed-columns';
import { SealedValues } from '#platform/restricted/sealed-values';
import { BANK_ACCOUNTS } from '../sealed-value/bank-details.ts';
import { BankAccountReadEntity, type ReadPurpose } from './bank-account-read.entity.ts';
import { BankAccountEntity } from './bank-account.entity.ts';
import { canonicalAccount, type BankAccount } from './bank-account.rules.ts';

/** Who reads a bank account, when and what for. */
export interface Reading {
  readonly readerId: string;
  readonly purpose: ReadPurpose;
  readonly paymentRunId: string | null;
  readonly at: Date;
}

type Row = Pick<BankAccountEntity, 'id' | 'version'>;
const placeOf = ({ id, version }: Row): EnvelopePlace => placeIn(BANK_ACCOUNTS, id, version);

/** Of the accounts of a grant, the newest that was given with the signature or has come into force since. */
const IN_FORCE = `
  SELECT account.id, account.version FROM bank_account account
  LEFT JOIN account_change change ON change.bank_account_id = account.id
  WHERE account.agreement_id = $1 AND coalesce(change.status, 'in-force') = 'in-force'
  ORDER BY account.version DESC LIMIT 1`;

/** Compared are the account in force and one that is proposed, with whatever others have ever given. */
const SHARED_WITH = `
  SELECT DISTINCT theirs.number FROM agreement own
  JOIN bank_account account ON account.agreement_id = own.id
    AND account.version >= (SELECT version FROM (${IN_FORCE}) in_force)
  LEFT JOIN account_change change ON change.bank_account_id = account.id
  JOIN bank_account other ON other.account_index = account.account_index
  JOIN agreement theirs ON theirs.id = other.agreement_id AND theirs.organisation_id <> own.organisation_id
  WHERE own.id = $1 AND coalesce(change.status, 'in-force') NOT IN ('refused', 'withdrawn') ORDER BY theirs.number`;

/** The only code that sees bank accounts. They are sealed before they reach the database. */
@Injectable()
export class BankAccountService {
  constructor(
    private readonly values: SealedValues,
    private readonly index: BlindIndex,
  ) {}

  /** One more account of the grant; the caller holds the agreement's row. Answers its id. */
  async keep(act: Act, agreementId: string, account: BankAccount): Promise<string> {
    const row = { id: act.newId(), version: 1 + (await act.tx.countBy(BankAccountEntity, { agreementId })) };
    const envelope = await this.values.seal(act.tx, placeOf(row), Buffer.from(canonicalJson({ ...account })));
    const accountIndex = this.index.of(canonicalAccount(account));
    await act.tx.insert(BankAccountEntity, { ...row, agreementId, ...envelope, accountIndex, createdAt: act.now });
    return row.id;
  }

  /** The account in force; null while the grantee has not signed. The reading is written down first, in the caller's transaction. */
  async read(tx: EntityManager, agreementId: string, reading: Reading): Promise<BankAccount | null> {
    const [inForce]: { id: string }[] = await tx.query(IN_FORCE, [agreementId]);
    return inForce === undefined ? null : this.readOne(tx, { agreementId, bankAccountId: inForce.id }, reading);
  }

  /** An account that may not be in force. */
  async readOne(
    tx: EntityManager,
    { agreementId, bankAccountId: id }: { readonly agreementId: string; readonly bankAccountId: string },
    reading: Reading,
  ): Promise<BankAccount> {
    await this.note(tx, agreementId, reading);
    return this.open(await tx.findOneByOrFail(BankAccountEntity, { id, agreementId }));
  }

  /**
   * The numbers of other organisations' grants for which the same account was given, now or earlier. Only for the system and
   * the officers who see every account: to others row-level security hides the other rows.
   */
  async sharedWith(tx: EntityManager, agreementId: string): Promise<string[]> {
    const rows: { number: string }[] = await tx.query(SHARED_WITH, [agreementId]);
    return rows.map(({ number }) => number);
  }

  /** Fills in the index of accounts that came before it. Answers how many. */
  async indexOlder(tx: EntityManager): Promise<number> {
    const rows = await tx.find(BankAccountEntity, { where: { accountIndex: IsNull() }, order: { id: 'ASC' } });
    for (const row of rows) {
      const accountIndex = this.index.of(canonicalAccount(this.open(row)));
      await tx.update(BankAccountEntity, { id: row.id, accountIndex: IsNull() }, { accountIndex });
    }
    return rows.length;
  }

  private open(row: BankAccountEntity): BankAccount {
    return JSON.parse(this.values.open(placeOf(row), row).toString()) as BankAccount;
  }

  /** A reading of the account by another way: in a bank file that is handed out. */
  async note(tx: EntityManager, agreementId: string, reading: Reading): Promise<void> {
    await tx.insert(BankAccountReadEntity, { agreementId, ...reading });
  }
}
