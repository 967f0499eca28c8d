import { likeliestResidual, logLikelihood, solveModel, type Ratios } from './additive-model.ts';
import type { ReviewPanel } from './review-panel.ts';

/** Where the restricted likelihood is largest. */
export interface LikeliestVariances {
  readonly ratios: Ratios;
  readonly residual: number;
  /** Undefined where the likelihood has no bound: all scores are the same. */
  readonly logLik: number | undefined;
}

/** sinh of it is 10,000: scores that the effects explain without a rest have no likeliest ratio, and stop here. */
const FARTHEST = Math.asinh(10_000);
const FIRST_LOOK = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 6, FARTHEST];
const MOST_STEPS = 200;
/** Closer points than this have the same likelihood but for rounding. */
const CLOSE = 1e-7;
/** Likelihoods that differ by less are the same: at the farthest ratios they carry some 2e-8 of rounding. */
const NEGLIGIBLE = 1e-6;
const SAME = 1e-12;

/** The numbers whose sinh are the ratios of applications and of reviewers. */
type Point = readonly number[];

interface Height {
  readonly point: Point;
  readonly value: number;
}

/**
 * The REML estimates of the additive model. The residual's standard deviation has a closed form at given ratios, so only
 * the two ratios are searched, each as the sinh of a number: even in it, hence smooth at the boundary 0. A variance that
 * the scores cannot tell from the residual's is 0: that of applications where each has one review or there is one
 * application, that of reviewers alike. When all scores are the same, or differ by
 * less than 1e-12 of the scale, all three are 0.
 */
export function likeliestVariances(panel: ReviewPanel): LikeliestVariances {
  if (panel.score.every((score) => Math.abs(score - panel.score[0]!) < SAME))
    return { ratios: { application: 0, reviewer: 0 }, residual: 0, logLik: undefined };
  const free = freeRatios(panel);
  const ratiosAt = (point: Point): Ratios => {
    const [application, reviewer] = point.map((coordinate) => Math.sinh(Math.min(Math.abs(coordinate), FARTHEST)));
    return { application: application!, reviewer: reviewer! };
  };
  const likelihoodAt = (point: Point): number => {
    const solution = solveModel(panel, ratiosAt(point));
    return logLikelihood(solution, likeliestResidual(solution));
  };
  const tops = hilltops(free, likelihoodAt).map((from) =>
    alongTheEdge(climb(from, free, likelihoodAt), free, likelihoodAt),
  );
  const highest = tops.reduce((high, top) => (top.value > high.value ? top : high));
  const ratios = ratiosAt(ontoTheBoundary(highest, likelihoodAt));
  const solution = solveModel(panel, ratios);
  const residual = likeliestResidual(solution);
  return { ratios, residual, logLik: logLikelihood(solution, residual) };
}

/** Which of the two ratios the scores say anything of. */
function freeRatios({ applications, reviewers, score }: ReviewPanel): readonly boolean[] {
  return [applications, reviewers].map(({ length }) => length > 1 && length < score.length);
}

/** The points of a coarse net that are not below their neighbours: small panels have more than one. */
function hilltops(free: readonly boolean[], valueAt: (point: Point) => number): Point[] {
  const [rows, columns] = free.map((isFree) => (isFree ? FIRST_LOOK : [0]));
  const net = rows!.map((x) => columns!.map((y) => ({ point: [x, y], value: valueAt([x, y]) })));
  const around = [-1, 0, 1];
  return net.flatMap((row, i) =>
    row.flatMap(({ point, value }, k) => {
      const neighbours = around.flatMap((down) =>
        around.map((right) => net[i + down]?.[k + right]?.value ?? -Infinity),
      );
      return value >= Math.max(...neighbours) ? [point] : [];
    }),
  );
}

/** The highest point near `from` in its free coordinates. Source: Nelder and Mead, A simplex method, Computer Journal 7, 1965. */
function climb(from: Point, free: readonly boolean[], valueAt: (point: Point) => number): Height {
  const corner = (point: Point): Height => ({ point, value: valueAt(point) });
  const moved = free.flatMap((isFree, at) => (isFree ? [from.with(at, from[at]! - 0.3)] : []));
  let simplex = [from, ...moved].map(corner);
  for (let step = 0; step < MOST_STEPS && moved.length > 0; step++) {
    simplex = simplex.toSorted((a, b) => b.value - a.value);
    const best = simplex[0]!;
    const worst = simplex.at(-1)!;
    if (Math.max(...worst.point.map((coordinate, at) => Math.abs(coordinate - best.point[at]!))) < CLOSE) break;
    const others = simplex.slice(0, -1);
    const centre = from.map((_, at) => others.reduce((sum, { point }) => sum + point[at]!, 0) / others.length);
    const along = (factor: number) => corner(centre.map((at, axis) => at + factor * (worst.point[axis]! - at)));
    const reflected = along(-1);
    if (reflected.value > best.value) {
      const expanded = along(-2);
      simplex = [...others, expanded.value > reflected.value ? expanded : reflected];
    } else if (reflected.value > others.at(-1)!.value) {
      simplex = [...others, reflected];
    } else {
      const contracted = along(reflected.value > worst.value ? -0.5 : 0.5);
      const better = contracted.value > Math.max(worst.value, reflected.value);
      simplex = better
        ? [...others, contracted]
        : [best, ...simplex.slice(1).map(({ point }) => corner(point.map((at, axis) => (at + best.point[axis]!) / 2)))];
    }
  }
  return simplex.reduce((high, one) => (one.value > high.value ? one : high));
}

/**
 * From a climb that ran to the farthest ratio, where going on changes nothing and the simplex falls together beside the
 * top: one coordinate at a time, until that gains nothing.
 */
function alongTheEdge(top: Height, free: readonly boolean[], valueAt: (point: Point) => number): Height {
  if (top.point.every((coordinate) => Math.abs(coordinate) < FARTHEST)) return top;
  const within = top.point.map((coordinate) => Math.min(Math.abs(coordinate), FARTHEST));
  const next = free.reduce<Height>(
    (high, isFree, at) => {
      const only = free.map((_, axis) => isFree && axis === at);
      const found = climb(high.point, only, valueAt);
      return found.value > high.value ? found : high;
    },
    { point: within, value: top.value },
  );
  return next.value > top.value + NEGLIGIBLE ? alongTheEdge(next, free, valueAt) : next;
}

/** The point with every coordinate at 0 that loses nothing by it. */
function ontoTheBoundary({ point, value }: Height, valueAt: (point: Point) => number): Point {
  return point.reduce<Point>((kept, _, at) => {
    const without = kept.with(at, 0);
    return valueAt(without) >= value - NEGLIGIBLE ? without : kept;
  }, point);
}
