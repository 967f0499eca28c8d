import { factorise, inverse, logDeterminant } from '../src/linear-algebra.ts';
import type { ReviewPanel } from '../src/review-panel.ts';

/** Variances, not standard deviations. */
export interface DenseVariances {
  readonly application: number;
  readonly reviewer: number;
  readonly residual: number;
}

/**
 * The additive model by its definition, on the matrix of all reviews by all reviews: slow, and without the tricks of the
 * library. With V the covariance of the scores and P = V^-1 - V^-1 1 (1'V^-1 1)^-1 1'V^-1, effects are t2 Z'P y with
 * covariance t2 I - t2 Z'P Z t2. With a fixed mean, P is V^-1. Source: Searle, Casella, McCulloch, Variance Components, 1992.
 */
export function denseModel(panel: ReviewPanel, variances: DenseVariances, fixedMean?: number) {
  const { start, reviewer, score, applications, reviewers } = panel;
  const reviews = Array.from(score, (_, at) => at);
  const applicationOf = reviews.map((at) => applications.findIndex((_, i) => at >= start[i]! && at < start[i + 1]!));
  const size = reviews.length;
  const covariance = Float64Array.from(
    reviews.flatMap((a) =>
      reviews.map(
        (b) =>
          (applicationOf[a] === applicationOf[b] ? variances.application : 0) +
          (reviewer[a] === reviewer[b] ? variances.reviewer : 0) +
          (a === b ? variances.residual : 0),
      ),
    ),
  );
  factorise(covariance, size);
  const inverted = inverse(covariance, size);
  const rowSums = reviews.map((a) => reviews.reduce((sum, b) => sum + inverted[a * size + b]!, 0));
  const information = rowSums.reduce((sum, one) => sum + one, 0);
  const mean = fixedMean ?? rowSums.reduce((sum, one, a) => sum + one * score[a]!, 0) / information;
  const left = reviews.map((a) => reviews.reduce((sum, b) => sum + inverted[a * size + b]! * (score[b]! - mean), 0));
  const isFixed = fixedMean !== undefined;
  const projected = (a: number, b: number) =>
    inverted[a * size + b]! - (isFixed ? 0 : (rowSums[a]! * rowSums[b]!) / information);
  const of = (i: number) => reviews.filter((at) => applicationOf[at] === i);
  const squares = reviews.reduce((sum, a) => sum + left[a]! * (score[a]! - mean), 0);
  const determinants = logDeterminant(covariance, size) + (isFixed ? 0 : Math.log(information));
  return {
    mean,
    theta: applications.map((_, i) => variances.application * of(i).reduce((sum, a) => sum + left[a]!, 0)),
    bias: reviewers.map((_, j) => {
      return variances.reviewer * reviews.reduce((sum, a) => sum + (reviewer[a] === j ? left[a]! : 0), 0);
    }),
    logLikelihood: -0.5 * ((size - (isFixed ? 0 : 1)) * Math.log(2 * Math.PI) + determinants + squares),
    covariance: (i: number, k: number) =>
      (i === k ? variances.application : 0) -
      variances.application ** 2 *
        of(i)
          .flatMap((a) => of(k).map((b) => projected(a, b)))
          .reduce((sum, one) => sum + one, 0),
  };
}
