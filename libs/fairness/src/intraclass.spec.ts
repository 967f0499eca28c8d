import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intraclassCorrelations, type IntraclassForm } from './intraclass.ts';

/** Shrout and Fleiss (1979), table 2: six targets, four judges. */
const PUBLISHED = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const FORMS: readonly IntraclassForm[] = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'];

const tables = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 })).chain(([targets, raters]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: raters, maxLength: raters }), {
    minLength: targets,
    maxLength: targets,
  }),
);

/** Nearly the same: a form that divides by little is far from 0, and its rounding is larger with it. */
function expectSame(one: number | undefined, other: number | undefined): void {
  if (one === undefined || other === undefined) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)));
}

describe('the six intraclass correlations', () => {
  it('are 0.17, 0.29, 0.71, 0.44, 0.62 and 0.91 for the published table', () => {
    const rounded = Object.entries(intraclassCorrelations(PUBLISHED)).map(([form, value]) => [form, value?.toFixed(2)]);
    expect(Object.fromEntries(rounded)).toEqual({
      '1,1': '0.17',
      '2,1': '0.29',
      '3,1': '0.71',
      '1,k': '0.44',
      '2,k': '0.62',
      '3,k': '0.91', // prettier-ignore
    });
  });

  it('are all undefined when all ratings are the same', () => {
    expect(Object.values(intraclassCorrelations([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]]))).toEqual(FORMS.map(() => undefined)); // prettier-ignore
  });

  it('are undefined one by one where the variance of the form is not above zero', () => {
    const onlyRatersDiffer = intraclassCorrelations([[1, 2], [1, 2]]); // prettier-ignore
    expect(onlyRatersDiffer).toEqual({ '1,1': -1, '2,1': 0, '3,1': undefined, '1,k': undefined, '2,k': 0, '3,k': undefined }); // prettier-ignore
    const onlyCrossed = intraclassCorrelations([[0.1, 0.7], [0.7, 0.1]]); // prettier-ignore
    expect(onlyCrossed).toMatchObject({ '2,1': undefined, '1,k': undefined, '2,k': undefined, '3,k': undefined });
    expect(onlyCrossed['1,1']).toBeCloseTo(-1, 12);
    expect(onlyCrossed['3,1']).toBeCloseTo(-1, 12);
  });

  it('are undefined where variances cancel each other, which doubles would leave a rounding of', () => {
    const cancelled = [[2, 2, 2], [7, 2, 0], [2, 10, 1], [0, 1, 6]]; // prettier-ignore
    expect(intraclassCorrelations(cancelled)['2,k']).toBeUndefined();
    expect(intraclassCorrelations(cancelled.toReversed().map((row) => row.toReversed()))['2,k']).toBeUndefined();
    const large = [[10000000.3, 10000000.4], [10000000.4, 10000000.2], [10000000.4, 10000000.3]]; // prettier-ignore
    expect(intraclassCorrelations(large)['2,k']).toBeUndefined();
  });

  it('are found where targets differ by little beside what raters do, and in numbers of any size', () => {
    expect(intraclassCorrelations([[0, 1e11], [1, 1e11 + 1]])['3,1']).toBe(1); // prettier-ignore
    const small = intraclassCorrelations([[1, 2], [4, 3]]); // prettier-ignore
    for (const unit of [1e-300, 1e300])
      expect(intraclassCorrelations([[unit, 2 * unit], [4 * unit, 3 * unit]])).toEqual(small); // prettier-ignore
  });

  it('are 1 when raters agree on targets that differ', () => {
    expect(Object.values(intraclassCorrelations([[0.1, 0.1], [0.3, 0.3], [0.7, 0.7]]))).toEqual(FORMS.map(() => 1)); // prettier-ignore
  });

  it('are refused for a table that is too small, incomplete, ragged, or of what is no number', () => {
    for (const small of [[], [[]], [[1, 2]], [[1], [2]]])
      expect(() => intraclassCorrelations(small)).toThrow('at least two');
    expect(() => intraclassCorrelations([[1, 2], [3, null]])).toThrow('missing'); // prettier-ignore
    expect(() => intraclassCorrelations([[null, 2], [3, 4]])).toThrow('missing'); // prettier-ignore
    expect(() => intraclassCorrelations([[1, 2], [3]])).toThrow('different lengths'); // prettier-ignore
    expect(() => intraclassCorrelations([[1, NaN], [3, 4]])).toThrow('no finite number'); // prettier-ignore
  });

  it('of k ratings follow from those of one by the formula of Spearman and Brown', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const k = table[0]!.length;
        const correlations = intraclassCorrelations(table);
        for (const model of ['1', '2', '3'] as const) {
          const one = correlations[`${model},1`];
          const mean = correlations[`${model},k`];
          if (one !== undefined && mean !== undefined) expect(mean).toBeCloseTo((k * one) / (1 + (k - 1) * one), 6);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('do not depend on origin, unit or order, nor the third model on a lenient rater', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (table, unit, origin) => {
        const before = intraclassCorrelations(table);
        const moved = intraclassCorrelations(table.map((row) => row.map((one) => unit * one + origin)));
        const turned = intraclassCorrelations(table.toReversed().map((row) => row.toReversed()));
        const lenient = intraclassCorrelations(table.map(([first, ...others]) => [first! + origin, ...others]));
        for (const form of FORMS) {
          expectSame(moved[form], before[form]);
          expectSame(turned[form], before[form]);
        }
        expectSame(lenient['3,1'], before['3,1']);
        expectSame(lenient['3,k'], before['3,k']);
      }),
      { numRuns: 1000 },
    );
  });
});
