import type { Role } from '#contracts/roles';
import type { Audience } from '../ui/navigation.ts';

interface Home {
  readonly audience: Audience;
  readonly address: string;
}

const HOMES: Readonly<Partial<Record<Role, Home>>> = {
  applicant: { audience: 'applicant', address: '/apply' },
  secretariat: { audience: 'secretariat', address: '/office' },
  'focal-point': { audience: 'secretariat', address: '/office' },
  trustee: { audience: 'board', address: '/board' },
  reviewer: { audience: 'reviewer', address: '/review' },
  'certifying-officer': { audience: 'finance', address: '/finance' },
  'approving-officer': { audience: 'finance', address: '/finance' },
  'releasing-officer': { audience: 'finance', address: '/finance' },
  donor: { audience: 'donor', address: '/donor' },
  auditor: { audience: 'auditor', address: '/audit' },
  administrator: { audience: 'administrator', address: '/admin/people' },
};
const PUBLIC: Home = { audience: 'public', address: '/' };

/** Where a person's work begins: the page of the first role that has one. */
export function homeOf(roles: readonly Role[]): Home {
  return roles.map((role) => HOMES[role]).find((home) => home !== undefined) ?? PUBLIC;
}
