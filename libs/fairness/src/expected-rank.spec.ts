import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { denseModel } from '../test/dense-model.fixture.ts';
import { someReviews } from '../test/reviews.fixture.ts';
import { solveModel } from './additive-model.ts';
import { drawRanks, expectedRanks } from './expected-rank.ts';
import { HashRandom } from './hash-random.ts';
import { normalProbability } from './normal-distribution.ts';
import { panelOf, type Review } from './review-panel.ts';

const deviations = fc.record({
  application: fc.constantFrom(0.05, 0.2, 1),
  reviewer: fc.constantFrom(0, 0.03, 0.3, 1.5),
  residual: fc.constantFrom(0.05, 0.2, 0.7),
});
const fixedMeans = fc.constantFrom(undefined, 0.4);
const UNEQUAL: Review[] = ['ax4', 'ay5', 'bx3', 'by3', 'bz4', 'cy0', 'cz2', 'dz5'].map(
  ([application, reviewer, score]) => ({
    application: application!,
    reviewer: reviewer!,
    score: Number(score),
  }),
);

describe('expected ranks', () => {
  it('are 1 and the chances of all others to be above, by the definition of the model', () => {
    fc.assert(
      fc.property(someReviews, deviations, fixedMeans, (reviews, { application, reviewer, residual }, fixedMean) => {
        const panel = panelOf(reviews, [0, 5]);
        const solution = solveModel(
          panel,
          { application: application / residual, reviewer: reviewer / residual },
          fixedMean,
        );
        const variances = { application: application ** 2, reviewer: reviewer ** 2, residual: residual ** 2 };
        const { theta, covariance } = denseModel(panel, variances, fixedMean);
        const expected = theta.map((own, i) => {
          const chances = theta.map((other, k) => {
            const spread = Math.sqrt(covariance(i, i) + covariance(k, k) - 2 * covariance(i, k));
            return i === k ? 1 : normalProbability((other - own) / spread);
          });
          return chances.reduce((sum, chance) => sum + chance, 0);
        });
        expectedRanks(panel, solution, residual).forEach((rank, i) => expect(rank).toBeCloseTo(expected[i]!, 6));
      }),
      { numRuns: 1000 },
    );
  });

  it('are the middle rank for all where applications do not differ', () => {
    const panel = panelOf(UNEQUAL, [0, 5]);
    const solution = solveModel(panel, { application: 0, reviewer: 1 });
    expect([...expectedRanks(panel, solution, 0.2)]).toEqual([2.5, 2.5, 2.5, 2.5]);
    expect([...drawRanks(panel, solution, 0.2, new HashRandom('x'))]).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  it.each([undefined, 0.6])('are what many draws come to on average, with the mean fixed at %s', (fixedMean) => {
    const panel = panelOf(UNEQUAL, [0, 5]);
    const solution = solveModel(panel, { application: 1.2, reviewer: 0.8 }, fixedMean);
    const random = new HashRandom('many');
    const draws = 40_000;
    const sums = new Float64Array(4);
    for (let draw = 0; draw < draws; draw++)
      drawRanks(panel, solution, 0.2, random).forEach((rank, i) => (sums[i]! += rank));
    expectedRanks(panel, solution, 0.2).forEach((rank, i) => expect(sums[i]! / draws).toBeCloseTo(rank, 1.7));
  });

  it('of a draw are a permutation of the places', () => {
    fc.assert(
      fc.property(someReviews, deviations, fc.string(), (reviews, { application, reviewer, residual }, seed) => {
        const panel = panelOf(reviews, [0, 5]);
        const solution = solveModel(panel, { application: application / residual, reviewer: reviewer / residual });
        const ranks = drawRanks(panel, solution, residual, new HashRandom(seed));
        expect([...ranks].sort((a, b) => a - b)).toEqual(panel.applications.map((_, place) => place + 1));
      }),
      { numRuns: 500 },
    );
  });
});
