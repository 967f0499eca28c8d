import { solveModel, type Solution } from './additive-model.ts';
import { drawRanks, expectedRanks } from './expected-rank.ts';
import { HashRandom } from './hash-random.ts';
import { componentsOf, panelOf } from './review-panel.ts';
import type { Review, ReviewComponent, ReviewPanel, Scale } from './review-panel.ts';
import { meanOfMeans, snsfGrid, uniformGrid, type WeightedVariances } from './variance-grid.ts';
import { likeliestVariances } from './variance-search.ts';

/** How the three variances are found: by restricted maximum likelihood, or averaged over a grid with uniform or the SNSF's priors. */
export const CALIBRATION_PRIORS = ['reml', 'grid', 'snsf'] as const;
export type CalibrationPrior = (typeof CALIBRATION_PRIORS)[number];

const DRAWS = 2000;

/** Scores and deviations on the scale of the scores. Of a grid, everything is the mean over the grid. */
export interface Calibration {
  readonly mu: number;
  /** Standard deviations of the three effects. */
  readonly sd: { readonly application: number; readonly reviewer: number; readonly residual: number };
  /** The restricted log-likelihood, of `reml` only; undefined too where all scores are the same, because it has no bound. */
  readonly logLik: number | undefined;
  /** Of each application: mu + theta is its calibrated score. */
  readonly theta: ReadonlyMap<string, number>;
  /** Of each reviewer: what they give beyond others. */
  readonly bias: ReadonlyMap<string, number>;
  /** Of each application among all, 1 being the best. */
  readonly expectedRank: ReadonlyMap<string, number>;
  /** Of each application: the ranks below which a quarter and three quarters of 2,000 draws are. */
  readonly interval50: ReadonlyMap<string, readonly [low: number, high: number]>;
  /** Between components no reviewer compares; ranks across them rest on the model alone. */
  readonly components: readonly ReviewComponent[];
}

/**
 * Calibrates scores by the additive model score = mu + theta(application) + bias(reviewer) + residual with normal effects,
 * and ranks applications with what is left uncertain. Pure: the order of the reviews changes nothing, the same seed gives
 * the same answer. Throws RangeError as `panelOf`. Sources: design/review.md sections 3.2 and 3.3.
 */
export function calibrate(
  reviews: readonly Review[],
  { scale, prior, seed }: { readonly scale: Scale; readonly prior: CalibrationPrior; readonly seed: string },
): Calibration {
  const panel = panelOf(reviews, scale);
  const range = scale[1] - scale[0];
  const { variances, logLik } = variancesOf(panel, prior);
  const fixedMean = prior === 'snsf' ? meanOfMeans(panel) : undefined;
  const sums = sumUp(panel, variances, fixedMean, new HashRandom(seed));
  const byId = <Value>(ids: readonly string[], value: (place: number) => Value) =>
    new Map(ids.map((id, place) => [id, value(place)]));
  return {
    mu: scale[0] + range * sums.mean,
    sd: {
      application: range * weightedSum(variances, ({ ratios, residual }) => ratios.application * residual),
      reviewer: range * weightedSum(variances, ({ ratios, residual }) => ratios.reviewer * residual),
      residual: range * weightedSum(variances, ({ residual }) => residual),
    },
    logLik: logLik === undefined ? undefined : logLik - (panel.score.length - 1) * Math.log(range),
    theta: byId(panel.applications, (place) => range * sums.theta[place]!),
    bias: byId(panel.reviewers, (place) => range * sums.bias[place]!),
    expectedRank: byId(panel.applications, (place) => sums.ranks[place]!),
    interval50: byId(panel.applications, (place) => quartiles(sums.draws.subarray(place * DRAWS, (place + 1) * DRAWS))),
    components: componentsOf(panel),
  };
}

interface Variances {
  readonly variances: readonly WeightedVariances[];
  readonly logLik?: number | undefined;
}

function variancesOf(panel: ReviewPanel, prior: CalibrationPrior): Variances {
  if (prior === 'grid') return { variances: uniformGrid(panel) };
  if (prior === 'snsf') return { variances: snsfGrid(panel) };
  const { ratios, residual, logLik } = likeliestVariances(panel);
  return { variances: [{ ratios, residual, weight: 1 }], logLik };
}

interface Sums {
  mean: number;
  readonly theta: Float64Array;
  readonly bias: Float64Array;
  readonly ranks: Float64Array;
  /** The ranks that were drawn, application after application. */
  readonly draws: Float32Array;
}

/** Averages over the weighted variances. A point with weight w gets w of the draws, rounded so that they make DRAWS. */
function sumUp(
  panel: ReviewPanel,
  variances: readonly WeightedVariances[],
  fixedMean: number | undefined,
  random: HashRandom,
): Sums {
  const { length } = panel.applications;
  const sums: Sums = {
    mean: 0,
    theta: new Float64Array(length),
    bias: new Float64Array(panel.reviewers.length),
    ranks: new Float64Array(length),
    draws: new Float32Array(length * DRAWS),
  };
  let passed = 0;
  let drawn = 0;
  for (const { ratios, residual, weight } of variances) {
    const solution: Solution = solveModel(panel, ratios, fixedMean);
    sums.mean += weight * solution.mean;
    addWeighted(sums.theta, solution.theta, weight);
    addWeighted(sums.bias, solution.bias, weight);
    addWeighted(sums.ranks, expectedRanks(panel, solution, residual), weight);
    passed += weight;
    for (; drawn < Math.round(passed * DRAWS); drawn++) {
      const ranks = drawRanks(panel, solution, residual, random);
      for (let place = 0; place < length; place++) sums.draws[place * DRAWS + drawn] = ranks[place]!;
    }
  }
  assertRanksAddUp(sums.ranks);
  return sums;
}

function addWeighted(sum: Float64Array, values: Float64Array, weight: number): void {
  for (let place = 0; place < sum.length; place++) sum[place]! += weight * values[place]!;
}

function weightedSum(variances: readonly WeightedVariances[], value: (point: WeightedVariances) => number): number {
  return variances.reduce((sum, point) => sum + point.weight * value(point), 0);
}

function quartiles(ranks: Float32Array): readonly [number, number] {
  const sorted = ranks.toSorted();
  return [sorted[DRAWS / 4 - 1]!, sorted[(DRAWS * 3) / 4 - 1]!];
}

/** Every pair gives one rank between its two, whatever the scores. */
function assertRanksAddUp(ranks: Float64Array): void {
  const sum = ranks.reduce((total, rank) => total + rank, 0);
  const right = (ranks.length * (ranks.length + 1)) / 2;
  if (!(Math.abs(sum - right) <= 1e-6 * right)) throw new Error(`expected ranks add up to ${sum}, not ${right}`);
}
