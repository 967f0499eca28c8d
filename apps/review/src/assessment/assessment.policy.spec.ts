import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { hiddenFields, isOwn, listsEveryAssessment, mayOpen } from './assessment.policy.ts';

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

  it('closes the file to a reviewer who stepped aside, and hides even its title', () => {
    const left = assessment('amina', 'conflicted');
    expect(mayOpen(amina, left)).toBe(false);
    expect(hiddenFields(amina, left, left)).toEqual(expect.arrayContaining(['title', 'application', 'panel']));
    expect(hiddenFields(secretariat, left, undefined)).not.toContain('title');
  });

  it('closes it too to an overseer who stepped aside from it', () => {
    const both = person('amina', 'reviewer', 'secretariat');
    expect(mayOpen(both, assessment('amina', 'conflicted'))).toBe(false);
    expect(mayOpen(both, assessment('boris', 'assigned'))).toBe(true);
  });
});

describe('the blind rule', () => {
  const other = assessment('boris', 'submitted');
  const own = (status: string) => assessment('amina', status);
  const hides = (...asked: Parameters<typeof hiddenFields>) => {
    const hidden = hiddenFields(...asked);
    return ['scores', 'panel', 'reviewerName'].filter((field) => hidden.includes(field));
  };

  it('shows reviewers their own draft, and the panel once it is sent', () => {
    expect(hides(amina, own('assigned'), own('assigned'))).toEqual(['panel', 'reviewerName']);
    expect(hides(amina, own('submitted'), own('submitted'))).toEqual(['reviewerName']);
  });

  it('hides all of it for good from a reviewer who stepped aside, their own draft too', () => {
    expect(hides(amina, own('conflicted'), own('conflicted'))).toEqual(['scores', 'panel', 'reviewerName']);
  });

  it('hides the others from whoever has not sent their own, whatever other role they hold', () => {
    const both = person('amina', 'reviewer', 'secretariat', 'auditor');
    for (const status of ['assigned', 'conflicted'])
      expect(hides(both, other, own(status))).toEqual(['scores', 'panel', 'reviewerName']);
  });

  it('never shows drafts of others, but to auditors', () => {
    const draft = assessment('boris', 'assigned');
    expect(hides(secretariat, draft, undefined)).toEqual(['scores']);
    expect(hides(auditor, draft, undefined)).toEqual([]);
  });

  it('shows the secretariat what is submitted', () => {
    expect(hides(secretariat, other, undefined)).toEqual([]);
  });

  it('keeps names from the panel, also from a member of the secretariat who sits on it', () => {
    expect(hides(person('amina', 'reviewer', 'secretariat'), other, own('submitted'))).toEqual(['reviewerName']);
  });
});
