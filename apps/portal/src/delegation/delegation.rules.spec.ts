import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import {
  mayActForOthers,
  objectionsToDays,
  objectionsToDelegation,
  runsOn,
  type Standing,
} from './delegation.rules.ts';

const someone = (id: string, ...roles: Role[]) => ({ id, status: 'active', roles, roleDates: {} });
const rosa = someone('rosa', 'certifying-officer');
const sam = someone('sam', 'secretariat');
const days = { from: '2026-12-01', until: '2026-12-31' };
const certifying = { role: 'certifying-officer', ...days };

const codes = (...asked: Parameters<typeof objectionsToDelegation>) =>
  objectionsToDelegation(...asked).map(({ field, code }) => `${field}: ${code}`);
const standing = (more: Partial<Standing> = {}): Standing => ({
  principalId: 'rosa',
  delegateId: 'sam',
  role: 'certifying-officer',
  fromDay: '2026-12-31',
  untilDay: '2027-01-10',
  ...more,
});

describe('the days of a delegation', () => {
  it.each([
    ['2026-11-21', '2026-11-30', ['day-past']],
    ['2027-11-24', '2027-11-30', ['day-too-far']],
    ['2026-12-02', '2026-12-01', ['day-before-first']],
    ['2026-12-01', '2027-03-03', ['delegation-too-long']],
    ['2026-12-01', '2027-03-02', []],
    ['2026-11-22', '2026-11-22', []],
  ])('from %s until %s', (from, until, expected) => {
    expect(objectionsToDays({ from, until }, '2026-11-22').map(({ code }) => code)).toEqual(expected);
  });

  it('say by themselves whether it runs', () => {
    const given = { status: 'given', fromDay: '2026-12-01', untilDay: '2026-12-31' };
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((today) => runsOn(today, given))).toEqual([
      'coming',
      'now',
      'now',
      'ended',
    ]);
    expect(runsOn('2026-12-01', { ...given, status: 'revoked' })).toBe('ended');
  });
});

describe('a role in other hands', () => {
  it('is one that was granted, of the secretariat or of finance', () => {
    expect(codes(certifying, rosa, sam, [])).toEqual([]);
    expect(codes({ ...certifying, role: 'approving-officer' }, rosa, sam, [])).toEqual(['role: role-not-yours']);
    const trustee = someone('tom', 'trustee');
    expect(codes({ ...certifying, role: 'trustee' }, trustee, sam, [])).toEqual(['role: role-not-yours']);
  });

  it.each<[string, readonly Role[], string]>([
    ['votes', ['trustee'], 'colleague-unknown'],
    ['judges', ['secretariat', 'reviewer'], 'colleague-unknown'],
    ['audits', ['secretariat', 'auditor'], 'colleague-unknown'],
    ['keeps the accounts', ['secretariat', 'administrator'], 'colleague-unknown'],
    ['applies', ['applicant'], 'colleague-unknown'],
    ['gives', ['donor'], 'colleague-unknown'],
    ['approves', ['approving-officer'], 'incompatible-roles'],
    ['releases', ['secretariat', 'releasing-officer'], 'incompatible-roles'],
    ['certifies', ['certifying-officer'], 'colleague-holds-role'],
  ])('is not those of somebody who %s', (_, roles, code) => {
    expect(codes(certifying, rosa, someone('sam', ...roles), [])).toEqual([`delegateId: ${code}`]);
  });

  it('is not one’s own, and not those of a closed account or of nobody', () => {
    expect(codes(certifying, rosa, rosa, [])).toEqual(['delegateId: not-to-yourself']);
    expect(codes(certifying, rosa, { ...sam, status: 'disabled' }, [])).toEqual(['delegateId: colleague-unknown']);
    expect(codes(certifying, rosa, null, [])).toEqual(['delegateId: colleague-unknown']);
    expect(mayActForOthers(sam)).toBe(true);
  });

  it('asks for the role beside which it is held', () => {
    const focal = someone('fay', 'secretariat', 'focal-point');
    expect(codes({ role: 'focal-point', ...days }, focal, sam, [])).toEqual([]);
    const officer = someone('cem', 'certifying-officer');
    expect(codes({ role: 'focal-point', ...days }, focal, officer, [])).toEqual(['delegateId: role-needs-another']);
  });

  it('clashes with a role only on days that both have', () => {
    const later = {
      ...someone('sam', 'approving-officer'),
      roleDates: { 'approving-officer': { from: '2027-01-01' } },
    };
    expect(codes(certifying, rosa, later, [])).toEqual([]);
    expect(codes({ ...certifying, until: '2027-01-01' }, rosa, later, [])).toEqual(['delegateId: incompatible-roles']);
  });
});

describe('two delegations on one day', () => {
  it.each<[string, Partial<Standing>, string[]]>([
    ['of one role by one person', { delegateId: 'uma' }, ['role: delegated-already']],
    ['of one role to one person', { principalId: 'cora' }, ['delegateId: colleague-acts-already']],
    [
      'of two steps of a payment to one person',
      { principalId: 'abi', role: 'approving-officer' },
      ['delegateId: incompatible-roles'],
    ],
    ['of other roles to one person', { principalId: 'fay', role: 'focal-point' }, []],
    ['of another role by one person', { delegateId: 'uma', role: 'secretariat' }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(certifying, rosa, sam, [standing(more)])).toEqual(expected);
    expect(codes(certifying, rosa, sam, [standing({ ...more, fromDay: '2027-01-01' })])).toEqual([]);
  });
});
