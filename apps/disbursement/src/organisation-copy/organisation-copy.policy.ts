import { may, relationsFor, type Someone, type Standing } from '#contracts/policy';

interface Organisation {
  readonly memberIds: readonly string[];
  readonly representativeIds: readonly string[];
}

/** A person who acts for the organisation. An organisation that is not known here has no members. */
export function isMember({ personId }: Someone, organisation: Organisation | null): boolean {
  return personId !== null && organisation !== null && organisation.memberIds.includes(personId);
}

/** How somebody stands to what belongs to a grant: the facts are those of the grantee. */
export const standingToGrant = {
  'own-organisation': isMember,
  'legal-representative': (person, organisation) =>
    isMember(person, organisation) && organisation!.representativeIds.includes(person.personId!),
} satisfies Standing<'agreement' | 'report', Organisation | null>;

/** What is a record of a grant, and read by the same rule. */
export type GrantRecord = 'agreement' | 'account-change' | 'tranche' | 'report';

export function maySeeGrantOf(reader: Someone, organisation: Organisation | null, record: GrantRecord): boolean {
  return may(`${record}.read`, reader, standingToGrant, organisation);
}

/** Whether somebody lists the grants of every organisation, or else those of their own. */
export function listsEveryGrant({ roles }: Pick<Someone, 'roles'>, record: GrantRecord): boolean {
  return relationsFor(`${record}.read`, roles).has('any');
}
