import { may, relationsFor, type Someone, type Standing } from '#contracts/policy';
import { notFound, refuseIfAny, wrongField } from '#kernel/refusal';

const standing = {
  own: ({ personId }, reviewerId) => personId !== null && reviewerId === personId,
} satisfies Standing<'conflict', string>;

/** Whether somebody reads every declaration, or else their own alone. */
export function readsEveryConflict({ roles }: Pick<Someone, 'roles'>): boolean {
  return relationsFor('conflict.read', roles).has('any');
}

/**
 * For whom somebody declares: reviewers for themselves, the secretariat for the reviewer they name. Naming another
 * reviewer without being the secretariat answers as if there were none.
 */
export function declaredFor(person: Someone, reviewerId: string | undefined): string {
  const own = relationsFor('conflict.declare', person.roles).has('own') ? person.personId : null;
  const declared = reviewerId ?? own;
  if (declared === null)
    refuseIfAny([wrongField('reviewerId', 'reviewer-missing', 'Choose the reviewer whom the conflict concerns.')]);
  if (declared === null || !may('conflict.declare', person, standing, declared)) throw notFound('reviewer');
  return declared;
}
