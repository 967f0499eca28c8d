import { orderKey } from './canonical-order.ts';

/** A criterion of the rubric; all weights of a call make 100. */
export interface WeightedCriterion {
  readonly id: string;
  /** Whole percent. */
  readonly weight: number;
}

export interface CriterionScore {
  readonly criterion: string;
  /** Half-points, a whole number from 0 to 10 (7 is 3.5 of 5). */
  readonly halfPoints: number;
}

/**
 * One reviewer's weighted total in tenths of a point, 0 to 1000: the sum of weight * half-points. Exact, because
 * weight/100 * halfPoints/10 * 1000 tenths has no remainder. Throws RangeError when a criterion has no score, one has
 * two, or a score is outside the scale. Source: design/review.md section 3.1.
 */
export function weightedTotal(criteria: readonly WeightedCriterion[], scores: readonly CriterionScore[]): number {
  if (scores.length !== criteria.length) throw new RangeError('weightedTotal: one score for each criterion is needed');
  return criteria.reduce((total, { id, weight }) => {
    const score = scores.find(({ criterion }) => criterion === id);
    if (score === undefined) throw new RangeError(`weightedTotal: ${id} has no score`);
    if (!Number.isInteger(score.halfPoints) || score.halfPoints < 0 || score.halfPoints > 10) {
      throw new RangeError(`weightedTotal: ${id} has ${score.halfPoints} half-points, not 0 to 10`);
    }
    return total + weight * score.halfPoints;
  }, 0);
}

/** An exact number of tenths of a point; `reviews` is positive. */
export interface Mean {
  readonly sum: bigint;
  readonly reviews: bigint;
}

export interface ApplicationToRank {
  readonly id: string;
  /** The reviewers' totals in tenths, in any order, at least one. */
  readonly totals: readonly number[];
  /** Minor units; all applications of one ranking in the same currency. */
  readonly requested: bigint;
}

export interface RankedApplication extends ApplicationToRank {
  /** From 1, without gaps: the rule below leaves no ties. */
  readonly place: number;
  readonly mean: Mean;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The ranked list, best first.
 *
 * Rule: mean of the totals descending, compared as exact fractions. Ties, in this order: the higher median; the higher
 * lowest score; the lower requested amount; SHA-256(rulesHash || application id) ascending, which nobody could choose.
 * The order of the input never matters. Throws RangeError for an application without a total.
 * Sources: design/review.md sections 0 (exact fractions, canonical order) and 3.1; docs/adr/0007-ranking-and-ties.md.
 */
export function rank(applications: readonly ApplicationToRank[], rulesHash: string): RankedApplication[] {
  return applications
    .map((application) => ({ ...measured(application), ticket: orderKey(rulesHash, application.id) }))
    .sort(
      (a, b) =>
        compareMeans(b.mean, a.mean) ||
        b.doubledMedian - a.doubledMedian ||
        b.lowest - a.lowest ||
        compare(a.requested, b.requested) ||
        (a.ticket < b.ticket ? -1 : 1),
    )
    .map(({ doubledMedian: _median, ticket: _ticket, ...application }, at) => ({ ...application, place: at + 1 }));
}

/** Below zero when `a` is less than `b`, above zero when it is more. Exact: the fractions are cross-multiplied. */
export function compareMeans(a: Mean, b: Mean): number {
  return compare(a.sum * b.reviews, b.sum * a.reviews);
}

/** The mean in whole tenths, half rounded up: to be shown, never to be compared. */
export function roundedMean({ sum, reviews }: Mean): number {
  return Number((2n * sum + reviews) / (2n * reviews));
}

/** Whether a mean reaches so many whole points (0 to 100). Exact. */
export function reaches({ sum, reviews }: Mean, points: number): boolean {
  return sum >= BigInt(points) * 10n * reviews;
}

function measured(application: ApplicationToRank) {
  const sorted = application.totals.toSorted((a, b) => a - b);
  const reviews = sorted.length;
  if (reviews === 0) throw new RangeError(`rank: ${application.id} has no total`);
  const sum = sorted.reduce((total, one) => total + BigInt(one), 0n);
  return {
    ...application,
    mean: { sum, reviews: BigInt(reviews) },
    lowest: sorted[0]!,
    highest: sorted[reviews - 1]!,
    // twice the median, so that the middle of an even number of totals stays whole
    doubledMedian: sorted[Math.floor((reviews - 1) / 2)]! + sorted[Math.floor(reviews / 2)]!,
  };
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
