import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { mayOnRecommendation, possibleVerbs } from './recommendation.policy.ts';

const person = (...roles: Role[]) => ({ personId: 'ines', roles });
const sent = { sentAt: new Date('2026-04-01T00:00:00.000Z') };

describe('a recommendation', () => {
  it('is read by the secretariat and auditors from the first draft', () => {
    for (const role of ['secretariat', 'auditor'] as const)
      expect(mayOnRecommendation('recommendation.read', person(role), { sentAt: null })).toBe(true);
  });

  it('is read by trustees once it has come before the board', () => {
    expect(mayOnRecommendation('recommendation.read', person('trustee'), { sentAt: null })).toBe(false);
    expect(mayOnRecommendation('recommendation.read', person('trustee'), sent)).toBe(true);
  });

  it('is read by nobody else', () => {
    expect(mayOnRecommendation('recommendation.read', person('reviewer', 'applicant', 'donor'), sent)).toBe(false);
  });

  it('offers a trustee to agree once, and to approve with the quorum', () => {
    const verbs = ['agree', 'return', 'approve'];
    expect(possibleVerbs(verbs, person('trustee'), { agreeing: [], quorum: 2 })).toEqual(['agree', 'return']);
    expect(possibleVerbs(verbs, person('trustee'), { agreeing: ['ines'], quorum: 2 })).toEqual(['return']);
    expect(possibleVerbs(verbs, person('trustee'), { agreeing: ['ines', 'omar'], quorum: 2 })).toEqual([
      'return',
      'approve',
    ]);
  });
});
