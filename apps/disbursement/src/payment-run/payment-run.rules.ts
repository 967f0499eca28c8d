import { verbsFrom } from '#kernel/lifecycle';
import { currencies, type Money } from '#kernel/money';
import { refuseIfAny, wrongField, type FieldRefusal } from '#kernel/refusal';
import { paymentRunLifecycle } from '#contracts/lifecycles/payment-run.lifecycle';
import type { Bank, CreditTransfer, Account, Party, PaymentMessage } from '#formats/pain-001.message';
import type { BankAccount } from '../bank-account/bank-account.rules.ts';
import { dayOf, workingDayFrom } from '#kernel/days';

/**
 * The reference that goes with the money to the payee's bank. It is made of the tranche's id alone: however often a
 * tranche came into a file, banks and database would see the same payment.
 */
export function endToEndIdOf(trancheId: string): string {
  return `T-${trancheId.replaceAll('-', '')}`;
}

/** The reference between the fund and its bank: G-2026-00001-T1. */
export function instructionIdOf(agreementNumber: string, ordinal: number): string {
  return `${agreementNumber}-T${ordinal}`;
}

export interface DuePayment {
  readonly paymentId: string;
  readonly trancheId: string;
  readonly instructionId: string;
  readonly ordinal: number;
  readonly agreementNumber: string;
  readonly organisationName: string;
  readonly amount: Money;
  readonly account: BankAccount;
}

/** The fund's own account, from which runs are paid. */
export interface Debtor {
  readonly party: Party;
  readonly id: string;
  readonly account: Account;
  readonly bank: Bank;
}

export interface RunFacts {
  readonly number: string;
  readonly currency: string;
  readonly builtAt: Date;
}

/** The message to the bank: one payment for each tranche, to be made on the first working day from today. */
export function paymentMessage(run: RunFacts, debtor: Debtor, payments: readonly DuePayment[]): PaymentMessage {
  return {
    messageId: run.number,
    createdAt: run.builtAt,
    executeOn: workingDayFrom(dayOf(run.builtAt)),
    currency: run.currency,
    debtor: debtor.party,
    debtorId: debtor.id,
    debtorAccount: debtor.account,
    debtorBank: debtor.bank,
    transfers: payments.map(creditTransfer),
  };
}

function creditTransfer({
  paymentId,
  trancheId,
  instructionId,
  ordinal,
  agreementNumber,
  amount,
  account,
}: DuePayment): CreditTransfer {
  return {
    instructionId,
    endToEndId: endToEndIdOf(trancheId),
    uetr: paymentId,
    amount,
    creditor: { name: account.holder, street: null, town: account.town, country: account.country },
    account: { iban: account.iban, accountNumber: account.accountNumber },
    bank: { bic: account.bic, name: account.bankName },
    remittance: `Grant ${agreementNumber}, tranche ${ordinal}`,
  };
}

export function mustBeCurrency(currency: string): void {
  if (currencies().includes(currency)) return;
  refuseIfAny([wrongField('currency', 'unknown-currency', `${currency} is not a currency in use. Choose another.`)]);
}

export function settlementRefusals(settledOn: string, builtOn: string, today: string): FieldRefusal[] {
  if (settledOn < builtOn) {
    const message = `The run was built on ${builtOn}. Write that day or a later one.`;
    return [wrongField('settledOn', 'before-run', message, { builtOn })];
  }
  return settledOn <= today
    ? []
    : [wrongField('settledOn', 'day-to-come', `${settledOn} is still to come. Write the day on the bank statement.`)];
}

/** The verbs open to holders of these roles now. */
export function paymentRunVerbs(
  status: string,
  roles: readonly string[],
  { maySettle, maySend }: { readonly maySettle: boolean; readonly maySend: boolean },
): string[] {
  return verbsFrom(paymentRunLifecycle, status, roles).filter((verb) => (verb === 'settle' ? maySettle : maySend));
}
