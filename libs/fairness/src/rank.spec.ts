import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderKey } from './canonical-order.ts';
import { compareMeans, rank, reaches, roundedMean, weightedTotal, type ApplicationToRank } from './rank.ts';

const RULES = 'b'.repeat(64);
const application = (id: string, totals: number[], requested = 2_000_000n): ApplicationToRank => ({
  id,
  totals,
  requested,
});
const order = (...applications: ApplicationToRank[]): string[] => rank(applications, RULES).map(({ id }) => id);

const someApplications = fc.uniqueArray(fc.uuid(), { maxLength: 12 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        totals: fc.array(
          fc.integer({ min: 0, max: 4 }).map((n) => n * 250),
          { minLength: 1, maxLength: 4 },
        ),
        requested: fc.bigInt({ min: 1n, max: 3n }),
      }),
    ),
  ),
);

describe('a weighted total', () => {
  const criteria = [
    { id: 'relevance', weight: 60 },
    { id: 'budget', weight: 40 },
  ];

  it('is 1000 tenths for the best score in every criterion and 0 for the worst', () => {
    const all = (halfPoints: number) => criteria.map(({ id }) => ({ criterion: id, halfPoints }));
    expect(weightedTotal(criteria, all(10))).toBe(1000);
    expect(weightedTotal(criteria, all(0))).toBe(0);
  });

  it('weighs 4.5 of 5 at 60 % and 2 of 5 at 40 % as 70.0 points', () => {
    const scores = [
      { criterion: 'budget', halfPoints: 4 },
      { criterion: 'relevance', halfPoints: 9 },
    ];
    expect(weightedTotal(criteria, scores)).toBe(700);
  });

  it('is refused while a criterion has no score, or one outside the scale', () => {
    expect(() => weightedTotal(criteria, [{ criterion: 'budget', halfPoints: 4 }])).toThrow('one score for each');
    const twice = [
      { criterion: 'budget', halfPoints: 4 },
      { criterion: 'budget', halfPoints: 4 },
    ];
    expect(() => weightedTotal(criteria, twice)).toThrow('relevance has no score');
    const outside = [
      { criterion: 'budget', halfPoints: 4 },
      { criterion: 'relevance', halfPoints: 11 },
    ];
    expect(() => weightedTotal(criteria, outside)).toThrow('0 to 10');
  });
});

describe('the ranking', () => {
  it('puts the higher mean first, compared as exact fractions', () => {
    expect(order(application('third', [333, 333, 334]), application('half', [500]))).toEqual(['half', 'third']);
    // 1000/3 is a little more than 333, whatever a float says
    expect(order(application('less', [333]), application('more', [333, 333, 334]))).toEqual(['more', 'less']);
  });

  it('breaks a tie by the higher median', () => {
    expect(order(application('low', [600, 600, 900]), application('high', [550, 700, 850]))).toEqual(['high', 'low']);
  });

  it('then by the higher lowest score', () => {
    expect(order(application('low', [500, 700, 900]), application('high', [600, 700, 800]))).toEqual(['high', 'low']);
  });

  it('then by the lower requested amount', () => {
    expect(order(application('dear', [700], 200n), application('cheap', [700], 100n))).toEqual(['cheap', 'dear']);
  });

  it('then by SHA-256 of the rules hash and the id, which nobody could choose', () => {
    const [first, second] = order(application('a', [700]), application('b', [700]));
    expect(orderKey(RULES, first!) < orderKey(RULES, second!)).toBe(true);
  });

  it('gives every application its own place, from 1, best mean first', () => {
    fc.assert(
      fc.property(someApplications, (applications) => {
        const ranked = rank(applications, RULES);
        expect(ranked.map(({ place }) => place)).toEqual(applications.map((_, at) => at + 1));
        for (let at = 1; at < ranked.length; at += 1) {
          expect(compareMeans(ranked[at - 1]!.mean, ranked[at]!.mean)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('does not depend on the order of applications or of reviewers', () => {
    fc.assert(
      fc.property(someApplications, (applications) => {
        const turned = applications.toReversed().map((one) => ({ ...one, totals: one.totals.toReversed() }));
        expect(rank(turned, RULES).map(({ id }) => id)).toEqual(rank(applications, RULES).map(({ id }) => id));
      }),
    );
  });

  it('keeps the order of all others when one leaves', () => {
    fc.assert(
      fc.property(someApplications, (applications) => {
        const [gone, ...rest] = applications;
        const all = rank(applications, RULES).map(({ id }) => id);
        expect(rank(rest, RULES).map(({ id }) => id)).toEqual(all.filter((id) => id !== gone?.id));
      }),
    );
  });

  it('is refused for an application that nobody assessed', () => {
    expect(() => order(application('a', []))).toThrow('a has no total');
  });
});

describe('a mean', () => {
  it('is rounded half up for display', () => {
    expect(roundedMean({ sum: 1001n, reviews: 2n })).toBe(501);
    expect(roundedMean({ sum: 1000n, reviews: 3n })).toBe(333);
  });

  it('reaches a threshold only when it is exactly there, not when rounding would lift it', () => {
    expect(reaches({ sum: 1200n, reviews: 2n }, 60)).toBe(true);
    expect(reaches({ sum: 1199n, reviews: 2n }, 60)).toBe(false);
    expect(roundedMean({ sum: 1199n, reviews: 2n })).toBe(600);
  });
});
