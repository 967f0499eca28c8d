import { describe, expect, it } from '@jest/globals';
import { demoCallRules } from '#test/builders/call-rules';
import { scores } from '#test/builders/review-views';
import {
  atSheet,
  editRequest,
  pointsSoFar,
  reasonsWithoutScore,
  STEPS,
  storedAnswers,
  typedAnswers,
} from './sheet-form.ts';

const values = {
  'score.relevance': '3.5',
  'reason.relevance': ' Clear. ',
  'score.design': '',
  'reason.design': '',
  'score.capacity': '',
  'reason.capacity': 'No score yet.',
  comment: 'Fine.',
  after: 'stay',
};

describe('the scoring sheet', () => {
  it('has eleven steps and sends them as halves', () => {
    expect(STEPS).toEqual(['0', '0.5', '1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5']);
    expect(editRequest(typedAnswers(values))).toEqual({
      scores: [{ criterion: 'relevance', halfPoints: 7, reason: 'Clear.' }],
      comment: 'Fine.',
    });
  });

  it('shows again what is stored', () => {
    const given = scores(9);
    const { scores: shown, reasons } = storedAnswers({ scores: given, comment: '' });
    expect([shown['design'], reasons['design']]).toEqual(['4.5', 'Why design has this score.']);
    expect(editRequest(storedAnswers({ scores: given, comment: '' })).scores).toEqual(given);
  });

  it('finds the reasons that could not be kept', () => {
    expect(reasonsWithoutScore(typedAnswers(values))).toEqual(['capacity']);
  });

  it('counts points of what is scored, as the review service will', () => {
    const { criteria } = demoCallRules();
    expect(pointsSoFar(criteria, typedAnswers(values))).toEqual({ points: 28, of: 40 });
    expect(pointsSoFar(criteria, typedAnswers({}))).toEqual({ points: 0, of: 0 });
    expect(pointsSoFar(criteria, storedAnswers({ scores: scores(10), comment: '' }))).toEqual({ points: 100, of: 100 });
  });

  it('names errors as its own questions are named', () => {
    const fields = ['scores.design.halfPoints', 'scores.design.reason', 'scores.0.reason', 'scores.design', 'comment'];
    const named = atSheet(
      fields.map((field) => ({ field, message: '' })),
      [{ criterion: 'relevance', halfPoints: 1, reason: '' }],
    );
    expect(named.map(({ field }) => field)).toEqual([
      'score.design',
      'reason.design',
      'reason.relevance',
      'score.design',
      'comment',
    ]);
  });
});
