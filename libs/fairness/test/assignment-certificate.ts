import { groupNumbers, type AffinityProblem, type Pair } from '../src/affinity-problem.ts';

/** An assignment with the prices that are to prove it. */
export interface PricedAssignment {
  readonly pairs: readonly Pair[];
  readonly prices: readonly number[];
  /** Only pairs with at least this affinity were allowed (`worst-then-total`); absent where all were. */
  readonly least?: number;
}

/**
 * Checks in one pass, without searching, that no assignment within the limits has a higher total of affinities. Returns
 * what is wrong in one sentence, or undefined when the proof holds.
 *
 * The proof: a place with reviewer r costs `prices[r]`, which is not above 0 unless r is full and not below 0 unless r has
 * only the least load. If at these prices every application holds a cheapest choice of reviewers (by price minus
 * affinity), then nobody's choice, and no other use of the places, can give a higher total. With groups: of each group it
 * uses, the cheapest member, and no group is unused that is cheaper than a used one. It does not prove that `least` could
 * not be higher. Source: design/review.md section 2.3 (complementary slackness of the linear programme).
 */
export function certificateFault(problem: AffinityProblem, assignment: PricedAssignment): string | undefined {
  const reviewersOf = problem.demand.map((): number[] => []);
  const load = problem.loadMax.map(() => 0);
  for (const [application, reviewer] of assignment.pairs) {
    if (!isOpen(problem, application, reviewer, assignment))
      return `application ${application} may not have ${reviewer}`;
    if (reviewersOf[application]!.includes(reviewer)) return `application ${application} has ${reviewer} twice`;
    reviewersOf[application]!.push(reviewer);
    load[reviewer]!++;
  }
  const short = problem.demand.findIndex((needed, application) => reviewersOf[application]!.length !== needed);
  if (short >= 0) return `application ${short} has ${reviewersOf[short]!.length} of ${problem.demand[short]} reviewers`;
  return loadFault(problem, assignment, load) ?? choiceFault(problem, assignment, reviewersOf);
}

function isOpen(
  { affinity, blocked }: AffinityProblem,
  application: number,
  reviewer: number,
  { least }: PricedAssignment,
) {
  const value = affinity[application]?.[reviewer];
  return value !== undefined && !blocked[application]![reviewer]! && value >= (least ?? -Infinity);
}

function loadFault({ loadMin, loadMax }: AffinityProblem, { prices }: PricedAssignment, load: readonly number[]) {
  if (prices.length !== load.length || !prices.every(Number.isFinite)) return 'there is no price for each reviewer';
  for (const [reviewer, price] of prices.entries()) {
    const has = load[reviewer]!;
    if (has < loadMin[reviewer]! || has > loadMax[reviewer]!) return `reviewer ${reviewer} has a load of ${has}`;
    if (price > 0 && has < loadMax[reviewer]!) return `reviewer ${reviewer} has a price, and places left`;
    if (price < 0 && has > loadMin[reviewer]!)
      return `reviewer ${reviewer} has a negative price, and more than the least load`;
  }
  return undefined;
}

/** Whether every application holds a cheapest choice at these prices. */
function choiceFault(
  problem: AffinityProblem,
  assignment: PricedAssignment,
  reviewersOf: readonly (readonly number[])[],
) {
  const groups = groupNumbers(problem);
  for (const [application, held] of reviewersOf.entries()) {
    const costOf = (reviewer: number) => assignment.prices[reviewer]! - problem.affinity[application]![reviewer]!;
    const used = new Map(held.map((reviewer) => [groups[reviewer]!, costOf(reviewer)]));
    if (used.size < held.length) return `application ${application} has two reviewers of one group`;
    const dearest = Math.max(...used.values());
    const better = groups.findIndex(
      (group, reviewer) =>
        isOpen(problem, application, reviewer, assignment) && costOf(reviewer) < (used.get(group) ?? dearest),
    );
    if (better >= 0) return `application ${application} would rather have ${better}`;
  }
  return undefined;
}
