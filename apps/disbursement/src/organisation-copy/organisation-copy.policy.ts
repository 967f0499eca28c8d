import type { Role } from '#contracts/roles';

interface Reader {
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

interface Organisation {
  readonly memberIds: readonly string[];
}

/** Those who see every grant: the secretariat, the three officers of the money, and auditors. */
const STAFF: readonly Role[] = [
  'secretariat',
  'certifying-officer',
  'approving-officer',
  'releasing-officer',
  'auditor',
];

export function seesEveryGrant({ roles }: Reader): boolean {
  return roles.some((role) => STAFF.includes(role));
}

/** A person who acts for the organisation. An organisation that is not known here has no members. */
export function isMember({ personId }: Reader, organisation: Organisation | null): boolean {
  return personId !== null && organisation !== null && organisation.memberIds.includes(personId);
}

export function maySeeGrantOf(reader: Reader, organisation: Organisation | null): boolean {
  return seesEveryGrant(reader) || isMember(reader, organisation);
}
