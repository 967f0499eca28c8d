import { countrySpecs, electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { wrongField, type FieldRefusal } from '#kernel/refusal';
import { isReadableSwiftText, toSwiftText } from '#formats/swift-text';

/** The bank account of a grantee as given at signature: by IBAN, or by account number where there is no IBAN. */
export interface BankAccount {
  readonly holder: string;
  readonly iban: string | null;
  readonly accountNumber: string | null;
  readonly bic: string;
  readonly bankName: string;
  /** Countries are ISO 3166-1 alpha-2. */
  readonly bankCountry: string;
  readonly town: string;
  readonly country: string;
}

/** Territories whose banks use the IBAN and BIC of another country. */
const BANKS_OF: Readonly<Record<string, string>> = {
  GP: 'FR', MQ: 'FR', GF: 'FR', RE: 'FR', YT: 'FR', PM: 'FR', BL: 'FR', MF: 'FR', NC: 'FR', PF: 'FR', WF: 'FR',
  GG: 'GB', JE: 'GB', IM: 'GB', AX: 'FI',
}; // prettier-ignore

/** Without blanks, IBAN and BIC in capitals: the form in which it is checked, sealed and paid. */
export function tidyBankAccount(account: Partial<BankAccount>): BankAccount {
  const text = (value: string | null | undefined): string => (value ?? '').trim().replace(/\s+/gu, ' ');
  const orNull = (value: string): string | null => (value === '' ? null : value);
  return {
    holder: text(account.holder),
    iban: orNull(electronicFormatIBAN(text(account.iban)) ?? ''),
    accountNumber: orNull(text(account.accountNumber).replaceAll(' ', '')),
    bic: text(account.bic).replaceAll(' ', '').toUpperCase(),
    bankName: text(account.bankName),
    bankCountry: text(account.bankCountry).toUpperCase(),
    town: text(account.town),
    country: text(account.country).toUpperCase(),
  };
}

/** What is wrong with a tidy bank account, one entry a field; empty when the fund's bank can pay it. */
export function bankAccountRefusals(account: BankAccount): FieldRefusal[] {
  return [
    ...readable(account, 'holder', 140),
    ...readable(account, 'bankName', 140),
    ...readable(account, 'town', 35),
    ...(['bankCountry', 'country'] as const).flatMap((name) =>
      Object.hasOwn(countrySpecs, account[name])
        ? []
        : [
            wrongField(
              `bankAccount.${name}`,
              'no-country',
              'Choose a country of the list; it has two letters, like KE.',
            ),
          ],
    ),
    ...bicRefusals(account),
    ...accountRefusals(account),
  ];
}

function readable(account: BankAccount, name: 'holder' | 'bankName' | 'town', longest: number): FieldRefusal[] {
  const text = account[name];
  if (text.length <= longest && isReadableSwiftText(toSwiftText(text, longest))) return [];
  const message = `Write this in Latin letters, at most ${longest}: banks abroad read no others.`;
  return [wrongField(`bankAccount.${name}`, 'unreadable', message, { longest })];
}

function bicRefusals({ bic, bankCountry }: BankAccount): FieldRefusal[] {
  if (!isValidBIC(bic)) {
    const message = 'A BIC has 8 or 11 letters and digits, like EXAMKENA. The bank tells it to you.';
    return [wrongField('bankAccount.bic', 'wrong-bic', message)];
  }
  return isOfCountry(bic.slice(4, 6), bankCountry)
    ? []
    : [
        wrongField(
          'bankAccount.bic',
          'bic-of-other-country',
          `This BIC is of a bank in ${bic.slice(4, 6)}. Correct it or the country of the bank.`,
        ),
      ];
}

function accountRefusals({ iban, accountNumber, bankCountry }: BankAccount): FieldRefusal[] {
  const hasIban = countrySpecs[BANKS_OF[bankCountry] ?? bankCountry]?.IBANRegistry === true;
  if (iban !== null && accountNumber !== null) {
    return [
      wrongField('bankAccount.accountNumber', 'one-account', 'Give either an IBAN or an account number, not both.'),
    ];
  }
  if (iban === null && hasIban) {
    return [wrongField('bankAccount.iban', 'iban-needed', `Banks in ${bankCountry} use the IBAN. Write it here.`)];
  }
  if (iban === null) {
    if (/^[A-Za-z0-9](?:[A-Za-z0-9/-]{3,32})[A-Za-z0-9]$/.test(accountNumber ?? '')) return [];
    const message = 'An account number has 5 to 34 Latin letters and digits. The bank statement shows it.';
    return [wrongField('bankAccount.accountNumber', 'wrong-account', message)];
  }
  if (!isValidIBAN(iban)) {
    const message = 'A sign of this IBAN is wrong or missing. Compare it with the bank statement.';
    return [wrongField('bankAccount.iban', 'wrong-iban', message)];
  }
  return isOfCountry(iban.slice(0, 2), bankCountry)
    ? []
    : [
        wrongField(
          'bankAccount.iban',
          'iban-of-other-country',
          `This IBAN is of ${iban.slice(0, 2)}. Correct it or the country of the bank.`,
        ),
      ];
}

const isOfCountry = (code: string, country: string): boolean => code === country || code === BANKS_OF[country];

/**
 * One text for one account, however it was typed: the IBAN, or country, bank (the first 8 signs of the BIC, without the
 * branch) and the number without its punctuation and leading zeros.
 */
export function canonicalAccount({ iban, accountNumber, bankCountry, bic }: BankAccount): string {
  if (iban !== null) return iban;
  const number = (accountNumber ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  return [bankCountry, bic.slice(0, 8), number.replace(/^0+(?=.)/, '')].join('|');
}

/** All but the last four signs as dots. */
export function maskedAccount({ iban, accountNumber }: BankAccount): string {
  const account = iban ?? accountNumber ?? '';
  return '•'.repeat(Math.max(0, account.length - 4)) + account.slice(-4);
}
