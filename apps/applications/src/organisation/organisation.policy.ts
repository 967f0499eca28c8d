import type { MemberPosition } from '#contracts/api/applications';
import type { Permission } from '#contracts/permissions';
import { may, type Someone, type Standing } from '#contracts/policy';
import { notFound } from '#kernel/refusal';
import { invitationGone, representativeNeeded } from './organisation-member.rules.ts';

interface Facts {
  readonly organisationId: string;
  /** For which organisation the person acts, and as what; null for none. */
  readonly membership: { readonly organisationId: string; readonly position: MemberPosition } | null;
}

interface Invitation {
  readonly expiresAt: Date;
}

interface Shown {
  /** What is kept under the key that was shown; null for nothing. */
  readonly invitation: Invitation | null;
  readonly now: Date;
}

const isOwn = ({ organisationId, membership }: Facts): boolean => membership?.organisationId === organisationId;

const standing = {
  'own-organisation': (_person, facts) => isOwn(facts),
  'legal-representative': (_person, facts) => isOwn(facts) && facts.membership!.position === 'legal-representative',
} satisfies Omit<Standing<'organisation', Facts>, 'invited'>;

const standingOfInvited = {
  invited: (_person, { invitation, now }) => invitation !== null && invitation.expiresAt > now,
} satisfies Pick<Standing<'organisation', Shown>, 'invited'>;

/** Refuses `not-found` to whoever acts for another organisation or none, `representative-needed` to its other members. */
export function mustStandTo(
  permission: Permission & `organisation.${'correct' | 'invite-member' | 'change-member' | 'remove-member'}`,
  person: Someone,
  facts: Facts,
): void {
  if (may(permission, person, standing, facts)) return;
  throw isOwn(facts) ? representativeNeeded() : notFound('organisation');
}

/** The invitation, for whoever holds its key. Refuses `invitation-gone`. */
export function mustBeInvited<I extends Invitation>(person: Someone, invitation: I | null, now: Date): I {
  if (invitation === null || !may('organisation.join', person, standingOfInvited, { invitation, now }))
    throw invitationGone();
  return invitation;
}
