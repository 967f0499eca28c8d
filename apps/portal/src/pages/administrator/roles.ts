import type { PersonView } from '#contracts/api/portal';
import { areIncompatible, GRANTED_ROLES, ROLE_BESIDE, type GrantedRole, type Role } from '#contracts/roles';
import type { MessageKey } from '../../messages/catalogue.ts';
import { formatDay } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';

export function roleName(t: T, role: Role): string {
  const key = `administrator.role.${role}` as MessageKey;
  const words = t(key);
  return words === key ? role : words;
}

/** The roles that were granted to somebody, each with its days where it has any. */
export function datedRoles(t: T, { roles, roleDates = {} }: Pick<PersonView, 'roles' | 'roleDates'>): string[] {
  return roles.map((role) => {
    const words = roleName(t, role);
    const { from, until } = roleDates[role] ?? {};
    const day = (date: string): string => formatDay(t.locale, date, 'short');
    if (from !== undefined && until !== undefined)
      return t('delegations.roleBetween', { role: words, from: day(from), until: day(until) });
    if (from !== undefined) return t('delegations.roleFrom', { role: words, from: day(from) });
    return until === undefined ? words : t('delegations.roleUntil', { role: words, until: day(until) });
  });
}

/** For questions: every role that an administrator grants, with one line about it. */
export function roleChoices(t: T, roles: readonly GrantedRole[] = GRANTED_ROLES) {
  return roles.map((role) => ({ value: role, label: roleName(t, role), hint: t(`administrator.about.${role}`) }));
}

/** What an administrator can take from somebody: the role of an applicant comes with the account, and nobody is left without any. */
export function revocable(held: readonly Role[]): readonly GrantedRole[] {
  return held.length > 1 ? GRANTED_ROLES.filter((role) => held.includes(role)) : [];
}

export interface RefusedRole {
  readonly role: GrantedRole;
  /** The role held already that rules it out. */
  readonly held: Role;
}

/**
 * What somebody with these roles may be given, and what not, with the reason; what needs another role first is neither. A
 * role that counts on some days only rules nothing out: the days of the grant decide.
 */
export function grantable({ roles: held, roleDates = {} }: Pick<PersonView, 'roles' | 'roleDates'>): {
  readonly possible: readonly GrantedRole[];
  readonly refused: readonly RefusedRole[];
} {
  const goesBeside = (role: Role): boolean => ROLE_BESIDE[role] === undefined || held.includes(ROLE_BESIDE[role]);
  const always = held.filter((role) => roleDates[role] === undefined);
  const others = GRANTED_ROLES.filter((role) => !always.includes(role) && goesBeside(role));
  const refused = others.flatMap((role) => {
    const against = always.find((one) => areIncompatible(one, role));
    return against === undefined ? [] : [{ role, held: against }];
  });
  return { possible: others.filter((role) => refused.every((one) => one.role !== role)), refused };
}
