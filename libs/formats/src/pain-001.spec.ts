import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { currencies, decimalsOf, moneyText } from '#kernel/money';
import { Refusal } from '#kernel/refusal';
import type { CreditTransfer, PaymentMessage } from './pain-001.message.ts';
import { pain001Refusals } from './pain-001.checks.ts';
import { pain001 } from './pain-001.ts';

const SCHEMA = path.join(process.cwd(), '../shared/standards/iso20022/xsd/pain.001.001.09.xsd');
const NAMESPACE = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' };

function aTransfer(bent: Partial<CreditTransfer> = {}): CreditTransfer {
  return {
    instructionId: 'G-2026-00001-T1',
    endToEndId: 'T-7d3f2f506c1c4b539a3d0b9c7c5a1e01',
    uetr: '7d3f2f50-6c1c-4b53-9a3d-0b9c7c5a1e01',
    amount: { minor: 2_000_000n, currency: 'USD' },
    creditor: { name: 'Asociația Exemplu', street: null, town: 'Chișinău', country: 'MD' },
    account: { iban: 'MD24AG000225100013104168', accountNumber: null },
    bank: { bic: 'EXAMMD2XXXX', name: 'Example Bank Moldova' },
    remittance: 'Grant G-2026-00001, tranche 1',
    ...bent,
  };
}

function aMessage(bent: Partial<PaymentMessage> = {}): PaymentMessage {
  return {
    messageId: 'P-2026-00001',
    createdAt: new Date('2026-11-20T09:30:00.123Z'),
    executeOn: '2026-11-20',
    currency: 'USD',
    debtor: { name: 'Example Trust Fund', street: 'Example Street 5', town: 'Vienna', country: 'AT' },
    debtorId: 'FUND001',
    debtorAccount: { iban: 'AT611904300234573201', accountNumber: null },
    debtorBank: { bic: 'EXAMATWW', name: null },
    transfers: [aTransfer()],
    ...bent,
  };
}

const another = aTransfer({
  instructionId: 'G-2026-00002-T1',
  endToEndId: 'T-c2a8b1de53b04f0f8d7a5f3f2b7d9a02',
  uetr: 'c2a8b1de-53b0-4f0f-8d7a-5f3f2b7d9a02',
  amount: { minor: 2_750_050n, currency: 'USD' },
  creditor: { name: 'Example Shelter', street: 'Example Road 12', town: 'Nairobi', country: 'KE' },
  account: { iban: null, accountNumber: '0112233445566' },
  bank: { bic: 'EXAMKENA', name: null },
});

let validator: XsdValidator;
const schema = (): XmlDocument => XmlDocument.fromBuffer(fs.readFileSync(SCHEMA));

beforeAll(() => {
  validator = XsdValidator.fromDoc(schema());
});
afterAll(() => validator.dispose());

/** Validates against the XSD and returns the text at each path. */
function readBack(xml: string, ...paths: string[]): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return paths.map((at) => document.get(at, NAMESPACE)?.content ?? '');
  } finally {
    document.dispose();
  }
}

const fieldsOf = (message: PaymentMessage): string[] => pain001Refusals(message).map(({ field }) => field);

describe('bank file pain.001.001.09', () => {
  it('pays an account with and one without IBAN, with the totals at both levels', () => {
    const xml = pain001(aMessage({ transfers: [aTransfer(), another] }));
    const values = readBack(
      xml,
      '//p:GrpHdr/p:NbOfTxs',
      '//p:GrpHdr/p:CtrlSum',
      '//p:PmtInf/p:NbOfTxs',
      '//p:PmtInf/p:CtrlSum',
      '//p:CdtTrfTxInf[1]/p:CdtrAcct/p:Id/p:IBAN',
      '//p:CdtTrfTxInf[2]/p:CdtrAcct/p:Id/p:Othr/p:Id',
      '//p:CdtTrfTxInf[1]/p:Cdtr/p:Nm',
      '//p:CdtTrfTxInf[1]/p:Cdtr/p:PstlAdr/p:TwnNm',
      '//p:ChrgBr',
      '//p:CreDtTm',
    );
    expect(values).toEqual([
      '2', '47500.50', '2', '47500.50', 'MD24AG000225100013104168', '0112233445566', 'Asociatia Exemplu', 'Chisinau',
      'SHAR', '2026-11-20T09:30:00Z',
    ]); // prettier-ignore
  });

  it.each([
    ['XOF', '13000000'],
    ['USD', '130000.00'],
    ['TND', '13000.000'],
  ])('writes the decimals of %s', (currency, text) => {
    const amount = { minor: 13_000_000n, currency };
    const xml = pain001(aMessage({ currency, transfers: [aTransfer({ amount })] }));
    expect(readBack(xml, '//p:InstdAmt', '//p:InstdAmt/@Ccy', '//p:GrpHdr/p:CtrlSum')).toEqual([text, currency, text]);
  });

  it('is valid, and its totals are the sum of its amounts, for any currency, amount and name', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 180 });
    const payment = fc.record({ minor: fc.bigInt(1n, 10n ** 12n), name: anything, id: fc.uuid({ version: 4 }) });
    const payments = fc.uniqueArray(payment, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.constantFrom(...currencies()), payments, (currency, chosen) => {
        const transfers = chosen.map(({ minor, name, id }, at) =>
          aTransfer({
            instructionId: `G-2026-00001-T${at}`,
            endToEndId: `T-${id.replaceAll('-', '')}`,
            uetr: id,
            amount: { minor, currency },
            creditor: { name: `A${name}`, street: name, town: `T${name}`, country: 'MD' },
          }),
        );
        const xml = pain001(aMessage({ currency, transfers }));
        const sum = chosen.reduce((total, { minor }) => total + minor, 0n);
        const text = moneyText({ minor: sum, currency });
        expect(readBack(xml, '//p:GrpHdr/p:CtrlSum', '//p:PmtInf/p:CtrlSum')).toEqual([text, text]);
        expect(text.split('.')[1]?.length ?? 0).toBe(decimalsOf(currency));
      }),
      { numRuns: 60 },
    );
  });

  it('writes the same bytes for the same message', () => {
    expect(pain001(aMessage())).toBe(pain001(aMessage()));
  });

  it('refuses a file without a payment', () => {
    expect(() => pain001(aMessage({ transfers: [] }))).toThrow(Refusal);
  });

  it.each<[string, string, Partial<CreditTransfer>]>([
    ['a zero amount', 'transfers.0.amount', { amount: { minor: 0n, currency: 'USD' } }],
    ['another currency', 'transfers.0.amount', { amount: { minor: 1n, currency: 'EUR' } }],
    [
      'a wrong check digit',
      'transfers.0.account.iban',
      { account: { iban: 'MD25AG000225100013104168', accountNumber: null } },
    ],
    ['no account at all', 'transfers.0.account', { account: { iban: null, accountNumber: null } }],
    ['two accounts', 'transfers.0.account', { account: { iban: 'MD24AG000225100013104168', accountNumber: '1' } }],
    [
      'an account number of other signs',
      'transfers.0.account.accountNumber',
      { account: { iban: null, accountNumber: '١٢٣' } },
    ],
    ['a wrong BIC', 'transfers.0.bank.bic', { bank: { bic: 'EXAM', name: null } }],
    [
      'an unreadable name',
      'transfers.0.creditor.name',
      { creditor: { name: 'أمل', street: null, town: 'Amman', country: 'JO' } },
    ],
    [
      'an address without a town',
      'transfers.0.creditor.town',
      { creditor: { name: 'Amal', street: null, town: ' ', country: 'JO' } },
    ],
    [
      'an address without a country',
      'transfers.0.creditor.country',
      { creditor: { name: 'Amal', street: null, town: 'Amman', country: '' } },
    ],
    ['a UETR in capitals', 'transfers.0.uetr', { uetr: '7D3F2F50-6C1C-4B53-9A3D-0B9C7C5A1E01' }],
    ['a UUID of another version', 'transfers.0.uetr', { uetr: '7d3f2f50-6c1c-1b53-9a3d-0b9c7c5a1e01' }],
    ['a reference that starts with a slash', 'transfers.0.endToEndId', { endToEndId: '/T' }],
    ['a reference of 36 characters', 'transfers.0.instructionId', { instructionId: 'x'.repeat(36) }],
  ])('refuses %s', (_what, field, bent) => {
    expect(fieldsOf(aMessage({ transfers: [aTransfer(bent)] }))).toEqual([field]);
  });

  it('refuses one payment twice in a file', () => {
    const fields = fieldsOf(aMessage({ transfers: [aTransfer(), aTransfer()] }));
    expect(fields).toEqual(['transfers.1.instructionId', 'transfers.1.endToEndId', 'transfers.1.uetr']);
  });

  it.each(['2026-02-30', '20261120', '2026-11-19'])('refuses %s as the day of execution', (executeOn) => {
    expect(fieldsOf(aMessage({ executeOn }))).toEqual(['executeOn']);
  });
});
