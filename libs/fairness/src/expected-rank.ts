import type { Solution } from './additive-model.ts';
import type { HashRandom } from './hash-random.ts';
import { inverse, solveLowerTransposed } from './linear-algebra.ts';
import { normalProbability } from './normal-distribution.ts';
import type { ReviewPanel } from './review-panel.ts';

/**
 * The expected rank of each application, 1 being the best: 1 + the sum over all others of the probability that the other
 * is above, given the scores. Two that cannot be told apart are above each other with 1/2. The sum over n applications is
 * n (n + 1) / 2. O(n^2). Source: design/review.md section 3.3.
 */
export function expectedRanks(panel: ReviewPanel, solution: Solution, residual: number): Float64Array {
  const { theta, weights } = solution;
  const covariances = covariancesBetween(panel, solution);
  const ranks = new Float64Array(theta.length).fill(1);
  const variances = theta.map((_, i) => weights[i]! + covariances(i, i));
  for (let i = 0; i < theta.length; i++) {
    for (let k = 0; k < i; k++) {
      const spread = residual * Math.sqrt(Math.max(0, variances[i]! + variances[k]! - 2 * covariances(i, k)));
      const difference = theta[k]! - theta[i]!;
      const above = difference === 0 ? 0.5 : normalProbability(difference / spread);
      ranks[i]! += above;
      ranks[k]! += 1 - above;
    }
  }
  return ranks;
}

/** w_i w_k a_i' V a_k of the design, in units of the residual variance. */
function covariancesBetween(panel: ReviewPanel, solution: Solution): (i: number, k: number) => number {
  const { start, reviewer, applications, reviewers } = panel;
  const { factor, size, weights, ratios } = solution;
  const inverted = inverse(factor, size);
  const rows = applications.map((_, k) => {
    const row = new Float64Array(size);
    const add = (place: number, times: number) => {
      for (let at = 0; at < size; at++) row[at]! += times * inverted[place * size + at]!;
    };
    for (let at = start[k]!; at < start[k + 1]!; at++) add(reviewer[at]!, ratios.reviewer);
    if (size > reviewers.length) add(reviewers.length, start[k + 1]! - start[k]!);
    return row;
  });
  return (i, k) => {
    const row = rows[k]!;
    let sum = size > reviewers.length ? (start[i + 1]! - start[i]!) * row[reviewers.length]! : 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += ratios.reviewer * row[reviewer[at]!]!;
    return weights[i]! * weights[k]! * sum;
  };
}

/**
 * The rank of each application in one draw from what the scores leave open: the biases and the mean first, then the
 * applications given these. Equal ones share the mean of their ranks.
 */
export function drawRanks(panel: ReviewPanel, solution: Solution, residual: number, random: HashRandom): Float64Array {
  const { start, reviewer, reviewers, applications } = panel;
  const { factor, size, weights, ratios, theta } = solution;
  const shift = new Float64Array(size).map(() => residual * random.normal());
  solveLowerTransposed(factor, size, shift);
  const meanShift = size > reviewers.length ? shift[reviewers.length]! : 0;
  const drawn = applications.map((_, i) => {
    let sum = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += meanShift + ratios.reviewer * shift[reviewer[at]!]!;
    return theta[i]! - weights[i]! * sum + residual * Math.sqrt(weights[i]!) * random.normal();
  });
  return ranksOf(Float64Array.from(drawn));
}

function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, place) => place).sort((a, b) => values[b]! - values[a]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
  }
  return ranks;
}
