import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReview, type AReview } from '../../test/a-review.ts';

let review: AReview;
let panel: string[];
let call: Awaited<ReturnType<AReview['screenedCall']>>;
beforeAll(async () => {
  review = await aReview();
  panel = await review.panel(4);
  call = await review.screenedCall(['100.00', '100.00']);
});
afterAll(() => review?.service.close());

const tie = (at: number, bent: object = {}) => ({
  organisationId: call.applications[at]!.organisationId,
  kind: 'employment',
  reason: 'I sat on its board until last year.',
  ...bent,
});

describe('a conflict of interest', () => {
  it('is chosen among the organisations with an eligible application', async () => {
    const other = review.application(call.callId);
    await review.service.deliver('application.submitted', other);
    await review.screen(other, 'ineligible');
    const { body } = await review.reviewer(panel[0]!).get('/conflicts/choices');
    expect(body.map(({ organisationId }: { organisationId: string }) => organisationId).toSorted()).toEqual(
      call.applications.map(({ organisationId }) => organisationId).toSorted(),
    );
    expect(
      (await review.reviewer(panel[0]!).post('/conflicts', tie(0, { organisationId: other.organisationId }))).body,
    ).toMatchObject({
      status: 422,
      errors: [{ field: 'organisationId', code: 'unknown-organisation' }],
    });
  });

  it('is declared once, for good', async () => {
    const me = review.reviewer(panel[0]!);
    expect((await me.post('/conflicts', tie(0))).body).toMatchObject({ reviewerId: panel[0], kind: 'employment' });
    expect((await me.post('/conflicts', tie(0))).body).toMatchObject({ status: 409, code: 'already-declared' });
    await expect(review.service.dataSource.query('DELETE FROM conflict')).rejects.toThrow('permission denied');
    await expect(review.service.dataSource.query(`UPDATE conflict SET kind = 'other'`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('shows its kind in the log, and neither who nor why', async () => {
    const [event] = await review.service.events('conflict.declared');
    expect(event!.leaf.open).toEqual({ kind: 'employment' });
  });

  it('is not declared by a reviewer for another, by somebody outside the panel or by other roles', async () => {
    expect((await review.reviewer(panel[1]!).post('/conflicts', tie(0, { reviewerId: panel[2] }))).status).toBe(404);
    expect((await review.reviewer('00000000-0000-4000-8000-000000000000').post('/conflicts', tie(0))).status).toBe(404);
    expect((await review.service.as('trustee').post('/conflicts', tie(0))).status).toBe(403);
    expect((await review.secretariat.post('/conflicts', tie(0))).body).toMatchObject({
      status: 422,
      errors: [{ field: 'reviewerId' }],
    });
    expect(
      (await review.secretariat.post('/conflicts', tie(0, { reviewerId: panel[1], kind: 'dislike' }))).status,
    ).toBe(422);
  });

  it('makes the reviewer step aside in the same act from what is assigned, and from nothing else', async () => {
    await review.secretariat.post(`/review/calls/${call.callId}/assign`);
    const before = (await review.reviewer(panel[1]!).get('/assessments')).body;
    const touched = before.find(
      (line: { applicationId: string }) => line.applicationId === call.applications[0]!.applicationId,
    );
    expect((await review.secretariat.post('/conflicts', tie(0, { reviewerId: panel[1] }))).status).toBe(201);
    const after = (await review.reviewer(panel[1]!).get('/assessments')).body;
    expect(
      after.filter((line: { status: string }) => line.status === 'conflicted').map(({ id }: { id: string }) => id),
    ).toEqual([touched.id]);
    const [event] = await review.service.events('assessment.stepped-aside');
    expect([event!.recordId, event!.leaf.actor.split(':')[0]]).toEqual([touched.id, 'system']);
    const { body: all } = await review.secretariat.get('/conflicts');
    expect(all).toHaveLength(2);
  });
});
