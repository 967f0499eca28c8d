import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#contracts/roles';
import { rolesFor } from '#contracts/permissions';
import { maySeeBankAccount } from './agreement.policy.ts';

const organisation = { memberIds: ['ana'] };

describe('who may see a bank account', () => {
  it('the grantee and the certifying officer, as the rulebook says', () => {
    const open = ROLES.filter((role) => maySeeBankAccount({ personId: 'ana', roles: [role] }, organisation));
    expect(open.sort()).toEqual([...rolesFor('agreement.read-bank-account')].sort());
  });

  it('not an applicant of another organisation who sees the grant in another role', () => {
    expect(maySeeBankAccount({ personId: 'bob', roles: ['applicant', 'auditor'] }, organisation)).toBe(false);
    expect(maySeeBankAccount({ personId: 'ana', roles: ['applicant'] }, null)).toBe(false);
  });
});
