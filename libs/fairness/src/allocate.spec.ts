import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, type ApplicationToFund } from './allocate.ts';
import { compareMeans } from './rank.ts';

const line = (id: string, points: number, requested: bigint): ApplicationToFund => ({
  id,
  mean: { sum: BigInt(points) * 10n, reviews: 1n },
  requested,
});

const someList = fc
  .array(fc.record({ points: fc.integer({ min: 0, max: 100 }), requested: fc.bigInt({ min: 1n, max: 50n }) }), {
    maxLength: 10,
  })
  .map((entries) => entries.map(({ points, requested }, at) => line(`A${at}`, points, requested)))
  .map((entries) => entries.toSorted((a, b) => compareMeans(b.mean, a.mean)));
const someBudget = fc.bigInt({ min: 0n, max: 200n });
const someThreshold = fc.integer({ min: 0, max: 100 });
const awardedIn = (list: ApplicationToFund[], budget: bigint, threshold: number): string[] =>
  allocate(list, { budget, threshold })
    .lines.filter(({ outcome }) => outcome === 'award')
    .map(({ id }) => id);

describe('the allocation of a budget', () => {
  it('awards in full from the top, stops at the first that does not fit, and declines below the threshold', () => {
    const list = [line('A', 90, 60n), line('B', 80, 30n), line('C', 70, 20n), line('D', 65, 5n), line('E', 59, 1n)];
    const { lines, allocated } = allocate(list, { budget: 100n, threshold: 60 });
    expect(lines.map(({ id, outcome, reason }) => `${id} ${outcome}: ${reason}`)).toEqual([
      'A award: within-the-budget',
      'B award: within-the-budget',
      'C reserve: at-the-line',
      'D reserve: after-the-line',
      'E decline: below-the-threshold',
    ]);
    expect(allocated).toBe(90n);
  });

  it('awards a request that takes exactly what is left', () => {
    expect(awardedIn([line('A', 90, 60n), line('B', 80, 40n)], 100n, 60)).toEqual(['A', 'B']);
  });

  it('never exceeds the budget, and awards are full requests that sum to what is allocated', () => {
    fc.assert(
      fc.property(someList, someBudget, someThreshold, (list, budget, threshold) => {
        const { lines, allocated } = allocate(list, { budget, threshold });
        expect(allocated).toBeLessThanOrEqual(budget);
        expect(lines.reduce((sum, { awarded }) => sum + awarded, 0n)).toBe(allocated);
        expect(
          lines.filter(({ awarded, outcome }, at) => awarded !== (outcome === 'award' ? list[at]!.requested : 0n)),
        ).toEqual([]);
      }),
    );
  });

  it('never takes an award away because the budget grew', () => {
    fc.assert(
      fc.property(someList, someBudget, someBudget, someThreshold, (list, budget, more, threshold) => {
        expect(awardedIn(list, budget + more, threshold)).toEqual(
          expect.arrayContaining(awardedIn(list, budget, threshold)),
        );
      }),
    );
  });

  it('never funds a worse place before a better one', () => {
    fc.assert(
      fc.property(someList, someBudget, someThreshold, (list, budget, threshold) => {
        const awarded = awardedIn(list, budget, threshold);
        expect(awarded).toEqual(list.slice(0, awarded.length).map(({ id }) => id));
      }),
    );
  });

  it('never refuses someone for asking for less', () => {
    fc.assert(
      fc.property(someList, someBudget, someThreshold, (list, budget, threshold) => {
        for (const id of awardedIn(list, budget, threshold)) {
          const humbler = list.map((one) => (one.id === id ? { ...one, requested: (one.requested + 1n) / 2n } : one));
          expect(awardedIn(humbler, budget, threshold)).toContain(id);
        }
      }),
    );
  });
});
