import { reaches, type Mean } from './rank.ts';

export interface ApplicationToFund {
  readonly id: string;
  readonly mean: Mean;
  /** Minor units, positive. */
  readonly requested: bigint;
}

export type Outcome = 'award' | 'reserve' | 'decline';

/**
 * Why a line has its outcome.
 *   within-the-budget    award: the money left was enough for the full request
 *   at-the-line          reserve: the first whose request was more than the money left
 *   after-the-line       reserve: placed after that one; never funded past it, even when its own request would fit
 *   below-the-threshold  decline: the mean does not reach the call's threshold
 */
export type OutcomeReason = 'within-the-budget' | 'at-the-line' | 'after-the-line' | 'below-the-threshold';

export interface AllocatedLine {
  readonly id: string;
  readonly outcome: Outcome;
  readonly reason: OutcomeReason;
  /** The full request in minor units, or 0. */
  readonly awarded: bigint;
  /** Money left when this line was reached, in minor units. */
  readonly left: bigint;
}

export interface Allocation {
  readonly lines: readonly AllocatedLine[];
  readonly allocated: bigint;
}

export interface AllocationLimits {
  /** Minor units, in the currency of the requests. */
  readonly budget: bigint;
  /** Whole points, 0 to 100. */
  readonly threshold: number;
}

/**
 * Goes down the ranked list (best first) with the budget and stops at the line.
 *
 * Rule: below the threshold is declined; a request that fits the money left is awarded in full; the first that does not
 * fit is the line, and it and every later one at or above the threshold are the reserve list, in order. Guaranteed: the
 * budget is never exceeded; more budget never takes an award away; a worse place is never funded before a better one.
 * "Skip and keep filling" has neither of the last two. Source: design/review.md sections 4.1 and 4.3 (one pass: no
 * guarantees, no caps, no partial funding) and docs/adr/0007-ranking-and-ties.md.
 */
export function allocate(ranked: readonly ApplicationToFund[], { budget, threshold }: AllocationLimits): Allocation {
  let left = budget;
  let stopped = false;
  const lines = ranked.map(({ id, mean, requested }): AllocatedLine => {
    const at = { id, awarded: 0n, left };
    if (!reaches(mean, threshold)) return { ...at, outcome: 'decline', reason: 'below-the-threshold' };
    if (stopped) return { ...at, outcome: 'reserve', reason: 'after-the-line' };
    if (requested > left) {
      stopped = true;
      return { ...at, outcome: 'reserve', reason: 'at-the-line' };
    }
    left -= requested;
    return { ...at, outcome: 'award', reason: 'within-the-budget', awarded: requested };
  });
  return { lines, allocated: budget - left };
}
