/**
 * Who acts. A person holds one or more roles; `public` is everybody who has not signed in, `system` is a service that
 * follows an event. The words are those of docs/glossary.md.
 */
export const ROLES = [
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
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** Everybody who is somebody: a person has at least one of these. */
export const SIGNED_IN_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'public' && role !== 'system');

/** Those who work for the fund itself: the shortest sessions, and they alone may sign in at the identity provider. */
export const STAFF_ROLES = [
  'secretariat',
  'focal-point',
  'certifying-officer',
  'approving-officer',
  'releasing-officer',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

/** The roles that an administrator may grant to a person; applicants register themselves. */
export const GRANTED_ROLES = [
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
] as const satisfies readonly Role[];

export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** Money needs three people: one payment goes through the hands of all three. */
export const PAYMENT_ROLES = [
  'certifying-officer',
  'approving-officer',
  'releasing-officer',
] as const satisfies readonly GrantedRole[];

/** Who applies does not judge, decide, pay, audit or administer; an organisation may give as well. */
export const NEVER_APPLICANTS: readonly GrantedRole[] = GRANTED_ROLES.filter((role) => role !== 'donor');

/** No person may hold two of one group. */
export const INCOMPATIBLE_ROLES: readonly (readonly Role[])[] = [
  PAYMENT_ROLES,
  ...NEVER_APPLICANTS.map((role) => ['applicant', role] as const),
];

export const areIncompatible = (one: Role, other: Role): boolean =>
  one !== other && INCOMPATIBLE_ROLES.some((group) => group.includes(one) && group.includes(other));

/**
 * What is left in others' hands during an absence: the work of the secretariat and of finance. A vote of the board, a
 * judgement, an audit and the care for accounts are a person's own.
 */
export const DELEGABLE_ROLES = [
  'secretariat',
  'focal-point',
  'certifying-officer',
  'approving-officer',
  'releasing-officer',
] as const satisfies readonly GrantedRole[];

export type DelegableRole = (typeof DELEGABLE_ROLES)[number];

/** A delegation lasts so many days at most: a longer absence is a post to fill. */
export const LONGEST_DELEGATION_DAYS = 92;

/** A role that is held only beside another: the focal point is a programme officer of the secretariat who also publishes. */
export const ROLE_BESIDE: Readonly<Partial<Record<Role, Role>>> = { 'focal-point': 'secretariat' };
