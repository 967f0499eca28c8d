import { describe, expect, it } from '@jest/globals';
import { mustBeAnother, wordsOf } from './factor-reset.policy.ts';

const administrator = { personId: 'ada', roles: ['administrator'] as const };
const secretariat = { personId: 'sol', roles: ['secretariat'] as const };
const auditor = { personId: 'ola', roles: ['auditor'] as const };
const inTheSteadOf = (principal: string) => ({
  ...secretariat,
  actsFor: [{ role: 'secretariat' as const, personId: principal }],
});

const asked = { status: 'asked', personId: 'ines', vouchedBy: null };
const vouched = { ...asked, status: 'vouched', vouchedBy: 'ada' };
const confirmed = { ...vouched, status: 'confirmed' };

describe('who has lost every factor', () => {
  it('is spoken for by others, by two where the role needs two', () => {
    expect(wordsOf(administrator, asked, false)).toEqual(['confirm', 'refuse']);
    expect(wordsOf(secretariat, asked, false)).toEqual(['confirm', 'refuse']);
    expect(wordsOf(administrator, asked, true)).toEqual(['vouch', 'refuse']);
    expect(wordsOf(secretariat, asked, true)).toEqual(['refuse']);
    expect(wordsOf(administrator, vouched, true)).toEqual(['refuse']);
    expect(wordsOf(administrator, { ...vouched, vouchedBy: 'another' }, true)).toEqual(['confirm', 'refuse']);
    expect(wordsOf(administrator, confirmed, true)).toEqual(['refuse']);
    expect(wordsOf(administrator, { ...asked, personId: 'ada' }, false)).toEqual([]);
    expect(wordsOf(administrator, { ...asked, status: 'done' }, false)).toEqual([]);
    expect(wordsOf(auditor, asked, true)).toEqual([]);
  });

  it('is not spoken for in their own stead, nor twice in the stead of one', () => {
    expect(wordsOf(inTheSteadOf('ines'), asked, false)).toEqual([]);
    expect(wordsOf(inTheSteadOf('ada'), vouched, true)).toEqual(['refuse']);
    expect(wordsOf(inTheSteadOf('bo'), vouched, true)).toEqual(['confirm', 'refuse']);
    for (const [word, person, reset] of [
      ['confirm', administrator, vouched],
      ['confirm', inTheSteadOf('ada'), vouched],
      ['confirm', inTheSteadOf('ines'), vouched],
      ['refuse', inTheSteadOf('ines'), vouched],
    ] as const)
      expect(() => mustBeAnother(word, person, reset)).toThrow('Ask somebody else to take this step.');
  });

  it('reads that nobody confirms any more what is over, whoever they are', () => {
    expect(() => mustBeAnother('confirm', administrator, { ...vouched, status: 'refused' })).not.toThrow();
  });
});
