import { describe, expect, it } from '@jest/globals';
import { isSwiftIdentifier } from '#formats/swift-text';
import { pain001 } from '#formats/pain-001';
import {
  endToEndIdOf,
  instructionIdOf,
  paymentMessage,
  paymentRunVerbs,
  settlementRefusals,
} from './payment-run.rules.ts';

const trancheId = '7d3f2f50-6c1c-4b53-9a3d-0b9c7c5a1e01';

describe('a payment run', () => {
  it('gives a tranche the same reference whenever it is asked', () => {
    expect(endToEndIdOf(trancheId)).toBe('T-7d3f2f506c1c4b539a3d0b9c7c5a1e01');
    expect(isSwiftIdentifier(endToEndIdOf(trancheId))).toBe(true);
  });

  it('asks the bank to pay on Monday what is built on Saturday', () => {
    const message = paymentMessage(
      { number: 'P-2026-00001', currency: 'USD', builtAt: new Date('2026-11-21T10:00:00Z') },
      {
        party: { name: 'Fund', street: null, town: 'Vienna', country: 'AT' },
        id: 'FUND1',
        account: { iban: 'AT611904300234573201', accountNumber: null },
        bank: { bic: 'EXAMATWW', name: null },
      },
      [
        {
          paymentId: 'c2a8b1de-53b0-4f0f-8d7a-5f3f2b7d9a02',
          trancheId,
          instructionId: instructionIdOf('G-2026-00001', 1),
          ordinal: 1,
          agreementNumber: 'G-2026-00001',
          organisationName: 'Example Shelter',
          amount: { minor: 1_600_000n, currency: 'USD' },
          account: {
            holder: 'Example Shelter',
            iban: null,
            accountNumber: '0112233445566',
            bic: 'EXAMKENA',
            bankName: 'Example Bank',
            bankCountry: 'KE',
            town: 'Nairobi',
            country: 'KE',
          },
        },
      ],
    );
    expect(message.executeOn).toBe('2026-11-23');
    expect(message.transfers[0]).toMatchObject({
      instructionId: 'G-2026-00001-T1',
      remittance: 'Grant G-2026-00001, tranche 1',
    });
    expect(pain001(message)).toContain('<InstdAmt Ccy="USD">16000.00</InstdAmt>');
  });

  it('is offered for settlement to who may settle it', () => {
    const settling = (maySettle: boolean) =>
      paymentRunVerbs('sent', ['certifying-officer'], { maySettle, maySend: true });
    expect([settling(false), settling(true)]).toEqual([[], ['settle']]);
  });

  it('is not offered for sending while an account in it is being changed', () => {
    const sending = (maySend: boolean) => paymentRunVerbs('built', ['releasing-officer'], { maySettle: true, maySend });
    expect([sending(false), sending(true)]).toEqual([[], ['send']]);
  });

  it('is settled on a day that has come, not before it was built', () => {
    const codes = (day: string) => settlementRefusals(day, '2026-11-20', '2026-11-22').map(({ code }) => code);
    expect(codes('2026-11-19')).toEqual(['before-run']);
    expect(codes('2026-11-23')).toEqual(['day-to-come']);
    expect(codes('2026-11-20')).toEqual([]);
  });
});
