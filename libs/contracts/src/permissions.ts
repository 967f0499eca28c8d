import { rolesByVerb } from '#kernel/lifecycle';
import { lifecycles, type VerbPermission } from './lifecycles.ts';
import type { Role } from './roles.ts';

const EVERYBODY: readonly Role[] = [
  'public',
  'applicant',
  'reviewer',
  'trustee',
  'secretariat',
  'focal-point',
  'certifying-officer',
  'approving-officer',
  'releasing-officer',
  'donor',
  'auditor',
  'administrator',
];
const SIGNED_IN: readonly Role[] = EVERYBODY.filter((role) => role !== 'public');
const FINANCE: readonly Role[] = ['certifying-officer', 'approving-officer', 'releasing-officer'];

/**
 * What may be read, and the work on private drafts: no lifecycle verb, but a permission all the same. The row-level
 * "may" (own organisation, no conflict) is the policy file of the record.
 */
export const readPermissions = {
  'person.read': ['administrator', 'auditor'],
  'erasure.read': ['administrator', 'secretariat', 'auditor'],
  'account-link.read': EVERYBODY,
  'account-link.request': EVERYBODY,
  'security-event.read': ['administrator', 'auditor'],
  'account-link.request-address': SIGNED_IN,
  'session.open': EVERYBODY,
  'session.close': EVERYBODY,
  'session.read': SIGNED_IN,
  'session.end': SIGNED_IN,
  'access-token.read': SIGNED_IN,
  'access-token.create': SIGNED_IN,
  'access-token.revoke': SIGNED_IN,
  'organisation.read': ['applicant', 'secretariat', 'auditor', 'reviewer'],
  'organisation.read-members': ['applicant'],
  'call.read': EVERYBODY,
  'call.read-draft': ['secretariat', 'auditor'],
  'application.read': ['applicant', 'secretariat', 'auditor'],
  'application.edit': ['applicant'],
  'application.attach': ['applicant'],
  'reviewer.read': ['secretariat', 'auditor'],
  'conflict.read': ['reviewer', 'secretariat', 'auditor'],
  'assessment.read': ['reviewer', 'secretariat', 'auditor'],
  'assessment.edit': ['reviewer'],
  'recommendation.read': ['secretariat', 'trustee', 'auditor'],
  'agreement.read': ['applicant', 'secretariat', 'auditor', ...FINANCE],
  'agreement.read-bank-account': ['applicant', 'certifying-officer'],
  'tranche.read': ['applicant', 'secretariat', 'auditor', ...FINANCE],
  'report.read': ['applicant', 'secretariat', 'auditor', ...FINANCE],
  'report.edit': ['applicant'],
  'payment-run.read': ['secretariat', 'auditor', ...FINANCE],
  'payment-run.download': ['releasing-officer'],
  'contribution.read': ['secretariat', 'auditor', 'donor', ...FINANCE],
  'ledger.read': ['secretariat', 'auditor', ...FINANCE],
  'publication.read': ['secretariat', 'auditor'],
  'grant.read': EVERYBODY,
  'historical-record.read': EVERYBODY,
  'mail.read': EVERYBODY,
  'notice.read': SIGNED_IN,
  'notice.choose': SIGNED_IN,
  'act.read': ['auditor'],
  'dead-letter.read': ['administrator', 'auditor'],
  'dead-letter.redrive': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type ReadPermission = keyof typeof readPermissions;
export type Permission = VerbPermission | ReadPermission;

const table: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ...Object.entries(readPermissions),
  ...lifecycles.flatMap(({ lifecycle }) =>
    [...rolesByVerb(lifecycle)].map(([verb, roles]) => [`${lifecycle.name}.${verb}`, roles as Role[]] as const),
  ),
]);

/** Every permission of the fund with the roles that hold it, verbs and reads. */
export function permissions(): [Permission, readonly Role[]][] {
  return [...table].map(([permission, roles]) => [permission as Permission, roles]);
}

export function isPermission(text: string): text is Permission {
  return table.has(text);
}

/** The roles that hold a permission. */
export function rolesFor(permission: Permission): readonly Role[] {
  const roles = table.get(permission);
  if (roles === undefined) throw new Error(`${permission} is not a permission of the rulebook`);
  return roles;
}

/** The first of the person's roles that holds the permission, or undefined when none does. */
export function allowingRole(permission: Permission, held: readonly Role[]): Role | undefined {
  const allowed = rolesFor(permission);
  return held.find((role) => allowed.includes(role));
}
