import type { Permission } from '#contracts/permissions';
import { may, type Someone, type Standing } from '#contracts/policy';

interface Recommendation {
  readonly sentAt: Date | null;
}

const standing = {
  'before-the-board': (_person, { sentAt }) => sentAt !== null,
} satisfies Standing<'recommendation', Recommendation>;

/** The secretariat and auditors stand to it from its first draft, trustees once it has come before the board. */
export function mayOnRecommendation(
  permission: Permission & `recommendation.${string}`,
  person: Someone,
  recommendation: Recommendation,
): boolean {
  return may(permission, person, standing, recommendation);
}

/** Of the lifecycle's verbs those that would not be refused: one agreement a trustee, approval with the quorum. */
export function possibleVerbs(
  verbs: readonly string[],
  { personId }: Someone,
  { agreeing, quorum }: { readonly agreeing: readonly string[]; readonly quorum: number },
): string[] {
  return verbs.filter((verb) => {
    if (verb === 'agree') return personId !== null && !agreeing.includes(personId);
    return verb !== 'approve' || agreeing.length >= quorum;
  });
}
