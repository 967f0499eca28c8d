import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { maySeeGrantOf } from './organisation-copy.policy.ts';

const reader = (personId: string | null, ...roles: Role[]) => ({ personId, roles });
const organisation = { memberIds: ['ana'], representativeIds: ['ana'] };

describe('who may see a grant', () => {
  it.each<Role>(['secretariat', 'certifying-officer', 'approving-officer', 'releasing-officer', 'auditor'])(
    'the %s sees every grant',
    (role) => {
      expect(maySeeGrantOf(reader('zoe', role), organisation, 'tranche')).toBe(true);
    },
  );

  it('a member of the grantee sees it', () => {
    expect(maySeeGrantOf(reader('ana', 'applicant'), organisation, 'tranche')).toBe(true);
  });

  it.each<[string | null, Role]>([
    ['bob', 'applicant'],
    ['bob', 'reviewer'],
    ['bob', 'donor'],
    [null, 'public'],
    [null, 'system'],
  ])('%s, a %s, does not', (personId, role) => {
    expect(maySeeGrantOf(reader(personId, role), organisation, 'tranche')).toBe(false);
  });

  it('an organisation that is not known yet has no members', () => {
    expect(maySeeGrantOf(reader('ana', 'applicant'), null, 'tranche')).toBe(false);
  });
});
