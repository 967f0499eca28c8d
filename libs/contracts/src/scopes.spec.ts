import { describe, expect, it } from '@jest/globals';
import { allowingRole } from './permissions.ts';
import { GRANTED_ROLES } from './roles.ts';
import { scopesFor } from './scopes.ts';

describe('the scopes of an access token', () => {
  it.each(['applicant', ...GRANTED_ROLES] as const)('are no wider than the role %s', (role) => {
    for (const scope of scopesFor([role])) expect([scope, allowingRole(scope, [role])]).toEqual([scope, role]);
  });

  it('hold nothing that is done in person or with a fresh second factor', () => {
    const all = scopesFor(['applicant', ...GRANTED_ROLES]);
    expect(
      all.filter((scope) => /^(person|session|access-token|account-link|notice|erasure|delegation)\./.test(scope)),
    ).toEqual([]);
    for (const never of ['tranche.release', 'payment-run.send']) expect(all).not.toContain(never);
    expect(all).toEqual(
      expect.arrayContaining(['application.submit', 'tranche.certify', 'ledger.read', 'call.publish']),
    );
  });

  it('do not name what everybody may', () => {
    expect(scopesFor(['donor'])).toEqual(['contribution.read']);
    expect(scopesFor([])).toEqual([]);
  });
});
