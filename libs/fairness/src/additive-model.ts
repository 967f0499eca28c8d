import { factorise, logDeterminant, solveLower, solveLowerTransposed } from './linear-algebra.ts';
import type { ReviewPanel } from './review-panel.ts';

/** Standard deviations of the effects of applications and reviewers, as multiples of that of the residual. */
export interface Ratios {
  readonly application: number;
  readonly reviewer: number;
}

/** What the additive model makes of a panel at given ratios. Everything is on the panel's scale from 0 to 1. */
export interface Solution {
  readonly mean: number;
  /** How far each application is from the mean. */
  readonly theta: Float64Array;
  /** How much each reviewer gives too much. */
  readonly bias: Float64Array;
  readonly ratios: Ratios;
  /** w_i = t2 / (s2 + n_i t2). */
  readonly weights: Float64Array;
  /** The Cholesky factor of the equations for the biases (in units of their deviation) and, last, the mean unless it is fixed. */
  readonly factor: Float64Array;
  readonly size: number;
  /** Sum of the squared residuals and of the squared effects, each effect in units of its ratio. */
  readonly penalisedSquares: number;
  /** Scores less estimated means. */
  readonly degrees: number;
  readonly logDeterminant: number;
}

/**
 * Solves y_ij = mean + theta_i + bias_j + e_ij for effects that are normal around 0. The mean is estimated, or given.
 *
 * The equations are those of design/review.md section 3.2 with every bias divided by its standard deviation, which keeps
 * them regular where that is 0: with x = reviewer's ratio, I + x^2 W'V^-1 W for the biases, bordered by the mean.
 */
export function solveModel(panel: ReviewPanel, ratios: Ratios, fixedMean?: number): Solution {
  const { start, reviewer, score, applications, reviewers } = panel;
  const size = reviewers.length + (fixedMean === undefined ? 1 : 0);
  const weights = Float64Array.from(applications, (_, place) => {
    return ratios.application ** 2 / (1 + (start[place + 1]! - start[place]!) * ratios.application ** 2);
  });
  const factor = equations(panel, ratios, weights, size);
  factorise(factor, size);
  const solved = rightSide(panel, ratios, weights, size, fixedMean ?? 0);
  solveLower(factor, size, solved);
  solveLowerTransposed(factor, size, solved);

  const mean = fixedMean ?? solved[reviewers.length]!;
  const bias = solved.slice(0, reviewers.length).map((one) => one * ratios.reviewer);
  const theta = new Float64Array(applications.length);
  let penalisedSquares = 0;
  for (let j = 0; j < bias.length; j++) penalisedSquares += solved[j]! ** 2;
  let determinant = logDeterminant(factor, size);
  for (let i = 0; i < theta.length; i++) {
    let sum = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += score[at]! - mean - bias[reviewer[at]!]!;
    theta[i] = weights[i]! * sum;
    const reviews = start[i + 1]! - start[i]!;
    const standardised = (ratios.application * sum) / (1 + reviews * ratios.application ** 2);
    penalisedSquares += standardised ** 2;
    for (let at = start[i]!; at < start[i + 1]!; at++)
      penalisedSquares += (score[at]! - mean - bias[reviewer[at]!]! - theta[i]!) ** 2;
    determinant += Math.log(1 + reviews * ratios.application ** 2);
  }
  const degrees = score.length - (fixedMean === undefined ? 1 : 0);
  return { mean, theta, bias, ratios, weights, factor, size, penalisedSquares, degrees, logDeterminant: determinant };
}

/**
 * The log-likelihood of a solution with this standard deviation of the residual: the restricted one (REML) where the mean
 * is estimated, on the panel's scale. It is the expression of design/review.md section 3.2, and -2 times it is what R's
 * lme4 calls the REML criterion.
 */
export function logLikelihood(solution: Solution, residual: number): number {
  const { degrees, penalisedSquares } = solution;
  const squares = penalisedSquares / residual ** 2;
  return -0.5 * (degrees * Math.log(2 * Math.PI * residual ** 2) + squares + solution.logDeterminant);
}

/** The standard deviation of the residual at which a solution is the most likely. */
export function likeliestResidual({ penalisedSquares, degrees }: Solution): number {
  return Math.sqrt(penalisedSquares / degrees);
}

/** The lower triangle of the equations' matrix. */
function equations(panel: ReviewPanel, ratios: Ratios, weights: Float64Array, size: number): Float64Array {
  const { start, reviewer, applications, reviewers } = panel;
  const matrix = new Float64Array(size * size);
  const square = ratios.reviewer ** 2;
  const mean = reviewers.length;
  for (let i = 0; i < applications.length; i++) {
    const end = start[i + 1]!;
    const share = 1 - weights[i]! * (end - start[i]!);
    for (let at = start[i]!; at < end; at++) {
      const row = reviewer[at]! * size;
      matrix[row + reviewer[at]!]! += square;
      // reviewers ascend within an application, so this is the lower triangle
      for (let other = start[i]!; other <= at; other++) matrix[row + reviewer[other]!]! -= weights[i]! * square;
      if (size > mean) matrix[mean * size + reviewer[at]!]! += ratios.reviewer * share;
    }
    if (size > mean) matrix[mean * size + mean]! += (end - start[i]!) * share;
  }
  for (let j = 0; j < reviewers.length; j++) matrix[j * size + j]! += 1;
  return matrix;
}

function rightSide(
  panel: ReviewPanel,
  ratios: Ratios,
  weights: Float64Array,
  size: number,
  origin: number,
): Float64Array {
  const { start, reviewer, score, applications, reviewers } = panel;
  const side = new Float64Array(size);
  for (let i = 0; i < applications.length; i++) {
    let sum = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += score[at]! - origin;
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const left = score[at]! - origin - weights[i]! * sum;
      side[reviewer[at]!]! += ratios.reviewer * left;
      if (size > reviewers.length) side[reviewers.length]! += left;
    }
  }
  return side;
}
