import type { RankingLine } from '#contracts/api/review';
import type { CallRules } from '#contracts/call-rules';
import { allocate, type AllocationReason } from '#fairness/allocate';
import { sha256Hex } from '#fairness/canonical-order';
import { rank, reaches, roundedMean } from '#fairness/rank';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { fromMoneyText, MoneyError, toMoneyText, type Money } from '#kernel/money';
import { Refusal } from '#kernel/refusal';
import { numbersInWords } from '../application-copy/application-copy.rules.ts';

/** An eligible application with what its panel has said. */
export interface AssessedApplication {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organisationName: string;
  readonly country: string;
  readonly requested: Money;
  /** Totals of the submitted assessments, in tenths of a point. */
  readonly totals: readonly number[];
  /** Assessments that are assigned and not submitted. */
  readonly open: number;
}

export interface RankingRules {
  readonly rules: Pick<CallRules, 'budget' | 'threshold' | 'reviewersPerApplication'>;
  readonly rulesHash: string;
}

export interface Ranking {
  readonly lines: readonly RankingLine[];
  readonly budget: Money;
  readonly allocated: Money;
  /** SHA-256 of the canonical JSON of `lines`. */
  readonly hash: string;
}

/** Refusal `not-all-assessed`: every application has all its assessments, and nobody's is still open. */
export function refuseUnlessAssessed(
  applications: readonly AssessedApplication[],
  reviewersPerApplication: number,
): void {
  const waiting = applications.filter(({ totals, open }) => open > 0 || totals.length < reviewersPerApplication);
  if (waiting.length === 0) return;
  const numbers = numbersInWords(waiting.map(({ number }) => number));
  const which = waiting.length === 1 ? '1 application lacks' : `${waiting.length} applications lack`;
  const message = `${which} assessments: ${numbers}. Wait for the reviewers, or fill the places of those who stepped aside.`;
  throw new Refusal('not-allowed-now', 'not-all-assessed', message, { params: { count: waiting.length, numbers } });
}

type Outcome = Pick<RankingLine, 'outcome' | 'reason'>;

/** The words of the published list. Without guarantees, caps and partial awards nothing else can happen. */
const OUTCOMES: Partial<Record<AllocationReason, Outcome>> = {
  FUNDED_OPEN: { outcome: 'award', reason: 'within-the-budget' },
  LINE: { outcome: 'reserve', reason: 'at-the-line' },
  BELOW_LINE: { outcome: 'reserve', reason: 'after-the-line' },
};

const BELOW_THRESHOLD: Outcome = { outcome: 'decline', reason: 'below-the-threshold' };

/**
 * The ranked list with the outcome of each line: libs/fairness ranks and allocates, this declines who is below the
 * threshold and puts names beside the rest. Every application must have a total and ask in the currency of the budget.
 */
export function rankingOf(applications: readonly AssessedApplication[], { rules, rulesHash }: RankingRules): Ranking {
  const budget = fromMoneyText(rules.budget);
  const byId = new Map(applications.map((application) => [application.id, application]));
  const ranked = rank(
    applications.map((one) => ({ ...one, requested: minorIn(budget.currency, one.requested) })),
    rulesHash,
  );
  const eligible = ranked.filter(({ mean }) => reaches(mean, rules.threshold));
  const { lines: awards, allocated } = allocate(
    eligible.map(({ id, requested }) => ({ id, cost: requested })),
    { budget: budget.minor },
  );
  const reasons = new Map(awards.map(({ id, reason }) => [id, reason]));
  const lines = ranked.map(({ id, place, mean, lowest, highest, totals }): RankingLine => {
    const { number, title, organisationName, country, requested } = byId.get(id)!;
    const reached = reasons.get(id);
    const { outcome, reason } = reached === undefined ? BELOW_THRESHOLD : OUTCOMES[reached]!;
    return {
      place,
      applicationId: id,
      number,
      title,
      organisationName,
      country,
      requested: toMoneyText(requested),
      mean: roundedMean(mean),
      lowest,
      highest,
      reviews: totals.length,
      outcome,
      reason,
    };
  });
  return { lines, budget, allocated: { minor: allocated, currency: budget.currency }, hash: rankingHash(lines) };
}

/** What the public log shows of a ranked list: whoever is given the list can recompute it. */
export function rankingHash(lines: readonly RankingLine[]): string {
  return sha256Hex(canonicalJson(lines as unknown as JsonValue));
}

/** A trustee agrees once to one list. */
export function refuseSecondAgreement(agreeing: readonly string[], trusteeId: string): void {
  if (!agreeing.includes(trusteeId)) return;
  const message = 'You have agreed to this list already. It can be approved when enough trustees have agreed.';
  throw new Refusal('not-allowed-now', 'already-agreed', message);
}

/** Refusal `quorum-missing`: so many different trustees have agreed; whoever approves may be one of them. */
export function refuseWithoutQuorum(agreed: number, quorum: number): void {
  const missing = quorum - agreed;
  if (missing <= 0) return;
  const who = missing === 1 ? '1 more trustee' : `${missing} more trustees`;
  const message = `${agreed} of ${quorum} trustees have agreed. ${who} must agree before the list can be approved.`;
  throw new Refusal('not-allowed-now', 'quorum-missing', message, { params: { missing, agreed, quorum } });
}

function minorIn(currency: string, amount: Money): bigint {
  if (amount.currency === currency) return amount.minor;
  throw new MoneyError(
    'currency-mismatch',
    `A request in ${amount.currency} cannot be ranked against a budget in ${currency}.`,
  );
}
