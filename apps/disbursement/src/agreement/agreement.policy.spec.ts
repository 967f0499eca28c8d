import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '#contracts/roles';
import { maySee } from './agreement.policy.ts';

const organisation = { memberIds: ['ana'], representativeIds: [] };

describe('who may see a bank account', () => {
  it('the grantee and the certifying officer', () => {
    const open = ROLES.filter((role) => maySee('bankAccount', { personId: 'ana', roles: [role] }, organisation));
    expect(open).toEqual(['applicant', 'certifying-officer']);
  });

  it('and whether another organisation has given it too: the certifying officer and the auditor', () => {
    const reader = (role: Role) => ({ personId: 'ana', roles: [role] });
    const open = ROLES.filter((role) => maySee('accountSharedWith', reader(role), organisation));
    expect(open).toEqual(['certifying-officer', 'auditor']);
  });

  it('not an applicant of another organisation who sees the grant in another role', () => {
    expect(maySee('bankAccount', { personId: 'bob', roles: ['applicant', 'auditor'] }, organisation)).toBe(false);
    expect(maySee('bankAccount', { personId: 'ana', roles: ['applicant'] }, null)).toBe(false);
  });
});
