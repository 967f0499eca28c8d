import { describe, expect, it } from '@jest/globals';
import { accountChangeVerbs, countsFrom, isDue, proposalRefusal } from './account-change.rules.ts';

const agreedAt = new Date('2026-11-20T09:00:00Z');

describe('a change of the bank account', () => {
  it('counts three days after both officers have agreed, and not before', () => {
    const from = countsFrom(agreedAt);
    expect(from.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    const change = { status: 'agreed', countsFrom: from };
    expect(isDue(change, new Date(from.getTime() - 1), false)).toBe(false);
    expect(isDue(change, from, false)).toBe(true);
  });

  it('waits for a bank file with the old account, and never counts once it is stopped', () => {
    const late = new Date('2026-12-20T09:00:00Z');
    expect(isDue({ status: 'agreed', countsFrom: countsFrom(agreedAt) }, late, true)).toBe(false);
    for (const status of ['proposed', 'confirmed', 'refused', 'withdrawn', 'in-force'])
      expect([status, isDue({ status, countsFrom: agreedAt }, late, false)]).toEqual([status, false]);
  });

  it('is proposed from the signature on, one at a time', () => {
    const code = (status: string, open = false) => proposalRefusal(status, open)?.code;
    expect(['drafted', 'signed', 'active', 'closed', 'cancelled'].map((status) => code(status))).toEqual([
      'account-not-changeable',
      undefined,
      undefined,
      'account-not-changeable',
      'account-not-changeable',
    ]);
    expect(code('active', true)).toBe('account-change-open');
  });

  it('offers each step to its officer, and to stop it to the organisation and either officer', () => {
    const reader = (role: string, may = true) => ({ roles: [role], mayDecide: () => may, mayWithdraw: may });
    const offers = (status: string) =>
      ['certifying-officer', 'approving-officer', 'applicant', 'releasing-officer'].map((role) =>
        accountChangeVerbs(status, reader(role)).join(' '),
      );
    expect(offers('proposed')).toEqual(['confirm refuse', 'refuse', 'withdraw', '']);
    expect(offers('confirmed')).toEqual(['refuse', 'agree refuse', 'withdraw', '']);
    expect(offers('agreed')).toEqual(['refuse', 'refuse', 'withdraw', '']);
    expect(offers('in-force')).toEqual(['', '', '', '']);
    expect(accountChangeVerbs('proposed', reader('certifying-officer', false))).toEqual(['refuse']);
    expect(accountChangeVerbs('proposed', reader('applicant', false))).toEqual([]);
  });
});
