import { wrongField, type FieldRefusal } from '#kernel/refusal';
import type { Role } from '#contracts/roles';

/** From a day to a day in UTC, both among them, as YYYY-MM-DD; open where one is missing. */
export interface Days {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The roles that were granted to a person, and for which of them that counts on some days only. */
export interface DatedRoles {
  readonly roles: readonly Role[];
  readonly roleDates: Readonly<Partial<Record<Role, Days>>>;
}

/** Have the two a day in common? */
export function daysMeet(one: Days, other: Days): boolean {
  return beginsBy(one, other.until) && beginsBy(other, one.until);
}

const beginsBy = ({ from }: Days, day: string | undefined): boolean =>
  from === undefined || day === undefined || from <= day;

/** Does every one of `days` lie within `others`? */
export function lieWithin(days: Days, others: Days): boolean {
  const begins = others.from === undefined || (days.from !== undefined && days.from >= others.from);
  const ends = others.until === undefined || (days.until !== undefined && days.until <= others.until);
  return begins && ends;
}

/** What is granted still: nothing takes a role away when its last day is over, and the next grant leaves it out. */
export function withoutEnded({ roles, roleDates }: DatedRoles, today: string): DatedRoles {
  return onlyThese(
    roles.filter((role) => (roleDates[role]?.until ?? today) >= today),
    roleDates,
  );
}

/** These roles, with the days of those of them that have any. */
export function onlyThese(roles: readonly Role[], roleDates: DatedRoles['roleDates']): DatedRoles {
  const dated = roles.flatMap((role): [Role, Days][] =>
    roleDates[role] === undefined ? [] : [[role, roleDates[role]]],
  );
  return { roles, roleDates: Object.fromEntries(dated) };
}

/** What is wrong with the days of a grant; `today` in UTC. */
export function objectionsToGrantDays({ from, until }: Days, today: string): FieldRefusal[] {
  if (from !== undefined && from < today)
    return [wrongField('from', 'day-past', 'This day is past. Choose today or a later day.')];
  if (until === undefined || until >= (from ?? today)) return [];
  return [wrongField('until', 'day-before-first', 'The last day is before the first. Choose a later one.')];
}
