import { describe, expect, it } from '@jest/globals';
import { INCOMPATIBLE_ROLES, type Role } from '#contracts/roles';
import {
  normalEmail,
  normalName,
  objectionsToAccount,
  objectionsToGrant,
  objectionsToRevoking,
  objectionsToRoles,
} from './person.rules.ts';
import { objectionsToGrantDays, withoutEnded, type DatedRoles, type Days } from './role-dates.ts';

const account = { email: 'ama@example.org', name: 'Ama Mensah', password: 'three plain words' };
const codes = (changed: Partial<typeof account>): string[] =>
  objectionsToAccount({ ...account, ...changed }).map(({ code }) => code);

describe('a new account', () => {
  it('needs an address, a name and a password of twelve characters, and nothing more of the password', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ password: 'twelve signs' })).toEqual([]);
    expect(codes({ email: ' ', name: '', password: 'short' })).toEqual([
      'email-missing',
      'name-missing',
      'password-too-short',
    ]);
  });

  it.each([
    'ama',
    'ama@',
    '@example.org',
    'ama@example',
    'a@b@example.org',
    'ama@example.org, b@example.org',
    'ama @example.org',
    'a\r\nBcc: b@example.org',
    'ama@.org',
    'ama@example..org',
    `${'a'.repeat(250)}@example.org`,
  ])('refuses the address %j', (email) => expect(codes({ email })).toEqual(['email-malformed']));

  it('counts characters of a password as people do', () => {
    expect(codes({ password: '🌍'.repeat(11) })).toEqual(['password-too-short']);
    expect(codes({ password: 'a🌍b🌻c'.repeat(40) })).toEqual([]);
    expect(codes({ password: 'x'.repeat(201) })).toEqual(['password-too-long']);
  });

  it('refuses a password that everybody has, or that anybody could make from the name', () => {
    expect(codes({ password: 'Password123456' })).toEqual(['password-common']);
    const mine = ['Ama Mensah 2026', 'ama@example.org', 'MENSAHmensahAma', 'Trust Fund 2026', 'the trust fund ama'];
    for (const password of mine) expect([password, codes({ password })]).toEqual([password, ['password-personal']]);
    expect(codes({ password: 'Ama likes a quiet garden' })).toEqual([]);
  });

  it('refuses a name with a line break in it', () => {
    expect(codes({ name: 'Ama\nMensah' })).toEqual(['name-malformed']);
    expect(codes({ name: 'x'.repeat(201) })).toEqual(['name-too-long']);
  });

  it('keeps addresses in one form, so that capitals and spaces make no second person', () => {
    expect(normalEmail('  Ama@Example.ORG ')).toBe('ama@example.org');
    expect(normalEmail('cafe\u0301@example.org')).toBe('café@example.org');
    expect(normalName(' Ama   Mensah ')).toBe('Ama Mensah');
  });
});

const grant = (roles: readonly Role[], role: string, days: Days = {}, roleDates: DatedRoles['roleDates'] = {}) =>
  objectionsToGrant({ roles, roleDates }, { role, ...days }, []);

describe('the roles of a person', () => {
  it('are granted ones, at least one, none twice', () => {
    expect(objectionsToRoles(['reviewer', 'donor'])).toEqual([]);
    expect(objectionsToRoles([]).map(({ code }) => code)).toEqual(['role-missing']);
    expect(objectionsToRoles(['reviewer', 'reviewer']).map(({ code }) => code)).toEqual(['role-twice']);
    for (const role of ['applicant', 'public', 'system', 'king', 'toString']) {
      expect(objectionsToRoles([role]).map(({ code }) => code)).toEqual(['role-unknown']);
    }
  });

  it('are never two of one group: money needs three people', () => {
    for (const group of INCOMPATIBLE_ROLES) {
      const [first, second] = group;
      expect(
        grant([first!], second!)
          .concat(grant([second!], first!))
          .map(({ code }) => code),
      ).toContain('incompatible-roles');
    }
  });

  it('name a focal point only within the secretariat, whether it is granted or the other is revoked', () => {
    const found = [
      objectionsToRoles(['focal-point']),
      grant(['donor'], 'focal-point'),
      objectionsToRevoking(['secretariat', 'focal-point'], 'secretariat'),
    ];
    expect(found.flat().map(({ code }) => code)).toEqual(Array(3).fill('role-needs-another'));
    const right = [
      objectionsToRoles(['focal-point', 'secretariat']),
      grant(['secretariat'], 'focal-point'),
      objectionsToRevoking(['secretariat', 'focal-point'], 'focal-point'),
    ];
    expect(right.flat()).toEqual([]);
  });

  it('are not granted a second time', () => {
    expect(grant(['donor'], 'donor').map(({ code }) => code)).toEqual(['role-held']);
    expect(grant(['donor'], 'auditor')).toEqual([]);
  });
});

describe('a role for some days', () => {
  const january = { from: '2027-01-01', until: '2027-01-31' };
  const codes = (...asked: Parameters<typeof grant>) => grant(...asked).map(({ code }) => code);

  it('ends no earlier than it begins, and begins on no day that is past', () => {
    const wrong = (days: Days) =>
      objectionsToGrantDays(days, '2026-12-15').map(({ field, code }) => `${field}: ${code}`);
    expect(wrong({ from: '2026-12-14' })).toEqual(['from: day-past']);
    expect(wrong({ until: '2026-12-14' })).toEqual(['until: day-before-first']);
    expect(wrong({ from: '2027-01-02', until: '2027-01-01' })).toEqual(['until: day-before-first']);
    for (const right of [{}, january, { from: '2026-12-15' }, { until: '2026-12-15' }])
      expect(wrong(right)).toEqual([]);
  });

  it('clashes with another only where both count on one day', () => {
    const certifying = { 'certifying-officer': january };
    expect(codes(['certifying-officer'], 'approving-officer', {}, certifying)).toEqual(['incompatible-roles']);
    expect(codes(['certifying-officer'], 'approving-officer', { from: '2027-01-31' }, certifying)).toEqual([
      'incompatible-roles',
    ]);
    expect(codes(['certifying-officer'], 'approving-officer', { from: '2027-02-01' }, certifying)).toEqual([]);
    expect(codes(['certifying-officer'], 'approving-officer', { until: '2026-12-31' }, certifying)).toEqual([]);
  });

  it('is held beside another no longer than that one', () => {
    const dated = { secretariat: january };
    expect(codes(['secretariat'], 'focal-point', {}, dated)).toEqual(['role-needs-another']);
    expect(codes(['secretariat'], 'focal-point', { ...january, until: '2027-02-01' }, dated)).toEqual([
      'role-needs-another',
    ]);
    expect(codes(['secretariat'], 'focal-point', january, dated)).toEqual([]);
  });

  it('is left out by the next grant once its last day is over', () => {
    const dated: DatedRoles = { roles: ['secretariat', 'donor'], roleDates: { donor: january } };
    expect(withoutEnded(dated, '2027-01-31')).toEqual(dated);
    expect(withoutEnded(dated, '2027-02-01')).toEqual({ roles: ['secretariat'], roleDates: {} });
  });
});
