import type { Role } from '#contracts/roles';
import { homeOf } from '../../web/home.ts';
import type { Audience } from '../../ui/navigation.ts';

/** Each signature belongs to one role. */
export const OFFICERS = {
  certify: 'certifying-officer',
  approve: 'approving-officer',
  release: 'releasing-officer',
} as const satisfies Record<string, Role>;

export type Signing = keyof typeof OFFICERS;
export const SIGNINGS = Object.keys(OFFICERS) as readonly Signing[];

/** Who reads the pages of the money; grantees have pages of their own. */
export const FINANCE_READERS: readonly Role[] = [...Object.values(OFFICERS), 'secretariat', 'auditor'];

/** The signatures that somebody with these roles may give. */
export function signingsOf(roles: readonly Role[]): readonly Signing[] {
  return SIGNINGS.filter((signing) => roles.includes(OFFICERS[signing]));
}

/** Officers see the pages as their own; those who only read keep the navigation of their work. */
export function financeAudience(roles: readonly Role[]): Audience {
  return signingsOf(roles).length > 0 ? 'finance' : homeOf(roles).audience;
}
