import type { T } from '../../messages/translate.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { BANK_FIELDS, type BankTyped } from './bank-account.tsx';
import { atFields } from './typed.ts';

export function bankIn(values: TypedValues): BankTyped {
  return Object.fromEntries(BANK_FIELDS.map((name) => [name, textIn(values, `bankAccount.${name}`)])) as BankTyped;
}

/** Of IBAN and account number, what was left empty is not sent. */
export function bankBody(values: TypedValues): object {
  const { iban, accountNumber, ...more } = bankIn(values);
  return { ...more, ...(iban !== '' && { iban }), ...(accountNumber !== '' && { accountNumber }) };
}

/** For what was left empty; of IBAN and account number the service knows which one the bank needs. */
function bankWords(t: T): Record<string, string> {
  const needed = BANK_FIELDS.filter((name) => name !== 'iban' && name !== 'accountNumber');
  return Object.fromEntries(needed.map((name) => [`bankAccount.${name}`, t(`applicant.bank.${name}Empty`)]));
}

/**
 * The service first looks whether the agreement was accepted, then at the account: what was left empty is said at once,
 * so that everything can be corrected in one go. Of a form that comes back for another reason nothing is said.
 */
export function bankErrors(errors: readonly FieldError[], values: TypedValues, t: T): readonly FieldError[] {
  if (errors.length === 0) return [];
  const empty = bankWords(t);
  const told = new Set(errors.map(({ field }) => field));
  const more = Object.entries(empty)
    .filter(([field]) => !told.has(field) && textIn(values, field) === '')
    .map(([field, message]) => ({ field, message }));
  const order = [...BANK_FIELDS.map((name) => `bankAccount.${name}`), 'accepted'];
  return atFields([...errors, ...more], values, { order, empty });
}
