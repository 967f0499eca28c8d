import { describe, expect, it } from '@jest/globals';
import { mustBeInvited, mustStandTo } from './organisation.policy.ts';

const person = { personId: 'ana', roles: ['applicant'] as const };
const acting = (organisationId: string, position: 'member' | 'legal-representative') => ({ organisationId, position });
const now = new Date('2026-11-20T09:00:00Z');

describe('an organisation', () => {
  it('is corrected by the people who act for it', () => {
    const correct = (membership: ReturnType<typeof acting> | null) => () =>
      mustStandTo('organisation.correct', person, { organisationId: 'a', membership });
    expect(correct(acting('a', 'member'))).not.toThrow();
    expect(correct(acting('b', 'legal-representative'))).toThrow('There is no such organisation');
    expect(correct(null)).toThrow('There is no such organisation');
  });

  it('is bound by its legal representatives; others read only that it is there', () => {
    const change = (membership: ReturnType<typeof acting>) => () =>
      mustStandTo('organisation.change-member', person, { organisationId: 'a', membership });
    expect(change(acting('a', 'legal-representative'))).not.toThrow();
    expect(change(acting('a', 'member'))).toThrow('Only a legal representative');
    expect(change(acting('b', 'legal-representative'))).toThrow('There is no such organisation');
  });

  it('is joined by who holds the key of an invitation that is still good', () => {
    const until = (expiresAt: string) => () => mustBeInvited(person, { expiresAt: new Date(expiresAt) }, now);
    expect(until('2026-11-20T09:00:01Z')).not.toThrow();
    expect(until('2026-11-20T09:00:00Z')).toThrow('no longer valid');
    expect(() => mustBeInvited(person, null, now)).toThrow('no longer valid');
  });
});
