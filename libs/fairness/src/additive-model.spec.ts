import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { denseModel } from '../test/dense-model.fixture.ts';
import { someReviews, transposed } from '../test/reviews.fixture.ts';
import { likeliestResidual, logLikelihood, solveModel } from './additive-model.ts';
import { panelOf } from './review-panel.ts';

const deviations = fc.record({
  application: fc.constantFrom(0, 0.05, 0.2, 1),
  reviewer: fc.constantFrom(0, 0.03, 0.3, 1.5),
  residual: fc.constantFrom(0.05, 0.2, 0.7),
});
const fixedMeans = fc.constantFrom(undefined, 0.4);

function expectClose(actual: Iterable<number>, expected: readonly number[]): void {
  const values = [...actual];
  expect(values).toHaveLength(expected.length);
  values.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 8));
}

describe('the additive model', () => {
  it('has the effects and the likelihood that its definition gives', () => {
    fc.assert(
      fc.property(someReviews, deviations, fixedMeans, (reviews, { application, reviewer, residual }, fixedMean) => {
        const panel = panelOf(reviews, [0, 5]);
        const ratios = { application: application / residual, reviewer: reviewer / residual };
        const solution = solveModel(panel, ratios, fixedMean);
        const variances = { application: application ** 2, reviewer: reviewer ** 2, residual: residual ** 2 };
        const dense = denseModel(panel, variances, fixedMean);
        expect(solution.mean).toBeCloseTo(dense.mean, 8);
        expectClose(solution.theta, dense.theta);
        expectClose(solution.bias, dense.bias);
        expect(logLikelihood(solution, residual)).toBeCloseTo(dense.logLikelihood, 6);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes applications for reviewers and reviewers for applications without a difference', () => {
    fc.assert(
      fc.property(someReviews, deviations, (reviews, { application, reviewer, residual }) => {
        const ratios = { application: application / residual, reviewer: reviewer / residual };
        const one = solveModel(panelOf(reviews, [0, 5]), ratios);
        const exchanged = { application: ratios.reviewer, reviewer: ratios.application };
        const other = solveModel(panelOf(transposed(reviews), [0, 5]), exchanged);
        expect(other.mean).toBeCloseTo(one.mean, 8);
        expectClose(other.bias, [...one.theta]);
        expectClose(other.theta, [...one.bias]);
        expect(logLikelihood(other, residual)).toBeCloseTo(logLikelihood(one, residual), 6);
      }),
      { numRuns: 1000 },
    );
  });

  it('is likeliest at the residual that has a closed form', () => {
    fc.assert(
      fc.property(someReviews, deviations, (reviews, { application, reviewer }) => {
        const solution = solveModel(panelOf(reviews, [0, 5]), { application, reviewer });
        const residual = likeliestResidual(solution);
        fc.pre(reviews.length > 1 && residual > 1e-6);
        const highest = logLikelihood(solution, residual);
        expect(logLikelihood(solution, residual * 1.01)).toBeLessThan(highest);
        expect(logLikelihood(solution, residual * 0.99)).toBeLessThan(highest);
      }),
      { numRuns: 500 },
    );
  });
});
