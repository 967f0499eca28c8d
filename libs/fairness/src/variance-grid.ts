import { logLikelihood, solveModel, type Ratios } from './additive-model.ts';
import type { ReviewPanel } from './review-panel.ts';

/** Three standard deviations on the panel's scale, and how much they count; the weights of a grid make 1. */
export interface WeightedVariances {
  readonly ratios: Ratios;
  readonly residual: number;
  readonly weight: number;
}

/** The widest standard deviation that the priors allow, as a part of the scale's range. */
const WIDEST = 1 / 2.5;
const STEPS = 24;
/** Points that count for less than this part of the likeliest one are left out. */
const NEGLIGIBLE = 1e-6;

/**
 * The posterior weights of standard deviations on a grid of 24 x 24 x 24 (the middles of equal steps), each with a uniform
 * prior from 0 to range/2.5. Source: design/review.md section 3.2.
 */
export function uniformGrid(panel: ReviewPanel): WeightedVariances[] {
  const steps = middles(WIDEST, STEPS);
  const grid = steps.flatMap((application) =>
    steps.flatMap((reviewer) => steps.map((residual) => ({ application, reviewer, residual, prior: 1 }))),
  );
  return posterior(panel, grid);
}

/**
 * The posterior weights under the priors of the Swiss National Science Foundation: reviewers' standard deviation is
 * range/10; the residual variance is the sum of two squares (of a review and of the rest) whose roots are uniform from 0
 * to range/2.5, as is the applications' deviation. The mean is fixed (`meanOfMeans`).
 * Source: Heyard, Ott, Salanti, Egger, Rethinking the funding line at the SNSF, Stat. Public Policy 2022; ERforResearch.
 */
export function snsfGrid(panel: ReviewPanel): WeightedVariances[] {
  const residuals = middles(WIDEST * Math.SQRT2, 2 * STEPS);
  const grid = middles(WIDEST, 2 * STEPS).flatMap((application) =>
    residuals.map((residual) => ({ application, reviewer: 1 / 10, residual, prior: rootOfSquaresDensity(residual) })),
  );
  return posterior(panel, grid, meanOfMeans(panel));
}

/** The mean of the applications' mean scores. */
export function meanOfMeans({ applications, start, score }: ReviewPanel): number {
  const means = applications.map((_, i) => {
    const scores = score.subarray(start[i], start[i + 1]);
    return scores.reduce((sum, one) => sum + one, 0) / scores.length;
  });
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** The density, up to a factor, of the root of the sum of two squares whose roots are uniform from 0 to WIDEST: the length of an arc in a square. */
function rootOfSquaresDensity(root: number): number {
  return root * (Math.PI / 2 - (root > WIDEST ? 2 * Math.acos(WIDEST / root) : 0));
}

function middles(width: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, step) => (width * (step + 0.5)) / steps);
}

interface PriorVariances {
  readonly application: number;
  readonly reviewer: number;
  readonly residual: number;
  readonly prior: number;
}

function posterior(panel: ReviewPanel, grid: readonly PriorVariances[], fixedMean?: number): WeightedVariances[] {
  const points = grid.map(({ application, reviewer, residual, prior }) => {
    const ratios = { application: application / residual, reviewer: reviewer / residual };
    const logWeight = logLikelihood(solveModel(panel, ratios, fixedMean), residual) + Math.log(prior);
    return { ratios, residual, logWeight };
  });
  const highest = points.reduce((high, { logWeight }) => Math.max(high, logWeight), -Infinity);
  const weighed = points
    .map(({ ratios, residual, logWeight }) => ({ ratios, residual, weight: Math.exp(logWeight - highest) }))
    .filter(({ weight }) => weight >= NEGLIGIBLE);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map((point) => ({ ...point, weight: point.weight / total }));
}
