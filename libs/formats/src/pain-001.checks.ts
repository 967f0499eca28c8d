import { isValidBIC, isValidIBAN } from 'ibantools';
import { dayOf, isDay } from '#kernel/days';
import { currencies, type Money } from '#kernel/money';
import { wrongField, type FieldRefusal } from '#kernel/refusal';
import type { Account, Bank, CreditTransfer, Party, PaymentMessage } from './pain-001.message.ts';
import { isReadableSwiftText, isSwiftIdentifier, toSwiftText } from './swift-text.ts';

const UETR = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ACCOUNT_NUMBER = /^[A-Za-z0-9](?:[A-Za-z0-9/\- ]{0,32}[A-Za-z0-9])?$/;
/** ISO 20022 amounts have at most 18 digits. */
const LARGEST = 10n ** 18n;

/**
 * What a bank would reject in a payment message, one entry a field; empty when it may be written. It covers what the
 * XSD lets through: doubled and unfit references, a wrong check digit, an unreadable name, a missing town.
 */
export function pain001Refusals(message: PaymentMessage): FieldRefusal[] {
  const { transfers } = message;
  if (transfers.length === 0) return [wrongField('transfers', 'no-payment', 'The file has no payment. Add one first.')];
  return [
    ...headRefusals(message),
    ...doubledRefusals(transfers),
    ...transfers.flatMap((transfer, at) => transferRefusals(transfer, message.currency, `transfers.${at}`)),
    ...totalRefusals(transfers),
  ];
}

function headRefusals(message: PaymentMessage): FieldRefusal[] {
  return [
    ...identifierRefusals(message.messageId, 'messageId'),
    ...identifierRefusals(message.debtorId, 'debtorId'),
    ...dayRefusals(message),
    ...(currencies().includes(message.currency)
      ? []
      : [wrongField('currency', 'unknown-currency', `${message.currency} is not a currency in use. Choose another.`)]),
    ...partyRefusals(message.debtor, 'debtor'),
    ...accountRefusals(message.debtorAccount, 'debtorAccount'),
    ...bankRefusals(message.debtorBank, 'debtorBank'),
  ];
}

function dayRefusals({ createdAt, executeOn }: PaymentMessage): FieldRefusal[] {
  if (!isDay(executeOn)) {
    return [wrongField('executeOn', 'no-such-day', `${executeOn} is not a day. Write it like 2026-11-24.`)];
  }
  return executeOn < dayOf(createdAt)
    ? [wrongField('executeOn', 'day-passed', `${executeOn} has passed. Choose today or a later day.`)]
    : [];
}

function transferRefusals(transfer: CreditTransfer, currency: string, at: string): FieldRefusal[] {
  return [
    ...identifierRefusals(transfer.instructionId, `${at}.instructionId`),
    ...identifierRefusals(transfer.endToEndId, `${at}.endToEndId`),
    ...(UETR.test(transfer.uetr)
      ? []
      : [wrongField(`${at}.uetr`, 'wrong-uetr', 'The UETR must be a version 4 UUID in small letters.')]),
    ...amountRefusals(transfer.amount, currency, `${at}.amount`),
    ...partyRefusals(transfer.creditor, `${at}.creditor`),
    ...accountRefusals(transfer.account, `${at}.account`),
    ...bankRefusals(transfer.bank, `${at}.bank`),
    ...(isReadableSwiftText(toSwiftText(transfer.remittance, 140))
      ? []
      : [wrongField(`${at}.remittance`, 'unreadable', 'The remittance text needs Latin letters or digits.')]),
  ];
}

function identifierRefusals(text: string, field: string): FieldRefusal[] {
  if (isSwiftIdentifier(text)) return [];
  const message = `"${text.slice(0, 40)}" cannot be a reference: use 1 to 35 Latin letters, digits or hyphens.`;
  return [wrongField(field, 'wrong-reference', message)];
}

function amountRefusals({ minor, currency }: Money, wanted: string, field: string): FieldRefusal[] {
  if (currency !== wanted) {
    return [wrongField(field, 'other-currency', `The file pays in ${wanted}, this payment is in ${currency}.`)];
  }
  if (minor <= 0n) return [wrongField(field, 'not-positive', 'The amount must be more than zero.')];
  return minor < LARGEST
    ? []
    : [wrongField(field, 'amount-too-large', 'The amount has more than 18 digits. Split it.')];
}

function totalRefusals(transfers: readonly CreditTransfer[]): FieldRefusal[] {
  const total = transfers.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const single = transfers.every(({ amount }) => amount.minor < LARGEST);
  return single && total >= LARGEST
    ? [wrongField('transfers', 'amount-too-large', 'The total has more than 18 digits. Split the file.')]
    : [];
}

function partyRefusals({ name, town, country }: Party, field: string): FieldRefusal[] {
  const unreadable = (text: string, longest: number): boolean => !isReadableSwiftText(toSwiftText(text, longest));
  return [
    ...(unreadable(name, 140)
      ? [wrongField(`${field}.name`, 'unreadable', 'Banks cannot read this name. Write it in Latin letters.')]
      : []),
    ...(unreadable(town, 35)
      ? [wrongField(`${field}.town`, 'unreadable', 'The address needs a town in Latin letters.')]
      : []),
    ...(/^[A-Z]{2}$/.test(country)
      ? []
      : [wrongField(`${field}.country`, 'no-country', 'The address needs a country of two capital letters, like KE.')]),
  ];
}

function accountRefusals({ iban, accountNumber }: Account, field: string): FieldRefusal[] {
  if ((iban === null) === (accountNumber === null)) {
    return [wrongField(field, 'one-account', 'Give either an IBAN or an account number.')];
  }
  if (iban !== null) {
    return isValidIBAN(iban)
      ? []
      : [wrongField(`${field}.iban`, 'wrong-iban', 'The IBAN has a wrong sign. Compare it with the bank statement.')];
  }
  return ACCOUNT_NUMBER.test(accountNumber ?? '')
    ? []
    : [
        wrongField(
          `${field}.accountNumber`,
          'wrong-account',
          'An account number has 1 to 34 Latin letters and digits.',
        ),
      ];
}

function bankRefusals({ bic }: Bank, field: string): FieldRefusal[] {
  return isValidBIC(bic)
    ? []
    : [wrongField(`${field}.bic`, 'wrong-bic', 'A BIC has 8 or 11 capital letters and digits, like EXAMKENA.')];
}

function doubledRefusals(transfers: readonly CreditTransfer[]): FieldRefusal[] {
  return (['instructionId', 'endToEndId', 'uetr'] as const).flatMap((name) => {
    const seen = new Set<string>();
    return transfers.flatMap((transfer, at) => {
      const doubled = seen.has(transfer[name]);
      seen.add(transfer[name]);
      const message = `Two payments have the ${name} "${transfer[name]}". Each needs its own, or one is paid twice.`;
      return doubled ? [wrongField(`transfers.${at}.${name}`, 'doubled', message)] : [];
    });
  });
}
