import { holds } from '#contracts/permissions';
import type { Role } from '#contracts/roles';
import { homeOf } from '../../web/home.ts';
import type { Audience } from '../../ui/navigation.ts';

/** The three signatures, in their order; each belongs to one role. */
export const SIGNINGS = ['certify', 'approve', 'release'] as const;
export type Signing = (typeof SIGNINGS)[number];

/** The signatures that somebody with these roles may give. */
export function signingsOf(roles: readonly Role[]): readonly Signing[] {
  return SIGNINGS.filter((signing) => holds(`tranche.${signing}`, roles));
}

/** Officers see the pages as their own; those who only read keep the navigation of their work. */
export function financeAudience(roles: readonly Role[]): Audience {
  return signingsOf(roles).length > 0 ? 'finance' : homeOf(roles).audience;
}
