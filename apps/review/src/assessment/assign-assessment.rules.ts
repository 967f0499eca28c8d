import type { ApplicationToAssign, AssignmentInput, AssignmentPlan } from '#fairness/assign';
import { Refusal } from '#kernel/refusal';
import { numbersInWords } from '../application-copy/application-copy.rules.ts';

interface EligibleApplication {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
}

interface HeldAssessment {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly status: string;
}

interface PanelMember {
  readonly id: string;
  /** The first and the last day on the panel; null without limit. */
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

export interface PanelFacts {
  /** The call's rules hash: public before anybody applied. */
  readonly seed: string;
  readonly reviewersPerApplication: number;
  readonly applications: readonly EligibleApplication[];
  readonly reviewers: readonly PanelMember[];
  /** Who acts, or acted, for an organisation that applies in this call. */
  readonly partial: readonly string[];
  /** Today in UTC. */
  readonly today: string;
  readonly conflicts: readonly { readonly reviewerId: string; readonly organisationId: string }[];
  /** Every assessment of the call so far; those stepped aside from are `conflicted`. */
  readonly held: readonly HeldAssessment[];
}

const isActive = ({ status }: HeldAssessment): boolean => status !== 'conflicted';

/**
 * What the assignment has to fill: places never given, and places freed by stepping aside. Who has or had the file,
 * and who declared a conflict with its organisation, is excluded; the load is what a reviewer holds in this call. Whoever
 * acts for an applicant judges nothing in the whole call, and nobody on a day on which they are not on the panel.
 */
export function assignmentInput(facts: PanelFacts): AssignmentInput {
  return {
    seed: facts.seed,
    applications: facts.applications.map((application) => placeOf(application, facts)),
    reviewers: facts.reviewers.filter(mayJudge(facts)).map(({ id }) => ({
      id,
      load: facts.held.filter((one) => isActive(one) && one.reviewerId === id).length,
    })),
  };
}

const mayJudge =
  ({ partial, today }: Pick<PanelFacts, 'partial' | 'today'>) =>
  ({ id, fromDay, untilDay }: PanelMember): boolean =>
    !partial.includes(id) && (fromDay ?? today) <= today && (untilDay ?? today) >= today;

function placeOf({ id, organisationId }: EligibleApplication, facts: PanelFacts): ApplicationToAssign {
  const held = facts.held.filter(({ applicationId }) => applicationId === id);
  const conflicted = facts.conflicts.filter((conflict) => conflict.organisationId === organisationId);
  return {
    id,
    needed: Math.max(0, facts.reviewersPerApplication - held.filter(isActive).length),
    excluded: [...held, ...conflicted].map(({ reviewerId }) => reviewerId),
  };
}

/** Refusals: `already-assigned`, `too-few-reviewers`. Either every place is filled or nothing is assigned. */
export function refuseUnlessFilled(
  { pairs, unmet }: AssignmentPlan,
  applications: readonly EligibleApplication[],
): void {
  if (unmet.length > 0) throw tooFewReviewers(unmet, applications);
  if (pairs.length > 0) return;
  const message = 'Every application has its reviewers. Assign again when somebody has stepped aside.';
  throw new Refusal('not-allowed-now', 'already-assigned', message);
}

function tooFewReviewers(unmet: AssignmentPlan['unmet'], applications: readonly EligibleApplication[]): Refusal {
  const numberOf = new Map(applications.map(({ id, number }) => [id, number]));
  const numbers = numbersInWords(unmet.map(({ applicationId }) => numberOf.get(applicationId) ?? applicationId));
  // one more person on the panel helps every application by one place, so the worst application decides
  const missing = Math.max(...unmet.map((demand) => demand.missing));
  const because = unmet.some(({ reason }) => reason === 'conflicts') ? ' once conflicts of interest are left out' : '';
  const people = missing === 1 ? '1 reviewer is' : `${missing} reviewers are`;
  const message = `${people} missing${because}, for ${numbers}. Ask the administrator to add reviewers, then assign again.`;
  return new Refusal('not-allowed-now', 'too-few-reviewers', message, { params: { missing, numbers } });
}
