import { describe, expect, it } from '@jest/globals';
import {
  bankAccountRefusals,
  canonicalAccount,
  maskedAccount,
  tidyBankAccount,
  type BankAccount,
} from './bank-account.rules.ts';

function anAccount(bent: Partial<BankAccount> = {}): Partial<BankAccount> {
  return {
    holder: 'Asociația Exemplu',
    iban: 'md24 ag00 0225 1000 1310 4168',
    bic: 'exammd2x',
    bankName: 'Example Bank',
    bankCountry: 'MD',
    town: 'Chișinău',
    country: 'MD',
    ...bent,
  };
}

const fields = (bent: Partial<BankAccount>): string[] =>
  bankAccountRefusals(tidyBankAccount(anAccount(bent))).map(({ field, code }) => `${field} ${code}`);

describe('the bank account of a grantee', () => {
  it('takes an IBAN as people type it', () => {
    expect(fields({})).toEqual([]);
    expect(tidyBankAccount(anAccount())).toMatchObject({
      iban: 'MD24AG000225100013104168',
      bic: 'EXAMMD2X',
      accountNumber: null,
    });
  });

  it('takes an account number where the country has no IBAN', () => {
    expect(fields({ iban: null, accountNumber: '01122 33445566', bic: 'EXAMKENA', bankCountry: 'KE' })).toEqual([]);
  });

  it('refuses an account number where the country has IBAN', () => {
    expect(fields({ iban: null, accountNumber: '0112233445566' })).toEqual(['bankAccount.iban iban-needed']);
  });

  it.each<[string, Partial<BankAccount>, string]>([
    ['a wrong check digit', { iban: 'MD25AG000225100013104168' }, 'bankAccount.iban wrong-iban'],
    [
      'an IBAN of another country than the bank',
      { iban: 'AT611904300234573201' },
      'bankAccount.iban iban-of-other-country',
    ],
    ['a BIC of another country than the bank', { bic: 'EXAMKENA' }, 'bankAccount.bic bic-of-other-country'],
    ['a short BIC', { bic: 'EXAM' }, 'bankAccount.bic wrong-bic'],
    ['both kinds of account', { accountNumber: '0112233445566' }, 'bankAccount.accountNumber one-account'],
    ['a holder that banks cannot read', { holder: 'جمعية الأمل' }, 'bankAccount.holder unreadable'],
    ['no town', { town: ' ' }, 'bankAccount.town unreadable'],
    ['a country that is none', { country: 'ZZ' }, 'bankAccount.country no-country'],
  ])('refuses %s', (_what, bent, refusal) => {
    expect(fields(bent)).toEqual([refusal]);
  });

  it('refuses an account number of four signs, which a mask could not hide', () => {
    const account = { iban: null, accountNumber: '1234', bic: 'EXAMKENA', bankCountry: 'KE' };
    expect(fields(account)).toEqual(['bankAccount.accountNumber wrong-account']);
  });

  it('knows that banks of Réunion are French', () => {
    const account = { iban: 'FR1420041010050500013M02606', bic: 'EXAMFRPP', bankCountry: 'RE' };
    expect(fields(account)).toEqual([]);
  });

  it('is one account however it is typed, and another at another bank', () => {
    const of = (bent: Partial<BankAccount>): string =>
      canonicalAccount(
        tidyBankAccount({
          ...anAccount(),
          iban: null,
          bic: 'EXAMKENA',
          bankCountry: 'KE',
          accountNumber: '01122-334',
          ...bent,
        }),
      );
    expect(canonicalAccount(tidyBankAccount(anAccount({ bic: 'OTHRMD2X' })))).toBe('MD24AG000225100013104168');
    for (const same of [{ accountNumber: '1122/334' }, { bic: 'examkenaxxx' }, { holder: 'Another' }])
      expect([same, of(same)]).toEqual([same, of({})]);
    for (const other of [{ accountNumber: '1122335' }, { bic: 'OTHRKENA' }, { bankCountry: 'UG' }])
      expect([other, of(other)]).not.toEqual([other, of({})]);
  });

  it('shows the last four signs only', () => {
    expect(maskedAccount(tidyBankAccount(anAccount()))).toBe('••••••••••••••••••••4168');
  });
});
