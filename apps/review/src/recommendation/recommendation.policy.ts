import type { Role } from '#contracts/roles';

interface Person {
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

/** The secretariat and auditors read it from its first draft, trustees once it has come before the board. */
export function mayReadRecommendation({ roles }: Person, { sentAt }: { readonly sentAt: Date | null }): boolean {
  if (roles.includes('secretariat') || roles.includes('auditor')) return true;
  return roles.includes('trustee') && sentAt !== null;
}

/** Of the lifecycle's verbs those that would not be refused: one agreement a trustee, approval with the quorum. */
export function possibleVerbs(
  verbs: readonly string[],
  { personId }: Person,
  { agreeing, quorum }: { readonly agreeing: readonly string[]; readonly quorum: number },
): string[] {
  return verbs.filter((verb) => {
    if (verb === 'agree') return personId !== null && !agreeing.includes(personId);
    return verb !== 'approve' || agreeing.length >= quorum;
  });
}
