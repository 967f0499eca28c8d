import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#contracts/roles';
import { maySeeBankAccount } from './agreement.policy.ts';

const organisation = { memberIds: ['ana'], representativeIds: [] };

describe('who may see a bank account', () => {
  it('the grantee and the certifying officer', () => {
    const open = ROLES.filter((role) => maySeeBankAccount({ personId: 'ana', roles: [role] }, organisation));
    expect(open).toEqual(['applicant', 'certifying-officer']);
  });

  it('not an applicant of another organisation who sees the grant in another role', () => {
    expect(maySeeBankAccount({ personId: 'bob', roles: ['applicant', 'auditor'] }, organisation)).toBe(false);
    expect(maySeeBankAccount({ personId: 'ana', roles: ['applicant'] }, null)).toBe(false);
  });
});
