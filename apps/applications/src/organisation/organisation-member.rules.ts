import { MEMBER_POSITIONS, type MemberPosition } from '#contracts/api/applications';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';

/** How long a link is good for. */
export const INVITATION_DAYS = 14;
const MOST_INVITATIONS = 20;

export interface Invited {
  readonly email: string;
  readonly position: string;
}

interface Member {
  readonly personId: string;
  readonly position: MemberPosition;
}

/** What must be corrected in an invitation; `open` of the organisation wait already. */
export function invitationRefusals({ email, position }: Invited, open: number): FieldRefusal[] {
  const refusals = positionRefusals(position);
  // one address, in a form that can end no mail header; whether it exists only the letter shows
  if (!/^[^\s@"(),:;<>[\]\\]+@[^\s@.,;:]+(?:\.[^\s@.,;:]+)+$/.test(email) || email.length > 254) {
    refusals.unshift(
      wrongField('email', 'email-malformed', 'This is not an e-mail address. Enter one such as name@example.org.'),
    );
  } else if (open >= MOST_INVITATIONS) {
    const message = `${MOST_INVITATIONS} invitations are waiting already. Wait until some are accepted or have ended.`;
    refusals.unshift(wrongField('email', 'too-many-invitations', message, { most: MOST_INVITATIONS }));
  }
  return refusals;
}

export function positionRefusals(position: string): FieldRefusal[] {
  if ((MEMBER_POSITIONS as readonly string[]).includes(position)) return [];
  return [wrongField('position', 'unknown-position', 'Choose one: legal representative, or member.')];
}

/** Refuses what would leave an organisation without a legal representative. */
export function mustKeepRepresentative(members: readonly Member[], without: string): void {
  if (members.some(({ personId, position }) => position === 'legal-representative' && personId !== without)) return;
  const message = 'Your organisation needs a legal representative. Make somebody else one first.';
  throw new Refusal('not-allowed-now', 'last-representative', message);
}

/** What binds an organisation is done by its legal representative. */
export function representativeNeeded(): Refusal {
  const message =
    'Only a legal representative of your organisation can do this. Ask one of them; what you prepared is kept.';
  return new Refusal('forbidden', 'representative-needed', message);
}

export function invitationGone(): Refusal {
  const message = 'This invitation is no longer valid. Ask a legal representative of the organisation for a new one.';
  return new Refusal('not-found', 'invitation-gone', message, { field: 'key' });
}
