import { describe, expect, it } from '@jest/globals';
import { erasureVerbs, mustBeAnother } from './erasure.policy.ts';

const administrator = { personId: 'ada', roles: ['administrator'] as const };
const inTheSteadOf = (principal: string) => ({
  personId: 'sol',
  roles: ['secretariat'] as const,
  actsFor: [{ role: 'secretariat' as const, personId: principal }],
});
const ordered = { status: 'ordered', subjectId: 'ines', orderedBy: 'ada' };

describe('an erasure', () => {
  it('is confirmed by another than who ordered it, in nobody’s stead who did', () => {
    for (const person of [administrator, inTheSteadOf('ada')]) {
      expect(erasureVerbs(person, ordered)).toEqual(['cancel']);
      expect(() => mustBeAnother(person, ordered)).toThrow('Another person must confirm it.');
    }
    expect(erasureVerbs(inTheSteadOf('bo'), ordered)).toEqual(['confirm', 'cancel']);
    expect(() => mustBeAnother(inTheSteadOf('bo'), ordered)).not.toThrow();
  });

  it('is not confirmed by whom it would erase, nor in their stead', () => {
    for (const person of [{ ...administrator, personId: 'ines' }, inTheSteadOf('ines')]) {
      expect(erasureVerbs(person, ordered)).toEqual(['cancel']);
      expect(() => mustBeAnother(person, ordered)).toThrow('You cannot do this to your own account.');
    }
  });

  it('that is decided is over for everybody', () => {
    const confirmed = { ...ordered, status: 'confirmed', subjectId: null };
    expect(erasureVerbs(administrator, confirmed)).toEqual([]);
    expect(() => mustBeAnother(administrator, confirmed)).not.toThrow();
  });
});
