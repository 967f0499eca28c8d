import type { Money } from '#kernel/money';

/** An account: by IBAN, or by the bank's own number in countries without IBAN. Exactly one of the two is given. */
export interface Account {
  readonly iban: string | null;
  readonly accountNumber: string | null;
}

/** Names and places as people write them; they are folded into the SWIFT x set for the file only. */
export interface Party {
  readonly name: string;
  readonly street: string | null;
  readonly town: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface Bank {
  /** 8 or 11 characters. */
  readonly bic: string;
  readonly name: string | null;
}

export interface CreditTransfer {
  /** For the fund and its bank. */
  readonly instructionId: string;
  /** Travels to the payee; unique for ever. */
  readonly endToEndId: string;
  /** Version 4 UUID in lower case; unique for ever. */
  readonly uetr: string;
  readonly amount: Money;
  readonly creditor: Party;
  readonly account: Account;
  readonly bank: Bank;
  /** What the payee reads on the statement, at most 140 characters. */
  readonly remittance: string;
}

/** Payments of one debtor account, one currency and one day. */
export interface PaymentMessage {
  /** Unique for ever. */
  readonly messageId: string;
  readonly createdAt: Date;
  /** YYYY-MM-DD: the day on which the bank is asked to act. */
  readonly executeOn: string;
  readonly currency: string;
  readonly debtor: Party;
  /** The fund's customer number at its bank. */
  readonly debtorId: string;
  readonly debtorAccount: Account;
  readonly debtorBank: Bank;
  readonly transfers: readonly CreditTransfer[];
}
