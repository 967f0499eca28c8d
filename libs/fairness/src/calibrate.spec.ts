import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOCK_PANEL, PENICILLIN, someReviews } from '../test/reviews.fixture.ts';
import { calibrate, CALIBRATION_PRIORS, type CalibrationPrior } from './calibrate.ts';
import type { Review, Scale } from './review-panel.ts';

const calibrated = (reviews: readonly Review[], prior: CalibrationPrior = 'reml', scale: Scale = [0, 5]) =>
  calibrate(reviews, { prior, scale, seed: 'a seed' });
const change = (reviews: readonly Review[], score: (review: Review) => number): Review[] =>
  reviews.map((review) => ({ ...review, score: score(review) }));
/** Expected ranks of the mock panel, from the percentiles 100 (ER - 0.5) / 15 that the vignette of ERforResearch prints. */
const PUBLISHED_RANKS = [12.9, 23.7, 24.0, 24.2, 30.6, 37.9, 45.6, 45.1, 52.9, 59.4, 66.3, 73.0, 83.1, 83.6, 87.9].map(
  (percentile) => percentile * 0.15 + 0.5,
);

/** Each application scored by the same reviewers. */
const completePanels = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: 2, max: 8 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((scores) =>
        scores.map((score, at) => ({ application: `a${at % rows}`, reviewer: `r${Math.floor(at / rows)}`, score })),
      ),
  );

describe('calibration', () => {
  it('gives the numbers of lme4 for its crossed data, on any scale that holds them', () => {
    for (const scale of [
      [0, 100],
      [18, 27],
      [-1e6, 1e6],
    ] as Scale[]) {
      const { mu, sd, logLik, bias } = calibrated(PENICILLIN, 'reml', scale);
      expect(-2 * logLik!).toBeCloseTo(330.8606, 3);
      expect(mu).toBeCloseTo(22.9722, 4);
      expect(sd.application).toBeCloseTo(0.8467, 4);
      expect(sd.reviewer).toBeCloseTo(1.9316, 4);
      expect(sd.residual).toBeCloseTo(0.5499, 4);
      // conditional modes of the samples, as lme4's authors print them
      expect([...bias.values()].map((one) => one.toFixed(2))).toEqual([
        '2.19',
        '-1.01',
        '1.94',
        '-0.10',
        '-0.01',
        '-3.00',
      ]);
    }
  });

  it.each([
    ['snsf', 0.07],
    ['grid', 0.2],
    ['reml', 0.26],
  ] as const)('gives the expected ranks that the SNSF published, by %s, within %d of a rank', (prior, distance) => {
    const ranks = [...MOCK_PANEL.keys()].slice(0, 15).map((at) => `#${at + 1}`);
    const { expectedRank, mu } = calibrated(MOCK_PANEL, prior, [1, 6]);
    const errors = ranks.map((id, at) => Math.abs(expectedRank.get(id)! - PUBLISHED_RANKS[at]!));
    expect(Math.max(...errors)).toBeLessThan(distance);
    expect(mu).toBeCloseTo(3.84, 9);
  });

  it.each(CALIBRATION_PRIORS)('answers, by %s, finite numbers whose ranks add up and lie in their order', (prior) => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const { mu, sd, logLik, theta, bias, expectedRank, interval50 } = calibrated(reviews, prior);
        const numbers = [
          mu,
          ...Object.values(sd),
          logLik ?? 0,
          ...theta.values(),
          ...bias.values(),
          ...expectedRank.values(),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
        const n = theta.size;
        expect([...expectedRank.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((n * (n + 1)) / 2, 6);
        for (const [low, high] of interval50.values()) {
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(n);
          expect(low).toBeLessThanOrEqual(high);
        }
        expect([...theta.keys()].sort()).toEqual([...new Set(reviews.map(({ application }) => application))].sort());
        expect([...bias.keys()].sort()).toEqual([...new Set(reviews.map(({ reviewer }) => reviewer))].sort());
        expect(logLik === undefined || prior === 'reml').toBe(true);
      }),
      { numRuns: prior === 'reml' ? 50 : 4 },
    );
  });

  it.each(CALIBRATION_PRIORS)('does not depend on the order of reviews, by %s, to the last digit', (prior) => {
    const shuffled = someReviews.chain((reviews) => {
      return fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length }));
    });
    fc.assert(
      fc.property(shuffled, ([reviews, others]) => {
        expect(calibrated(others, prior)).toEqual(calibrated(reviews, prior));
      }),
      { numRuns: prior === 'reml' ? 25 : 2 },
    );
  });

  it('moves with the origin and the unit of the scale', () => {
    fc.assert(
      fc.property(
        someReviews,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -20, max: 20 }),
        (reviews, unit, origin) => {
          const before = calibrated(reviews);
          const moved = change(reviews, ({ score }) => unit * score + origin);
          const after = calibrated(moved, 'reml', [origin, origin + 5 * unit]);
          expect(after.mu).toBeCloseTo(unit * before.mu + origin, 5);
          for (const [id, theta] of before.theta) expect(after.theta.get(id)).toBeCloseTo(unit * theta, 4);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('in a complete panel does not change what it says of applications when a reviewer is more lenient', () => {
    fc.assert(
      fc.property(completePanels, fc.integer({ min: -2, max: 2 }), (reviews, more) => {
        const before = calibrated(reviews, 'reml', [0, 10]);
        const lenient = change(reviews, ({ reviewer, score }) => (reviewer === 'r0' ? score + more : score));
        const after = calibrated(lenient, 'reml', [0, 10]);
        fc.pre([before, after].every(({ sd }) => sd.reviewer > 0 && sd.residual > 0.01));
        for (const [id, theta] of before.theta) expect(after.theta.get(id)).toBeCloseTo(theta, 4);
      }),
      { numRuns: 20 },
    );
  });

  it('in a complete panel ranks by the mean score', () => {
    fc.assert(
      fc.property(completePanels, (reviews) => {
        const { theta, expectedRank } = calibrated(reviews, 'reml', [0, 10]);
        const sums = new Map<string, number>();
        for (const { application, score } of reviews) sums.set(application, (sums.get(application) ?? 0) + score);
        for (const [a, sumOfA] of sums) {
          for (const [b, sumOfB] of sums) {
            if (sumOfA <= sumOfB) continue;
            expect(theta.get(a)).toBeGreaterThanOrEqual(theta.get(b)! - 1e-9);
            expect(expectedRank.get(a)).toBeLessThanOrEqual(expectedRank.get(b)! + 1e-9);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('says 0 of everybody where all scores are the same', () => {
    const same = calibrated(change(MOCK_PANEL, () => 4), 'reml', [1, 6]); // prettier-ignore
    expect(same.mu).toBeCloseTo(4, 12);
    expect(same.sd).toEqual({ application: 0, reviewer: 0, residual: 0 });
    expect(same.logLik).toBeUndefined();
    for (const values of [same.theta, same.bias]) expect([...new Set(values.values())]).toEqual([0]);
    expect([...new Set(same.expectedRank.values())]).toEqual([8]);
  });

  it('narrows the interval when more reviewers say the same, and widens it when they disagree', () => {
    const width = (reviews: readonly Review[]) => {
      const intervals = [...calibrated(reviews, 'snsf').interval50.values()];
      return intervals.reduce((sum, [low, high]) => sum + high - low, 0);
    };
    const panel = (reviewers: number, noise: number) =>
      Array.from({ length: 8 * reviewers }, (_, at) => ({
        application: `a${at % 8}`,
        reviewer: `r${Math.floor(at / 8)}`,
        score: 1 + (at % 8) / 4 + (noise * ((at * 37) % 11)) / 11,
      }));
    expect(width(panel(8, 0.5))).toBeLessThan(width(panel(2, 0.5)));
    expect(width(panel(4, 0.5))).toBeLessThan(width(panel(4, 2)));
  });

  it('draws other ranks from another seed, the same from the same, and names the components', () => {
    const two = [...MOCK_PANEL, { application: 'apart', reviewer: 'alone', score: 3 }];
    const from = (seed: string) => calibrate(two, { prior: 'reml', scale: [1, 6], seed });
    expect(from('a')).toEqual(from('a'));
    const seeds = ['b', 'c', 'd', 'e', 'f'].map((seed) => [...from(seed).interval50.values()].flat().join());
    expect(new Set(seeds).size).toBeGreaterThan(1);
    expect(
      from('a')
        .components.map(({ applications }) => applications.length)
        .sort(),
    ).toEqual([1, 15]);
  });
});
