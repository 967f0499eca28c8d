import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReview, type AReview } from '../../test/a-review.ts';

let review: AReview;
beforeAll(async () => void (review = await aReview()));
afterAll(() => review?.service.close());

describe('the calls of the review', () => {
  it('have their titles for whoever lists them, also where an assessment would hide its own', async () => {
    const [reviewer] = await review.panel(3);
    const { callId } = await review.screenedCall(['100.00']);
    await review.secretariat.post(`/review/calls/${callId}/assign`);
    const both = review.service.as({ personId: reviewer!, roles: ['secretariat', 'reviewer'] });
    for (const reader of [review.reviewer(reviewer!), both, review.secretariat, review.service.as('auditor')]) {
      const { status, body } = await reader.get('/review/calls');
      expect([status, body]).toEqual([200, [expect.objectContaining({ callId, title: expect.any(String) })]]);
    }
  });
});
