import { describe, expect, it } from '@jest/globals';
import { maySeeContribution } from './contribution.policy.ts';
import { depositRefusals, pledgeRefusals } from './contribution.rules.ts';

const usd = (minor: bigint) => ({ minor, currency: 'USD' });

describe('contributions', () => {
  it('refuses a pledge of nothing, and one of tomorrow', () => {
    expect(pledgeRefusals(usd(0n), '2026-11-21', '2026-11-20').map(({ code }) => code)).toEqual([
      'not-positive',
      'day-to-come',
    ]);
    expect(pledgeRefusals(usd(1n), '2026-11-20', '2026-11-20')).toEqual([]);
  });

  it('refuses a deposit before its pledge, and one that is still to come', () => {
    expect(depositRefusals('2026-11-01', '2026-11-02', '2026-11-20').map(({ code }) => code)).toEqual([
      'before-pledge',
    ]);
    expect(depositRefusals('2026-11-21', '2026-11-02', '2026-11-20').map(({ code }) => code)).toEqual(['day-to-come']);
    expect(depositRefusals('2026-11-02', '2026-11-02', '2026-11-20')).toEqual([]);
  });

  it('shows a donor what has arrived, not what others have promised', () => {
    const donor = { personId: 'd', roles: ['donor'] as const };
    expect(['pledged', 'deposited'].map((status) => maySeeContribution(donor, { status }))).toEqual([false, true]);
    expect(maySeeContribution({ personId: 's', roles: ['secretariat'] }, { status: 'pledged' })).toBe(true);
  });
});
