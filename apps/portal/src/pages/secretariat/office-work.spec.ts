import { describe, expect, it } from '@jest/globals';
import { aCall, NOW } from '#test/builders/application-views';
import { aReviewedCall } from '#test/builders/review-views';
import { stageOf } from './office-work.ts';

const closed = aCall({ status: 'closed', submitted: 5 });
const at = (...args: Parameters<typeof stageOf>) => stageOf(...args).at;

describe('the stage of a call', () => {
  it('follows the clock while it is published', () => {
    expect(at(aCall({ status: 'draft' }), 0, undefined, NOW)).toBe('draft');
    expect(at(aCall({ opensAt: '2026-12-01T00:00:00Z' }), 0, undefined, NOW)).toBe('upcoming');
    expect(at(aCall(), 0, aReviewedCall({ closed: false }), NOW)).toBe('open');
    expect(at(aCall({ deadline: NOW.toISOString() }), 0, undefined, NOW)).toBe('open');
    expect(at(aCall(), 3, undefined, new Date('2027-01-07T22:59:00.001Z'))).toBe('to-close');
  });

  it('follows the work once it is closed', () => {
    expect(stageOf(closed, 2, aReviewedCall(), NOW)).toEqual({ at: 'screening', waiting: 2 });
    expect(stageOf(closed, 0, aReviewedCall({ assigned: 0 }), NOW)).toEqual({ at: 'to-assign', places: 12 });
    expect(stageOf(closed, 0, aReviewedCall({ assigned: 11, assessed: 11 }), NOW)).toEqual({
      at: 'to-assign',
      places: 1,
    });
    expect(stageOf(closed, 0, aReviewedCall({ assessed: 7 }), NOW)).toEqual({ at: 'assessing', sent: 7, all: 12 });
    expect(at(closed, 0, aReviewedCall({ assessed: 12 }), NOW)).toBe('to-rank');
    expect(at(closed, 0, aReviewedCall({ eligible: 0, assigned: 0 }), NOW)).toBe('nothing-eligible');
  });

  it('waits while events are on their way to the review', () => {
    expect(at(closed, 0, undefined, NOW)).toBe('arriving');
    expect(at(closed, 0, aReviewedCall({ closed: false }), NOW)).toBe('arriving');
    expect(at(closed, 0, aReviewedCall({ submitted: 4 }), NOW)).toBe('arriving');
  });

  it('is the board’s from the ranking on', () => {
    const ranked = (recommendationStatus: string) =>
      stageOf(closed, 0, aReviewedCall({ recommendationId: 'r', recommendationStatus }), NOW);
    expect(ranked('draft')).toEqual({ at: 'to-send', recommendationId: 'r' });
    expect(ranked('sent')).toEqual({ at: 'with-board', recommendationId: 'r' });
    expect(ranked('approved')).toEqual({ at: 'decided', recommendationId: 'r' });
    expect(stageOf(aCall({ status: 'concluded' }), 0, undefined, NOW)).toEqual({
      at: 'decided',
      recommendationId: null,
    });
  });
});
