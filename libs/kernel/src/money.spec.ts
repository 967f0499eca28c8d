import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMoney, currencies, decimalsOf, money, moneyText, parseMoney, splitByShares } from './money.ts';

describe('money', () => {
  it('reads and writes the decimals of each currency', () => {
    expect(parseMoney('20000', 'USD').minor).toBe(2_000_000n);
    expect(parseMoney('13000000', 'XOF').minor).toBe(13_000_000n);
    expect(parseMoney('1.005', 'JOD').minor).toBe(1_005n);
    expect(moneyText(money(5n, 'USD'))).toBe('0.05');
    expect(moneyText(money(-120n, 'EUR'))).toBe('-1.20');
    expect(moneyText(money(7n, 'UGX'))).toBe('7');
  });

  it.each([
    ['20,000', 'USD', 'wrong-amount'],
    ['1e3', 'USD', 'wrong-amount'],
    ['', 'USD', 'wrong-amount'],
    [' 5', 'USD', 'wrong-amount'],
    ['05', 'USD', 'wrong-amount'],
    ['5.', 'USD', 'wrong-amount'],
    ['5.001', 'USD', 'wrong-decimals'],
    ['5.0', 'UGX', 'wrong-decimals'],
    ['5', 'ABC', 'unknown-currency'],
    ['1000000000000000', 'USD', 'amount-too-large'],
  ])('refuses %p in %s as %s', (amount, currency, code) => {
    expect(() => parseMoney(amount, currency)).toThrow(expect.objectContaining({ code }));
  });

  it('knows the decimals that Intl gets wrong', () => {
    expect(['IQD', 'MGA', 'HUF', 'ISK', 'BHD'].map(decimalsOf)).toEqual([3, 2, 2, 0, 3]);
  });

  it('gives back what it read, for every currency and amount', () => {
    fc.assert(
      fc.property(fc.constantFrom(...currencies()), fc.bigInt(1n - 10n ** 15n, 10n ** 15n - 1n), (currency, minor) => {
        expect(parseMoney(moneyText({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
    );
  });

  it('never adds two currencies', () => {
    expect(addMoney(money(1n, 'USD'), money(2n, 'USD'))).toEqual(money(3n, 'USD'));
    expect(() => addMoney(money(1n, 'USD'), money(2n, 'EUR'))).toThrow(
      expect.objectContaining({ code: 'currency-mismatch' }),
    );
  });

  it('splits an amount by shares and loses nothing', () => {
    expect(splitByShares(money(10_003n, 'USD'), [1, 1, 1]).map((part) => part.minor)).toEqual([3335n, 3334n, 3334n]);
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }),
        (minor, shares) => {
          const parts = splitByShares(money(minor, 'USD'), shares);
          expect(parts.reduce((sum, part) => sum + part.minor, 0n)).toBe(minor);
        },
      ),
    );
  });

  it('refuses shares that are not positive whole numbers', () => {
    for (const shares of [[], [0], [-1, 2], [0.5]])
      expect(() => splitByShares(money(1n, 'USD'), shares)).toThrow(RangeError);
  });
});
