import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { krippendorffAlpha, MEASUREMENT_LEVELS, type MeasurementLevel } from './krippendorff.ts';

type Ratings = readonly (readonly (number | null)[])[];

const x = null;
/** Krippendorff, Computing Krippendorff's alpha-reliability (2011), parts A, B and C. */
const BINARY = [
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
];
const LETTERS = ['aabbdcccedda', 'babbbcccEddd'.toLowerCase()].map((row) => [...row].map((one) => one.charCodeAt(0)));
const FOUR_OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
  [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
];
/** The three coders whose alpha is worked out in many textbooks: 0.691 nominal, 0.811 interval. */
const THREE_CODERS = [
  [x, x, x, x, x, 3, 4, 1, 2, 1, 1, 3, 3, x, 3],
  [1, x, 2, 1, 3, 3, 4, 3, x, x, x, x, x, x, x],
  [x, x, 2, 1, 3, 4, 4, x, 2, 1, 1, 3, 3, x, 4],
];

/** By the definition, pair by pair: observed over pairs within units, expected over all pairs of the values that can be paired. */
function slowAlpha(data: Ratings, level: MeasurementLevel): number | undefined {
  const columns = (data[0] ?? []).map((_, unit) => data.map((row) => row[unit]).filter((value) => value != null));
  const units = columns.filter((unit) => unit.length >= 2);
  const all = units.flat();
  const ordinal = (a: number, b: number) => {
    const between = all.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b)).length;
    const ends = all.filter((value) => value === a || value === b).length;
    return (between - ends / 2) ** 2;
  };
  const delta = (a: number, b: number): number => {
    if (a === b) return 0;
    return { nominal: 1, ordinal: ordinal(a, b), interval: (a - b) ** 2, ratio: ((a - b) / (a + b)) ** 2 }[level];
  };
  const sumOfPairs = (values: readonly number[]) =>
    values.flatMap((a) => values.map((b) => delta(a, b))).reduce((sum, one) => sum + one, 0);
  const observed = units.reduce((sum, unit) => sum + sumOfPairs(unit) / (unit.length - 1), 0) / all.length;
  const expected = sumOfPairs(all) / (all.length * (all.length - 1));
  return expected > 0 && Number.isFinite(expected) ? 1 - observed / expected : undefined;
}

const tables = (value: fc.Arbitrary<number>): fc.Arbitrary<(number | null)[][]> =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 })).chain(([raters, units]) => {
    const row = fc.array(fc.option(value, { freq: 4 }), { minLength: units, maxLength: units });
    return fc.array(row, { minLength: raters, maxLength: raters });
  });
const ratings = tables(fc.integer({ min: 0, max: 6 }));
const levels = fc.constantFrom(...MEASUREMENT_LEVELS);
const map = (data: Ratings, change: (value: number) => number): Ratings =>
  data.map((row) => row.map((value) => (value === null ? null : change(value))));

function expectSame(one: number | undefined, other: number | undefined): void {
  if (one === undefined || other === undefined) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
}

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', BINARY, 0.095],
    ['nominal', LETTERS, 0.692],
    ['nominal', FOUR_OBSERVERS, 0.743],
    ['ordinal', FOUR_OBSERVERS, 0.815],
    ['interval', FOUR_OBSERVERS, 0.849],
    ['ratio', FOUR_OBSERVERS, 0.797],
    ['nominal', THREE_CODERS, 0.691],
    ['interval', THREE_CODERS, 0.811],
  ] as const)('is what was published, %s', (level, data, alpha) => {
    expect(krippendorffAlpha(data, level)).toBeCloseTo(alpha, 3);
  });

  it.each(MEASUREMENT_LEVELS)('is undefined, %s, where nothing can be compared or nothing differs', (level) => {
    expect(krippendorffAlpha([], level)).toBeUndefined();
    expect(krippendorffAlpha([[], []], level)).toBeUndefined();
    expect(krippendorffAlpha([[1, 2, 3]], level)).toBeUndefined();
    expect(krippendorffAlpha([[1, null], [null, 2]], level)).toBeUndefined(); // prettier-ignore
    expect(krippendorffAlpha([[0.1, 0.1], [0.1, 0.1]], level)).toBeUndefined(); // prettier-ignore
    expect(krippendorffAlpha([[null, 5, 7], [0, 5, null]], level)).toBeUndefined(); // prettier-ignore
  });

  it('is undefined on the ratio level where two values add up to zero, and only there', () => {
    const opposites = [[-1, 2], [1, 2]]; // prettier-ignore
    expect(krippendorffAlpha(opposites, 'ratio')).toBeUndefined();
    expect(krippendorffAlpha(opposites, 'interval')).toBeDefined();
    expect(krippendorffAlpha([[0, 2], [0, 1]], 'ratio')).toBeDefined(); // prettier-ignore
  });

  it('refuses values whose squares are not numbers', () => {
    expect(() => krippendorffAlpha([[1.5e308, 1], [-1.5e308, 1]], 'interval')).toThrow('too large'); // prettier-ignore
  });

  it('is the same for very large and very small values', () => {
    const table = [[1, 1.5, 2], [1.5, 1, 2]]; // prettier-ignore
    for (const level of ['interval', 'ratio'] as const) {
      const alpha = krippendorffAlpha(table, level);
      for (const unit of [2 ** -1000, 2 ** 1022])
        expect(krippendorffAlpha(table.map((row) => row.map((value) => value * unit)), level)).toBe(alpha); // prettier-ignore
    }
  });

  it('is what its definition gives, pair by pair', () => {
    fc.assert(
      fc.property(ratings, levels, (data, level) => expectSame(krippendorffAlpha(data, level), slowAlpha(data, level))),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the order of raters and units, to the last digit', () => {
    const decimals = tables(fc.integer({ min: -40, max: 60 }).map((n) => n / 10));
    const shuffled = decimals.chain((data) => {
      const indices = fc.shuffledSubarray([...(data[0] ?? []).keys()], { minLength: data[0]!.length });
      return fc.tuple(fc.constant(data), fc.shuffledSubarray(data, { minLength: data.length }), indices);
    });
    fc.assert(
      fc.property(shuffled, levels, ([data, rows, order], level) => {
        const other = rows.map((row) => order.map((unit) => row[unit]!));
        expect(krippendorffAlpha(other, level)).toBe(krippendorffAlpha(data, level));
      }),
      { numRuns: 1000 },
    );
  });

  it('is 1 when all raters agree on units that differ, and at most 1 ever', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2 }),
        ratings,
        levels,
        (row, any, level) => {
          expect(krippendorffAlpha([row, row, row], level)).toBe(1);
          expect(krippendorffAlpha(any, level) ?? 1).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps what a level is blind to: names, a stretched order, origin and unit, unit', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (data, unit, origin) => {
        const same = (level: MeasurementLevel, change: (value: number) => number) =>
          expectSame(krippendorffAlpha(map(data, change), level), krippendorffAlpha(data, level));
        same('nominal', (value) => (value * 5 + unit) % 7);
        same('ordinal', (value) => value ** 3 + origin);
        same('interval', (value) => unit * value + origin);
        same('ratio', (value) => unit * value);
      }),
      { numRuns: 1000 },
    );
  });
});
