import type { Role } from '#contracts/roles';
import { notFound, refuseIfAny, wrongField } from '#kernel/refusal';

interface Person {
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

/** The secretariat and auditors read every declaration, a reviewer their own. */
export function readsEveryConflict({ roles }: Person): boolean {
  return roles.includes('secretariat') || roles.includes('auditor');
}

/**
 * For whom somebody declares: reviewers for themselves, the secretariat for the reviewer they name. Naming another
 * reviewer without being the secretariat answers as if there were none.
 */
export function declaredFor(person: Person, reviewerId: string | undefined): string {
  const { personId, roles } = person;
  const own = roles.includes('reviewer') ? personId : null;
  if (reviewerId === undefined || reviewerId === own) {
    if (own === null)
      refuseIfAny([wrongField('reviewerId', 'reviewer-missing', 'Choose the reviewer whom the conflict concerns.')]);
    else return own;
  } else if (roles.includes('secretariat')) {
    return reviewerId;
  }
  throw notFound('reviewer');
}
