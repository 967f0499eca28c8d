import { GRANTED_ROLES, INCOMPATIBLE_ROLES, ROLE_BESIDE, type GrantedRole, type Role } from '#contracts/roles';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';

export function roleName(t: T, role: Role): string {
  const key = `administrator.role.${role}` as MessageKey;
  const words = t(key);
  return words === key ? role : words;
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

/** What somebody with these roles may be given, and what not, with the reason; what needs another role first is neither. */
export function grantable(held: readonly Role[]): {
  readonly possible: readonly GrantedRole[];
  readonly refused: readonly RefusedRole[];
} {
  const goesBeside = (role: Role): boolean => ROLE_BESIDE[role] === undefined || held.includes(ROLE_BESIDE[role]);
  const others = GRANTED_ROLES.filter((role) => !held.includes(role) && goesBeside(role));
  const refused = others.flatMap((role) => {
    const against = held.find((one) => INCOMPATIBLE_ROLES.some((group) => group.includes(one) && group.includes(role)));
    return against === undefined ? [] : [{ role, held: against }];
  });
  return { possible: others.filter((role) => refused.every((one) => one.role !== role)), refused };
}
