import { may, relationsFor, type Someone, type Standing } from '#contracts/policy';

interface Parties {
  readonly principalId: string;
  readonly delegateId: string;
}

/** How somebody stands to a delegation: a role is given by its holder; both sides see and end it. */
const standingToDelegation = {
  own: ({ personId }, { principalId }) => personId === principalId,
  party: ({ personId }, { principalId, delegateId }) => personId === principalId || personId === delegateId,
} satisfies Standing<'delegation', Parties>;

export function mayRevoke(person: Someone, delegation: Parties): boolean {
  return may('delegation.revoke', person, standingToDelegation, delegation);
}

/** Whether somebody sees the delegations of everybody, or else those that they are a party to. */
export const seesEveryDelegation = ({ roles }: Pick<Someone, 'roles'>): boolean =>
  relationsFor('delegation.read', roles).has('any');
