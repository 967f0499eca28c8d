import { addDays } from '#kernel/days';
import { wrongField, type FieldRefusal } from '#kernel/refusal';
import {
  areIncompatible,
  DELEGABLE_ROLES,
  LONGEST_DELEGATION_DAYS,
  ROLE_BESIDE,
  type DelegableRole,
  type Role,
} from '#contracts/roles';
import { daysMeet, type DatedRoles } from '../person/role-dates.ts';

/** Nobody plans an absence further ahead. */
const FURTHEST_DAYS = 366;

export interface Asked {
  readonly role: string;
  readonly from: string;
  readonly until: string;
}

export interface Colleague extends DatedRoles {
  readonly id: string;
  readonly status: string;
}

/** A delegation that stands, by or to one of the two. */
export interface Standing {
  readonly principalId: string;
  readonly delegateId: string;
  readonly role: DelegableRole;
  readonly fromDay: string;
  readonly untilDay: string;
}

const isDelegable = (role: string): role is DelegableRole => (DELEGABLE_ROLES as readonly string[]).includes(role);

/** May a role be given to this person at all? Who votes, judges, audits, applies or keeps the accounts acts for nobody. */
export const mayActForOthers = ({ status, roles }: Pick<Colleague, 'status' | 'roles'>): boolean =>
  status === 'active' && roles.every(isDelegable);

/** What is wrong with the days; `today` in UTC. */
export function objectionsToDays({ from, until }: Pick<Asked, 'from' | 'until'>, today: string): FieldRefusal[] {
  if (from < today) return [wrongField('from', 'day-past', 'This day is past. Choose today or a later day.')];
  if (from > addDays(today, FURTHEST_DAYS))
    return [wrongField('from', 'day-too-far', 'This day is more than a year away. Choose an earlier one.')];
  if (until < from)
    return [wrongField('until', 'day-before-first', 'The last day is before the first. Choose a later one.')];
  if (until < addDays(from, LONGEST_DELEGATION_DAYS)) return [];
  const message = `A delegation lasts ${LONGEST_DELEGATION_DAYS} days at most. Choose an earlier day.`;
  return [wrongField('until', 'delegation-too-long', message, { most: LONGEST_DELEGATION_DAYS })];
}

/**
 * What stands against `principal` giving the role to `delegate` for these days. Only what was granted is given: a role that
 * is itself in one's hands for somebody else is not among the roles of `principal`.
 */
export function objectionsToDelegation(
  asked: Asked,
  principal: Colleague,
  delegate: Colleague | null,
  standing: readonly Standing[],
): FieldRefusal[] {
  const { role } = asked;
  if (!isDelegable(role) || !principal.roles.includes(role)) {
    const message = 'Choose a role of the secretariat or of finance that was granted to you.';
    return [wrongField('role', 'role-not-yours', message)];
  }
  if (delegate?.id === principal.id)
    return [wrongField('delegateId', 'not-to-yourself', 'You act for yourself already. Choose a colleague.')];
  if (delegate === null || !mayActForOthers(delegate)) {
    const message = 'This person cannot act for you. Choose a colleague of the secretariat or of finance.';
    return [wrongField('delegateId', 'colleague-unknown', message)];
  }
  const meeting = standing.filter(({ fromDay, untilDay }) => daysMeet(asked, { from: fromDay, until: untilDay }));
  return [...objectionsToOwn(role, asked, delegate), ...objectionsToOthers(role, principal, delegate, meeting)];
}

function objectionsToOwn(role: DelegableRole, asked: Asked, delegate: Colleague): FieldRefusal[] {
  const held = delegate.roles.filter((own) => daysMeet(asked, delegate.roleDates[own] ?? {}));
  if (held.includes(role)) {
    const message = 'This colleague holds the role already, and acts in it in their own name. Choose another.';
    return [wrongField('delegateId', 'colleague-holds-role', message, { role })];
  }
  const beside = ROLE_BESIDE[role];
  if (beside !== undefined && !delegate.roles.includes(beside)) {
    const message = `The role ${role} is held only together with ${beside}. Choose a colleague who has that role.`;
    return [wrongField('delegateId', 'role-needs-another', message, { role, beside })];
  }
  return held.filter((own) => areIncompatible(own, role)).map((own) => together(own, role));
}

/** `meeting`: delegations by or to one of the two for some of the same days. */
function objectionsToOthers(
  role: DelegableRole,
  principal: Colleague,
  delegate: Colleague,
  meeting: readonly Standing[],
): FieldRefusal[] {
  if (meeting.some((one) => one.principalId === principal.id && one.role === role)) {
    const message =
      'Somebody acts for you in this role on some of these days already. Choose other days, or end that first.';
    return [wrongField('role', 'delegated-already', message)];
  }
  const acting = meeting.filter(({ delegateId }) => delegateId === delegate.id).map((one) => one.role);
  if (acting.includes(role)) {
    const message = 'This colleague acts in this role for somebody else on some of these days. Choose another.';
    return [wrongField('delegateId', 'colleague-acts-already', message)];
  }
  return acting.filter((other) => areIncompatible(other, role)).map((other) => together(other, role));
}

function together(first: Role, second: Role): FieldRefusal {
  const message = `Nobody may be both ${first} and ${second}, also not for somebody else. Choose another colleague.`;
  return wrongField('delegateId', 'incompatible-roles', message, { first, second });
}

/** By the calendar; what was revoked has ended. */
export function runsOn(
  today: string,
  { status, fromDay, untilDay }: Pick<Standing, 'fromDay' | 'untilDay'> & { readonly status: string },
) {
  if (status !== 'given' || untilDay < today) return 'ended' as const;
  return fromDay > today ? ('coming' as const) : ('now' as const);
}
