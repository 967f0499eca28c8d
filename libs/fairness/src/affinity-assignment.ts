import { requireWellFormed, type AffinityProblem, type Pair } from './affinity-problem.ts';
import { ReviewFlow } from './review-flow.ts';

/**
 * What is best.
 *   total             the highest sum of the affinities of all pairs
 *   worst-then-total  first the weakest pair as strong as it can be, then the highest sum among pairs at least that strong
 */
export type AssignmentObjective = 'total' | 'worst-then-total';

export interface BestAssignment {
  readonly kind: 'best';
  /** By application, then by reviewer. */
  readonly pairs: readonly Pair[];
  readonly total: number;
  /** The affinity of the weakest pair, null when nothing is demanded. */
  readonly worst: number | null;
  /** What a place with each reviewer costs: they prove in one pass that the total is the highest (test/assignment-certificate.ts). */
  readonly prices: readonly number[];
}

/** There are too few places: `unmet` reviews are missing, whatever one does. */
export interface UnmetReviews {
  readonly kind: 'unmet-reviews';
  readonly unmet: number;
  /** These applications alone demand `unmet` more reviews than their reviewers can give them (Hall's condition). */
  readonly hall: readonly number[];
}

/** All reviews can be had, but not so that every reviewer has the least load: `unmetLoad` reviews are missing for that. */
export interface UnmetLoads {
  readonly kind: 'unmet-loads';
  readonly unmetLoad: number;
  /** These reviewers alone must have `unmetLoad` more reviews than can be brought to them. */
  readonly hallReviewers: readonly number[];
}

export type AffinityAssignment = BestAssignment | UnmetReviews | UnmetLoads;

/**
 * The best assignment of reviewers to applications by affinity, exactly.
 *
 * Guaranteed: nobody is assigned what is blocked, nothing twice, at most one reviewer of a group to an application; every
 * demand and every load is kept; no other such assignment is better. What cannot be met is said with the applications, or
 * the reviewers, for whom it fails. Among equally good assignments the one found depends on the order of the indices, and
 * on nothing else: callers put records into canonical order first (canonical-order.ts). Throws RangeError for a problem
 * that is not well formed.
 *
 * `worst-then-total` is exact because the weakest pair, unlike the weakest application's total, can be searched by
 * halving: everybody can be served with pairs of at least so much affinity, or not. Reviews of a call are assigned by the
 * simpler rule of assign.ts, which needs no affinities; this one answers for whoever has them.
 * Source: design/review.md sections 2.1, 2.2 and 2.4.
 */
export function assignByAffinity(problem: AffinityProblem, objective: AssignmentObjective): AffinityAssignment {
  requireWellFormed(problem);
  if (objective === 'total') return flowOf(problem, -Infinity);
  const servable = new ReviewFlow(problem, { least: -Infinity, weighed: false });
  return unservable(problem, servable) ?? flowOf(problem, highestWorst(problem));
}

function flowOf(problem: AffinityProblem, least: number): AffinityAssignment {
  const flow = new ReviewFlow(problem, { least, weighed: true });
  const failure = unservable(problem, flow);
  if (failure !== undefined) return failure;
  const pairs = flow.pairs();
  const affinities = pairs.map(([application, reviewer]) => problem.affinity[application]![reviewer]!);
  return {
    kind: 'best',
    pairs,
    total: affinities.reduce((sum, one) => sum + one, 0),
    worst: affinities.length === 0 ? null : affinities.reduce((least, one) => Math.min(least, one)),
    prices: [...flow.prices],
  };
}

/** Serves everybody, and says what cannot be met. */
function unservable({ demand, loadMin }: AffinityProblem, flow: ReviewFlow): UnmetReviews | UnmetLoads | undefined {
  const missing = demand.map((needed, application) => {
    let left = needed;
    while (left > 0 && flow.serve(application)) left--;
    return left;
  });
  const unmet = sum(missing);
  if (unmet > 0) return { kind: 'unmet-reviews', unmet, hall: flow.competingWith(positionsAboveZero(missing)) };
  const lacking = loadMin.map((least, reviewer) => Math.max(least - flow.load[reviewer]!, 0));
  const unmetLoad = sum(lacking);
  if (unmetLoad === 0) return undefined;
  return { kind: 'unmet-loads', unmetLoad, hallReviewers: flow.givingTo(positionsAboveZero(lacking)) };
}

/** The highest affinity with which, as the least of every pair, everybody can still be served. Somebody must be servable. */
function highestWorst(problem: AffinityProblem): number {
  const values = worthTrying(problem);
  let [possible, impossible] = [0, values.length];
  while (impossible - possible > 1) {
    const middle = Math.floor((possible + impossible) / 2);
    if (isServable(problem, values[middle]!)) possible = middle;
    else impossible = middle;
  }
  return values[possible] ?? -Infinity;
}

/** All affinities of pairs that may be, ascending, up to the highest with which each application alone could be served. */
function worthTrying({ affinity, blocked, demand }: AffinityProblem): number[] {
  const open = affinity.map((row, application) => row.filter((_, reviewer) => !blocked[application]![reviewer]!));
  const bounds = open.map((row, application) => {
    const needed = demand[application]!;
    return needed === 0 ? Infinity : row.toSorted((a, b) => b - a)[needed - 1]!;
  });
  const highest = bounds.reduce((least, bound) => Math.min(least, bound), Infinity);
  return [...new Set(open.flat())].filter((value) => value <= highest).toSorted((a, b) => a - b);
}

function isServable(problem: AffinityProblem, least: number): boolean {
  const flow = new ReviewFlow(problem, { least, weighed: false });
  const everybody = problem.demand.every((needed, application) => {
    for (let count = 0; count < needed; count++) if (!flow.serve(application)) return false;
    return true;
  });
  return everybody && problem.loadMin.every((fewest, reviewer) => flow.load[reviewer]! >= fewest);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const positionsAboveZero = (numbers: readonly number[]): number[] =>
  numbers.flatMap((number, position) => (number > 0 ? [position] : []));
