import { describe, expect, it } from '@jest/globals';
import { assign } from '#fairness/assign';
import { assignmentInput, refuseUnlessFilled, type PanelFacts } from './assign-assessment.rules.ts';

const onPanel = (id: string, fromDay: string | null = null, untilDay: string | null = null) => ({
  id,
  fromDay,
  untilDay,
});
const facts = (bent: Partial<PanelFacts> = {}): PanelFacts => ({
  seed: 'c'.repeat(64),
  reviewersPerApplication: 2,
  applications: [
    { id: 'one', number: 'A-2026-00001', organisationId: 'Harbour' },
    { id: 'two', number: 'A-2026-00002', organisationId: 'Lantern' },
  ],
  reviewers: ['amina', 'boris', 'chen'].map((id) => onPanel(id)),
  partial: [],
  today: '2027-01-15',
  conflicts: [],
  held: [],
  ...bent,
});
const assignAll = (bent: Partial<PanelFacts> = {}) => {
  const given = facts(bent);
  const plan = assign(assignmentInput(given));
  refuseUnlessFilled(plan, given.applications);
  return plan.pairs;
};

describe('the assignment of a call', () => {
  it('fills every place of every application', () => {
    expect(assignAll()).toHaveLength(4);
  });

  it('never gives a file to a reviewer with a conflict of interest', () => {
    const pairs = assignAll({ conflicts: [{ reviewerId: 'amina', organisationId: 'Harbour' }] });
    expect(
      pairs
        .filter(({ applicationId }) => applicationId === 'one')
        .map(({ reviewerId }) => reviewerId)
        .toSorted(),
    ).toEqual(['boris', 'chen']);
  });

  it('gives nothing in the whole call to who acts for one of its applicants, and nothing outside somebody’s days', () => {
    const busy = ({ reviewerId }: { reviewerId: string }) => reviewerId;
    expect(new Set(assignAll({ partial: ['amina'] }).map(busy))).toEqual(new Set(['boris', 'chen']));
    const reviewers = [
      onPanel('amina', '2027-01-16'),
      onPanel('boris', '2027-01-15', '2027-01-15'),
      onPanel('chen', null, '2027-01-14'),
      onPanel('dora'),
    ];
    expect(new Set(assignAll({ reviewers }).map(busy))).toEqual(new Set(['boris', 'dora']));
  });

  it('later fills only places freed by stepping aside, never by the person who stepped aside', () => {
    const held = [
      { applicationId: 'one', reviewerId: 'amina', status: 'conflicted' },
      { applicationId: 'one', reviewerId: 'boris', status: 'submitted' },
      { applicationId: 'two', reviewerId: 'boris', status: 'assigned' },
      { applicationId: 'two', reviewerId: 'chen', status: 'assigned' },
    ];
    expect(assignAll({ held })).toEqual([{ applicationId: 'one', reviewerId: 'chen' }]);
  });

  it('is refused when every place is filled', () => {
    const held = facts().applications.flatMap(({ id }) =>
      ['amina', 'boris'].map((reviewerId) => ({ applicationId: id, reviewerId, status: 'assigned' })),
    );
    expect(() => assignAll({ held })).toThrow('Every application has its reviewers.');
  });

  it('is refused with the number of missing reviewers and the applications that lack them', () => {
    expect(() => assignAll({ reviewers: [onPanel('amina')] })).toThrow(
      '1 reviewer is missing, for A-2026-00001, A-2026-00002.',
    );
    expect(() => assignAll({ reviewers: [] })).toThrow('2 reviewers are missing, for A-2026-00001, A-2026-00002.');
  });

  it('says when conflicts of interest are the reason', () => {
    const conflicts = ['amina', 'boris'].map((reviewerId) => ({ reviewerId, organisationId: 'Lantern' }));
    expect(() => assignAll({ conflicts })).toThrow(
      '1 reviewer is missing once conflicts of interest are left out, for A-2026-00002.',
    );
  });
});
