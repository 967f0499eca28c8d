import { freshFactorPermissions, freshOwnerPermissions } from './fresh-factor.ts';
import { permissions, rolesFor, type Permission } from './permissions.ts';
import type { Role } from './roles.ts';

/** Records that somebody acts on in person only: accounts, sessions, second factors, tokens, notices, delegations, and what is forgotten about people. */
const IN_PERSON: readonly string[] = [
  'person',
  'session',
  'factor',
  'identity',
  'access-token',
  'account-link',
  'notice',
  'delegation',
  'erasure',
  'factor-reset',
  'erasure-request',
  'personal-export',
  'own-act',
];

/**
 * The permissions that an access token of somebody with these roles may carry. What is open to everybody needs none and
 * is always in.
 */
export function scopesFor(roles: readonly Role[]): Permission[] {
  return permissions()
    .filter(([permission]) => isScope(permission))
    .filter(([, holders]) => holders.some((role) => roles.includes(role)))
    .map(([permission]) => permission);
}

/** Whether somebody may use the permission by what they came with: a token's scopes, or (undefined) none, but in person. */
export const isWithin = (scopes: readonly string[] | undefined, permission: Permission): boolean =>
  scopes === undefined || scopes.includes(permission) || rolesFor(permission).includes('public');

/** May an access token carry it? Pages are for people. */
export const isScope = (permission: Permission): boolean =>
  !/^[a-z]+-(pages|guide)\./.test(permission) &&
  !rolesFor(permission).includes('public') &&
  !IN_PERSON.includes(permission.split('.', 1)[0]!) &&
  // a token has given neither a second factor nor a password
  ![...freshFactorPermissions, ...freshOwnerPermissions].includes(permission);
