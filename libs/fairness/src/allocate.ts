import { CapUse, type Cap } from './award-caps.ts';
import { requireAllocatable } from './allocation-refusals.ts';

export interface ApplicationToFund {
  readonly id: string;
  /** The full request in minor units, positive. */
  readonly cost: bigint;
  /** The least amount that the applicant can work with, from 1 to the request; absent: nothing less than the request. */
  readonly minViable?: bigint;
  /** What it belongs to, by dimension: `region` is what guarantees are for, caps name any (`applicant`, `country`, ...). */
  readonly belongsTo?: ReadonlyMap<string, string>;
}

/**
 * What is given to an application that does not get all it asks for.
 *   none      nothing
 *   marginal  the rest of the money, only to the application at the line, if that is at least its `minViable` and 60 % of
 *             the request
 *   uniform   everybody who can be kept at `minViable` shares the shortage: the same part of each request
 */
export type PartialFunding = 'none' | 'marginal' | 'uniform';

export interface AllocationRules {
  /** Minor units, in the currency of the requests, 0 or more. */
  readonly budget: bigint;
  /** Minor units that go to a region first, if its applications can use them. Together at most the budget. */
  readonly guarantees?: ReadonlyMap<string, bigint>;
  readonly caps?: readonly Cap[];
  readonly partial?: PartialFunding;
  /** Allows guarantees beside caps on another dimension than the region, at the price that is told below. */
  readonly allowCrossCaps?: boolean;
}

/**
 * Why a line has its award, or none.
 *   FUNDED_GUARANTEE  the full request, out of the guarantee of its region
 *   FUNDED_OPEN       the full request, in open competition
 *   PARTIAL           less than the request
 *   CAP               nothing: when the rule came to it, its full request would have broken a cap
 *   LINE              nothing: the first, at the line, for which the money left was not enough
 *   BELOW_LINE        nothing: it comes after that one, and is not funded past it even when its own request would fit
 */
export type AllocationReason = 'FUNDED_GUARANTEE' | 'FUNDED_OPEN' | 'PARTIAL' | 'CAP' | 'LINE' | 'BELOW_LINE';

export interface AllocatedLine {
  readonly id: string;
  /** Minor units, 0 to the full request. */
  readonly awarded: bigint;
  readonly reason: AllocationReason;
}

export interface Allocation {
  /** In the order of the applications. */
  readonly lines: readonly AllocatedLine[];
  readonly allocated: bigint;
  /** Id of the first application for which the money was not enough; it may have a partial award. Null: it was for all. */
  readonly line: string | null;
  /** Ids of those at and after the line without an award, in order. Money that comes back goes to the next that fits. */
  readonly reserve: readonly string[];
}

/**
 * Goes down the ordered list (best first) with the budget, guarantees before the open competition, and stops at the line.
 *
 * Rule: first each region with a guarantee, from its best application down to the first whose request is more than is left
 * of the guarantee. Then all that are not funded yet, from the best down to the first whose request is more than is left of
 * the budget: that is the line. In both, who would break a cap by the full request is passed over. With `uniform` there is
 * one pass, by `minViable` instead of the request, and no guarantees.
 *
 * Guaranteed: budget and caps are never exceeded; more budget never takes an award away; nor does a better place (without
 * `allowCrossCaps`), nor asking for less; a worse place is funded before a better one only by a guarantee or a cap; where
 * the best applications would have all that guarantees fund anyway, these change nothing. "Skip what does not fit and keep
 * filling" has none of the middle three. Not guaranteed: that nobody loses when another withdraws and all is computed
 * again; so a reserve list is worked through, never computed again.
 * Throws RangeError for what allocation-refusals.ts refuses. Review's ranking is the case without guarantees, caps and
 * partial awards (docs/adr/0007-ranking-and-ties.md). Source: design/review.md sections 4.1 to 4.3.
 */
export function allocate(ordered: readonly ApplicationToFund[], rules: AllocationRules): Allocation {
  requireAllocatable(ordered, rules);
  const awards = rules.partial === 'uniform' ? shared(ordered, rules) : downTheList(ordered, rules);
  const lines = ordered.map(({ id }): AllocatedLine => ({ id, ...(awards.get(id) ?? BELOW_LINE) }));
  const fromLine = awards.line === null ? [] : lines.slice(lines.findIndex(({ id }) => id === awards.line));
  return {
    lines,
    allocated: lines.reduce((sum, { awarded }) => sum + awarded, 0n),
    line: awards.line,
    reserve: fromLine.filter(({ awarded }) => awarded === 0n).map(({ id }) => id),
  };
}

type Award = Omit<AllocatedLine, 'id'>;

const BELOW_LINE: Award = { awarded: 0n, reason: 'BELOW_LINE' };

/** What is decided so far, by application. */
class Awards extends Map<string, Award> {
  line: string | null = null;
  private readonly caps: CapUse;

  constructor(caps: readonly Cap[] = []) {
    super();
    this.caps = new CapUse(caps);
  }

  /** Whether a cap forbids this application; then that is its reason. */
  passOver(application: ApplicationToFund): boolean {
    const passed = this.caps.wouldBreak(application);
    if (passed) this.set(application.id, { awarded: 0n, reason: 'CAP' });
    return passed;
  }

  fund(application: ApplicationToFund, reason: AllocationReason): void {
    this.caps.use(application);
    this.set(application.id, { awarded: application.cost, reason });
  }

  stopAt({ id }: ApplicationToFund, rest = 0n): void {
    this.line = id;
    this.set(id, { awarded: rest, reason: rest > 0n ? 'PARTIAL' : 'LINE' });
  }
}

function downTheList(ordered: readonly ApplicationToFund[], { budget, partial, ...rules }: AllocationRules): Awards {
  const awards = new Awards(rules.caps);
  const left = new Map(rules.guarantees);
  let rest = budget;
  for (const application of ordered) {
    const region = application.belongsTo?.get('region');
    const guaranteed = region === undefined ? undefined : left.get(region);
    if (region === undefined || guaranteed === undefined || awards.passOver(application)) continue;
    if (application.cost > guaranteed) {
      left.delete(region);
      continue;
    }
    awards.fund(application, 'FUNDED_GUARANTEE');
    left.set(region, guaranteed - application.cost);
    rest -= application.cost;
  }
  for (const application of ordered) {
    if (awards.get(application.id)?.reason === 'FUNDED_GUARANTEE' || awards.passOver(application)) continue;
    if (application.cost > rest) {
      awards.stopAt(application, partial === 'marginal' && rest >= leastMarginal(application) ? rest : 0n);
      break;
    }
    awards.fund(application, 'FUNDED_OPEN');
    rest -= application.cost;
  }
  return awards;
}

/** The least that may be offered at the line: what the applicant can work with, and never under 60 % of the request. */
function leastMarginal({ cost, minViable = cost }: ApplicationToFund): bigint {
  const sixtyPercent = (cost * 3n + 4n) / 5n;
  return minViable > sixtyPercent ? minViable : sixtyPercent;
}

/**
 * The longest list, from the best, whose `minViable` together fit the budget. Each gets the same part of its request,
 * rounded down, but at least `minViable`; the part is the largest that the budget allows.
 */
function shared(ordered: readonly ApplicationToFund[], { budget, caps }: AllocationRules): Awards {
  const awards = new Awards(caps);
  const kept: ApplicationToFund[] = [];
  let rest = budget;
  for (const application of ordered) {
    if (awards.passOver(application)) continue;
    const { cost, minViable = cost } = application;
    if (minViable > rest) {
      awards.stopAt(application);
      break;
    }
    awards.fund(application, 'FUNDED_OPEN');
    kept.push(application);
    rest -= minViable;
  }
  const amounts = largestEqualParts(kept, budget);
  for (const [at, { id, cost }] of kept.entries()) {
    if (amounts[at]! < cost) awards.set(id, { awarded: amounts[at]!, reason: 'PARTIAL' });
  }
  return awards;
}

/** Two parts at which an award changes differ by 1 / (largest request)^2 or more, so parts of that size miss none. */
function largestEqualParts(kept: readonly ApplicationToFund[], budget: bigint): bigint[] {
  const largest = kept.reduce((most, { cost }) => (cost > most ? cost : most), 1n);
  const whole = largest * largest;
  const amountsAt = (part: bigint) =>
    kept.map(({ cost, minViable = cost }) => {
      const amount = (cost * part) / whole;
      return amount > minViable ? amount : minViable;
    });
  const fits = (part: bigint) => amountsAt(part).reduce((sum, amount) => sum + amount, 0n) <= budget;
  let [possible, impossible] = [0n, whole + 1n];
  while (impossible - possible > 1n) {
    const middle = (possible + impossible) / 2n;
    if (fits(middle)) possible = middle;
    else impossible = middle;
  }
  return amountsAt(possible);
}
