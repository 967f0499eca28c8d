import type { RecommendationView } from '#contracts/api/review';
import type { PersonView } from '#contracts/api/portal';

/** What a trustee can do with a list that is before the board, in the order of the buttons. */
export const DECISIONS = ['return', 'agree', 'approve'] as const;
export type Decision = (typeof DECISIONS)[number];

export function isDecision(text: unknown): text is Decision {
  return DECISIONS.some((known) => known === text);
}

/** Trustees who must still agree before the list can be approved. */
export function missingAgreements({ quorum, agreeing }: RecommendationView): number {
  return Math.max(0, quorum - agreeing.length);
}

/** When this person agreed to the list as it stands now. */
export function agreedAt({ agreeing }: RecommendationView, person: PersonView | null): string | undefined {
  return agreeing.find(({ personId }) => personId === person?.id)?.at;
}

/** It waits for this reader: they have not agreed yet, or enough have and somebody must approve. */
export function waitsForMe({ allowed }: RecommendationView): boolean {
  return allowed.includes('agree') || allowed.includes('approve');
}

/** What the reader has just done, when the list shows that it was done. */
export function doneNow(
  recommendation: RecommendationView,
  claimed: unknown,
  person: PersonView | null,
): Decision | undefined {
  if (!isDecision(claimed)) return undefined;
  const { status } = recommendation;
  const done = {
    agree: agreedAt(recommendation, person) !== undefined,
    return: status === 'draft',
    approve: status === 'approved',
  };
  return done[claimed] ? claimed : undefined;
}
