import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotient, wholeNumbers } from './exact-numbers.ts';

describe('whole numbers', () => {
  it('are the numbers times one power of ten', () => {
    expect(wholeNumbers([0.1, 0.25, -3, 0])).toEqual([10n, 25n, -300n, 0n]);
    expect(wholeNumbers([1e21, 1.5e-7])).toEqual([10n ** 29n, 15n]);
    expect(wholeNumbers([5e-324, -1.7976931348623157e308])[0]).toBe(5n);
    expect(wholeNumbers([])).toEqual([]);
  });

  it('keep order and sums of decimals that a double does not add exactly', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    const [tenth, fifth, both] = wholeNumbers([0.1, 0.2, 0.3]);
    expect(tenth! + fifth!).toBe(both);
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 4 }), (values) => {
        const exact = wholeNumbers(values);
        for (const [at, value] of values.entries())
          for (const [other, against] of values.entries()) expect(exact[at]! < exact[other]!).toBe(value < against);
      }),
      { numRuns: 300 },
    );
  });

  it('are of finite numbers alone', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => wholeNumbers([1, value])).toThrow('no finite number');
  });
});

describe('a quotient', () => {
  it('is that of its numbers, however large they are', () => {
    expect(quotient(1n, 3n)).toBe(1 / 3);
    expect(quotient(-(10n ** 900n), 10n ** 898n)).toBeCloseTo(-100, 10);
    expect(quotient(0n, 10n ** 900n)).toBe(0);
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 50n), max: 2n ** 50n }), fc.bigInt({ min: 1n, max: 2n ** 50n }), (a, b) => {
        const there = quotient(a << 4_000n, b << 4_000n);
        expect(Math.abs(there - Number(a) / Number(b))).toBeLessThanOrEqual(Math.abs(there) * 1e-15);
      }),
      { numRuns: 300 },
    );
  });
});
