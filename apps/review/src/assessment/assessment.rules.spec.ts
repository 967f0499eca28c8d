import { describe, expect, it } from '@jest/globals';
import type { CriterionRule } from '#contracts/call-rules';
import type { ScoreView } from '#contracts/api/review';
import { draftRefusals, judgementHash, mergedScores, panelCode, submissionRefusals } from './assessment.rules.ts';

const criterion = (id: string, weight: number): CriterionRule => ({ id, title: id, guidance: '', weight });
const criteria = [criterion('relevance', 60), criterion('budget', 40)];
const score = (id: string, bent: Partial<ScoreView> = {}): ScoreView => ({
  criterion: id,
  halfPoints: 7,
  reason: 'It answers the call in every part.',
  ...bent,
});
const complete = { scores: [score('relevance'), score('budget')], comment: 'I would fund it.' };
const codes = (refusals: readonly { field: string; code: string }[]): string[] =>
  refusals.map(({ field, code }) => `${field}: ${code}`);

describe('a draft of an assessment', () => {
  it('may be empty or incomplete, with short reasons', () => {
    expect(draftRefusals(criteria, [])).toEqual([]);
    expect(draftRefusals(criteria, [score('budget', { reason: '' })])).toEqual([]);
  });

  it('refuses criteria that the call does not have', () => {
    expect(codes(draftRefusals(criteria, [score('beauty')]))).toEqual(['scores.0.criterion: unknown-criterion']);
  });

  it('refuses the same criterion twice', () => {
    expect(codes(draftRefusals(criteria, [score('budget'), score('budget')]))).toEqual(['scores.budget: doubled']);
  });

  it.each([-1, 11, 3.5, Number.NaN])('refuses %p half-points', (halfPoints) => {
    expect(codes(draftRefusals(criteria, [score('budget', { halfPoints })]))).toEqual([
      'scores.budget.halfPoints: off-the-scale',
    ]);
  });

  it('keeps what is not named again, in the order of the call', () => {
    const merged = mergedScores(criteria, [score('relevance'), score('budget')], [score('budget', { halfPoints: 2 })]);
    expect(merged).toEqual([score('relevance'), score('budget', { halfPoints: 2 })]);
  });
});

describe('the submission of an assessment', () => {
  it('is possible with a score and a reason for every criterion and a comment', () => {
    expect(submissionRefusals(criteria, complete)).toEqual([]);
  });

  it('names every criterion without a score, every reason that is too short and a missing comment, all at once', () => {
    const refusals = submissionRefusals(criteria, {
      scores: [score('relevance', { reason: ' nineteen chars long ' })],
      comment: ' ',
    });
    expect(codes(refusals)).toEqual([
      'scores.relevance.reason: reason-too-short',
      'scores.budget.halfPoints: score-missing',
      'comment: comment-missing',
    ]);
    expect(refusals[0]!.message).toBe('The reason for "relevance" has 19 characters. Write at least 20.');
  });
});

describe('the hash of a judgement', () => {
  it('is that of its canonical JSON, so a different reason is a different hash', () => {
    const other = {
      ...complete,
      scores: [score('relevance'), score('budget', { reason: 'It answers the call in some parts.' })],
    };
    expect(judgementHash(complete)).toMatch(/^[0-9a-f]{64}$/);
    expect(judgementHash(other)).not.toBe(judgementHash(complete));
  });

  it('does not depend on the order in which the fields were sent', () => {
    const turned = complete.scores.map(({ reason, halfPoints, criterion: id }) => ({
      reason,
      halfPoints,
      criterion: id,
    }));
    expect(judgementHash({ comment: complete.comment, scores: turned })).toBe(judgementHash(complete));
  });
});

describe('the code of a reviewer', () => {
  it('goes A, B ... Z, AA, AB', () => {
    expect([1, 2, 26, 27, 28, 53].map(panelCode)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'BA']);
  });
});
