import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PENICILLIN, someReviews, transposed } from '../test/reviews.fixture.ts';
import { likeliestResidual, logLikelihood, solveModel } from './additive-model.ts';
import { panelOf, type Review, type Scale } from './review-panel.ts';
import { likeliestVariances } from './variance-search.ts';

const SCALE: Scale = [0, 5];
const ofPairs = (...pairs: [pair: string, score: number][]): Review[] =>
  pairs.map(([pair, score]) => ({ application: pair[0]!, reviewer: pair[1]!, score }));

describe('the likeliest variances', () => {
  it('are those of lme4 for its published crossed data', () => {
    const { ratios, residual, logLik } = likeliestVariances(panelOf(PENICILLIN, [0, 100]));
    // the panel's unit is 100 mm: 143 free scores move the likelihood by the logarithm of the unit each
    expect(-2 * (logLik! - 143 * Math.log(100))).toBeCloseTo(330.8606, 4);
    expect(100 * ratios.application * residual).toBeCloseTo(0.8467, 4);
    expect(100 * ratios.reviewer * residual).toBeCloseTo(1.9316, 4);
    expect(100 * residual).toBeCloseTo(0.5499, 4);
  });

  it('are those of the analysis of variance for a complete panel without a boundary', () => {
    const table = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]; // prettier-ignore
    const reviews = table.flatMap((row, i) =>
      row.map((score, j) => ({ application: `${i}`, reviewer: `${j}`, score })),
    );
    const { ratios, residual } = likeliestVariances(panelOf(reviews, [0, 100]));
    // mean squares 11.24167, 32.48611 and 1.01944 of Shrout and Fleiss (1979)
    expect((100 * residual) ** 2).toBeCloseTo(1.01944, 4);
    expect((100 * ratios.application * residual) ** 2).toBeCloseTo((11.24167 - 1.01944) / 4, 4);
    expect((100 * ratios.reviewer * residual) ** 2).toBeCloseTo((32.48611 - 1.01944) / 6, 4);
  });

  it('are above every other in reach', () => {
    const steps = [0, 0.2, 0.5, 1, 2, 5, 30, 1000];
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const panel = panelOf(reviews, SCALE);
        const { logLik } = likeliestVariances(panel);
        fc.pre(logLik !== undefined);
        for (const application of steps) {
          for (const reviewer of steps) {
            const solution = solveModel(panel, { application, reviewer });
            expect(logLikelihood(solution, likeliestResidual(solution))).toBeLessThanOrEqual(logLik! + 1e-6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on which of the two is called application', () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const one = likeliestVariances(panelOf(reviews, SCALE));
        const other = likeliestVariances(panelOf(transposed(reviews), SCALE));
        if (one.logLik === undefined) expect(other.logLik).toBeUndefined();
        else expect(other.logLik).toBeCloseTo(one.logLik, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('are the highest also where the effects explain every score and both ratios run to the farthest', () => {
    const forest = ofPairs(['bx', 2], ['aw', 2.5], ['az', 4.5], ['bz', 3], ['cw', 0.5]);
    const [one, other] = [forest, transposed(forest)].map((reviews) => likeliestVariances(panelOf(reviews, SCALE)));
    expect(other!.logLik).toBeCloseTo(one!.logLik!, 6);
    // along the top the likelihood changes by less than its rounding
    expect(other!.ratios.application / one!.ratios.reviewer).toBeCloseTo(1, 3);
    expect(other!.ratios.reviewer / one!.ratios.application).toBeCloseTo(1, 3);
  });

  it.each<[string, Review[]]>([
    ['there is one review', ofPairs(['ax', 3])],
    ['there is one application', ofPairs(['ax', 3], ['ay', 4], ['az', 1])],
    ['every application has one review', ofPairs(['ax', 3], ['bx', 4], ['cy', 1], ['dy', 0])],
    ['there is one reviewer', ofPairs(['ax', 3], ['bx', 4], ['cx', 1])],
    [
      'applications are the same and reviewers are not',
      ofPairs(['ax', 1], ['ay', 3], ['az', 5], ['bx', 1], ['by', 3], ['bz', 5]),
    ],
    [
      'applications are alike and reviewers are not',
      ofPairs(['ax', 0], ['ay', 5], ['bx', 0], ['by', 5], ['cx', 1], ['cy', 4]),
    ],
  ])('are 0 for applications where %s', (_, reviews) => {
    expect(likeliestVariances(panelOf(reviews, SCALE)).ratios.application).toBe(0);
    expect(likeliestVariances(panelOf(transposed(reviews), SCALE)).ratios.reviewer).toBe(0);
  });

  it('are all 0, without a likelihood, where all scores are the same', () => {
    const same = panelOf(ofPairs(['ax', 0.3], ['ay', 0.3], ['bx', 0.3]), SCALE);
    expect(likeliestVariances(same)).toEqual({
      ratios: { application: 0, reviewer: 0 },
      residual: 0,
      logLik: undefined,
    });
    const nearly = panelOf(ofPairs(['ax', 0], ['ay', 1e-200]), SCALE);
    expect(likeliestVariances(nearly).logLik).toBeUndefined();
  });

  it('stay finite where the effects explain every score', () => {
    const additive = ofPairs(['ax', 3], ['ay', 4], ['bx', 2], ['by', 3], ['cx', 0], ['cy', 1]);
    const { ratios, residual, logLik } = likeliestVariances(panelOf(additive, SCALE));
    expect([ratios.application, ratios.reviewer, residual, logLik].every(Number.isFinite)).toBe(true);
    expect(residual).toBeLessThan(1e-3);
  });
});
