import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import {
  isHiddenFrom,
  isOwn,
  listsEveryAssessment,
  maySeeReviewer,
  maySeeScores,
  mayOpen,
} from './assessment.policy.ts';

const person = (personId: string, ...roles: Role[]) => ({ personId, roles });
const assessment = (reviewerId: string, status: string) => ({ id: `of ${reviewerId}`, reviewerId, status });

const amina = person('amina', 'reviewer');
const secretariat = person('sofia', 'secretariat');
const auditor = person('otto', 'auditor');

describe('who sees which assessments', () => {
  it('lists all for the secretariat and auditors, only their own for reviewers', () => {
    expect([secretariat, auditor, amina].map(listsEveryAssessment)).toEqual([true, true, false]);
  });

  it('opens to reviewers only what is theirs', () => {
    expect(mayOpen(amina, assessment('amina', 'assigned'))).toBe(true);
    expect(mayOpen(amina, assessment('boris', 'submitted'))).toBe(false);
    expect(isOwn(amina, assessment('boris', 'assigned'))).toBe(false);
    expect(isOwn({ personId: null, roles: ['public'] }, assessment('boris', 'assigned'))).toBe(false);
  });

  it('closes the file to a reviewer who stepped aside', () => {
    expect(mayOpen(amina, assessment('amina', 'conflicted'))).toBe(false);
    expect(isHiddenFrom(amina, assessment('amina', 'conflicted'))).toBe(true);
    expect(isHiddenFrom(secretariat, assessment('amina', 'conflicted'))).toBe(false);
  });
});

describe('the blind rule', () => {
  const other = assessment('boris', 'submitted');

  it('shows reviewers their own draft', () => {
    const own = assessment('amina', 'assigned');
    expect(maySeeScores(amina, own, own)).toBe(true);
  });

  it('hides the panel until the own assessment is submitted', () => {
    expect(maySeeScores(amina, other, assessment('amina', 'assigned'))).toBe(false);
    expect(maySeeScores(amina, other, assessment('amina', 'submitted'))).toBe(true);
  });

  it('hides it for good from a reviewer who stepped aside, their own draft too', () => {
    const own = assessment('amina', 'conflicted');
    expect(maySeeScores(amina, other, own)).toBe(false);
    expect(maySeeScores(amina, own, own)).toBe(false);
  });

  it('hides it from a reviewer who has not submitted, whatever other role they hold', () => {
    const both = person('amina', 'reviewer', 'secretariat', 'auditor');
    expect(maySeeScores(both, other, assessment('amina', 'assigned'))).toBe(false);
  });

  it('never shows drafts of others, but to auditors', () => {
    const draft = assessment('boris', 'assigned');
    expect(maySeeScores(amina, draft, assessment('amina', 'submitted'))).toBe(false);
    expect(maySeeScores(secretariat, draft, undefined)).toBe(false);
    expect(maySeeScores(auditor, draft, undefined)).toBe(true);
  });

  it('shows the secretariat what is submitted', () => {
    expect(maySeeScores(secretariat, other, undefined)).toBe(true);
  });

  it('shows nothing to reviewers of other applications', () => {
    expect(maySeeScores(amina, other, undefined)).toBe(false);
  });

  it('keeps names from the panel, also from a member of the secretariat who sits on it', () => {
    expect(maySeeReviewer(secretariat, undefined)).toBe(true);
    expect(maySeeReviewer(amina, undefined)).toBe(false);
    expect(maySeeReviewer(person('amina', 'reviewer', 'secretariat'), assessment('amina', 'submitted'))).toBe(false);
  });
});
