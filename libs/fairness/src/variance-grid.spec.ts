import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { denseModel } from '../test/dense-model.fixture.ts';
import { someReviews } from '../test/reviews.fixture.ts';
import { panelOf, type Review, type ReviewPanel } from './review-panel.ts';
import { meanOfMeans, snsfGrid, uniformGrid, type WeightedVariances } from './variance-grid.ts';

const review = (pair: string, score: number): Review => ({ application: pair[0]!, reviewer: pair[1]!, score });

const meanOf = (grid: readonly WeightedVariances[], value: (point: WeightedVariances) => number): number =>
  grid.reduce((sum, point) => sum + point.weight * value(point), 0);

/** How much likelier one point of a grid is than another, by the definition of the model. */
function denseRatio(panel: ReviewPanel, one: WeightedVariances, other: WeightedVariances, fixedMean?: number): number {
  const [a, b] = [one, other].map(({ ratios, residual }) => {
    const variance = (ratio: number) => (ratio * residual) ** 2;
    const variances = { application: variance(ratios.application), reviewer: variance(ratios.reviewer) };
    return denseModel(panel, { ...variances, residual: residual ** 2 }, fixedMean).logLikelihood;
  });
  return a! - b!;
}

/** How often the root of two squares, each root one of 300 from 0 to 0.4, falls into a step of the grid around `root`. */
function shareOfTwoSquares(root: number): number {
  const roots = Array.from({ length: 300 }, (_, at) => (0.4 * (at + 0.5)) / 300);
  const half = (0.4 * Math.SQRT2) / 96;
  return roots.reduce((sum, a) => {
    return sum + roots.filter((b) => Math.abs(Math.hypot(a, b) - root) < half).length;
  }, 0);
}

describe('a grid of variances', () => {
  it('weighs points by their likelihood, and all weights make one', () => {
    fc.assert(
      fc.property(someReviews, fc.nat(), fc.nat(), (reviews, first, second) => {
        const panel = panelOf(reviews, [0, 5]);
        const grid = uniformGrid(panel);
        const [one, other] = [grid[first % grid.length]!, grid[second % grid.length]!];
        expect(meanOf(grid, () => 1)).toBeCloseTo(1, 9);
        expect(Math.log(one.weight / other.weight)).toBeCloseTo(denseRatio(panel, one, other), 6);
      }),
      { numRuns: 10 },
    );
  });

  it('lies between 0 and range/2.5, and keeps the prior where one review says nothing', () => {
    const grid = uniformGrid(panelOf([{ application: 'a', reviewer: 'x', score: 2 }], [0, 5]));
    expect(grid).toHaveLength(24 ** 3);
    expect(meanOf(grid, ({ residual }) => residual)).toBeCloseTo(0.2, 9);
    expect(Math.max(...grid.map(({ ratios, residual }) => ratios.reviewer * residual))).toBeLessThan(0.4);
  });

  it('of the SNSF fixes the reviewers, and weighs residuals by likelihood times the density of two squares', () => {
    const panel = panelOf([review('ax', 0), review('ay', 5), review('bx', 4)], [0, 5]);
    const grid = snsfGrid(panel);
    const [first, ...others] = grid;
    for (const point of others.filter((_, at) => at % 100 === 0)) {
      expect(point.ratios.reviewer * point.residual).toBeCloseTo(0.1, 12);
      const priors = Math.log(shareOfTwoSquares(point.residual) / shareOfTwoSquares(first!.residual));
      const likelihoods = denseRatio(panel, point, first!, meanOfMeans(panel));
      expect(Math.log(point.weight / first!.weight)).toBeCloseTo(priors + likelihoods, 1);
    }
    expect(others.filter(({ residual }) => residual > 0.4).length).toBeGreaterThan(100);
  });

  it('of the SNSF takes the mean of applications, not of reviews', () => {
    const panel = panelOf([review('ax', 0), review('ay', 0), review('az', 0), review('bx', 5)], [0, 5]);
    expect(meanOfMeans(panel)).toBe(0.5);
  });
});
