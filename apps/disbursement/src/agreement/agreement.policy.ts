import type { Role } from '#contracts/roles';
import { isMember } from '../organisation-copy/organisation-copy.policy.ts';

interface Reader {
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

/** The grantee's own people and the officers who certify; those who approve and release need no account to do so. */
export function maySeeBankAccount(
  reader: Reader,
  organisation: { readonly memberIds: readonly string[] } | null,
): boolean {
  return (
    reader.roles.includes('certifying-officer') ||
    (reader.roles.includes('applicant') && isMember(reader, organisation))
  );
}
