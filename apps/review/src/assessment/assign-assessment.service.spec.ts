import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aReview, type AReview } from '../../test/a-review.ts';

let review: AReview;
let panel: string[] = [];
beforeAll(async () => {
  review = await aReview();
});
afterAll(() => review?.service.close());
afterEach(() => review.disperse(panel));

const assign = (callId: string) => review.secretariat.post(`/review/calls/${callId}/assign`);

describe('the assignment', () => {
  beforeEach(async () => {
    panel = await review.panel(4);
  });

  it('gives every eligible application its reviewers, as evenly as can be, and tells the log by which rule', async () => {
    const { callId, rulesHash } = await review.screenedCall(['100.00', '100.00', '100.00', '100.00']);
    const { status, body } = await assign(callId);
    expect([status, body.length]).toEqual([201, 12]);
    const { body: reviewers } = await review.secretariat.get('/reviewers');
    expect(
      reviewers
        .filter((one: { id: string }) => panel.includes(one.id))
        .map((one: { assigned: number }) => one.assigned),
    ).toEqual([3, 3, 3, 3]);
    const events = (await review.service.events('assessment.assigned')).filter(
      ({ payload }) => payload.callId === callId,
    );
    expect(events).toHaveLength(12);
    expect(events[0]!.leaf).toMatchObject({ rules: rulesHash, open: { rule: 'least-loaded-without-conflict' } });
  });

  it('names the screening that let its application in', async () => {
    const { callId } = await review.screenedCall(['100.00', '100.00']);
    await assign(callId);
    const screenings = await review.service.dataSource.query(
      'SELECT id, screening_leaf AS leaf FROM application_copy WHERE call_id = $1',
      [callId],
    );
    const leafOf = new Map<string, string>(screenings.map(({ id, leaf }: { id: string; leaf: string }) => [id, leaf]));
    const events = await review.service.events('assessment.assigned');
    const given = events.filter(({ payload }) => payload.callId === callId);
    expect([given.length, new Set(leafOf.values()).size]).toEqual([6, 2]);
    for (const { leaf, payload } of given)
      expect(leaf['refs']).toEqual([Buffer.from(leafOf.get(payload.applicationId)!, 'hex').toString('base64url')]);
  });

  it('passes over reviewers with a conflict of interest', async () => {
    const { callId, applications } = await review.screenedCall(['100.00', '100.00']);
    const declared = await review.reviewer(panel[0]!).post('/conflicts', {
      organisationId: applications[0]!.organisationId,
      kind: 'employment',
      reason: 'I sat on its board until last year.',
    });
    expect(declared.status).toBe(201);
    const { body } = await assign(callId);
    const lines = await review.reviewer(panel[0]!).get(`/assessments?callId=${callId}`);
    expect(body).toHaveLength(6);
    expect(lines.body.map((line: { applicationId: string }) => line.applicationId)).not.toContain(
      applications[0]!.applicationId,
    );
  });

  it('is refused until the call is closed and every submitted application is screened', async () => {
    const call = review.published();
    await review.service.deliver('call.published', call, { seq: 1 });
    expect((await assign(call.callId)).body).toMatchObject({ code: 'call-not-closed' });
    const [first, second] = [review.application(call.callId), review.application(call.callId)];
    await review.service.deliver('application.submitted', first);
    await review.service.deliver('call.closed', { callId: call.callId, slug: call.slug, submitted: 2 }, { seq: 2 });
    expect((await assign(call.callId)).body).toMatchObject({
      code: 'applications-on-their-way',
      params: { missing: 1 },
    });
    await review.service.deliver('application.submitted', second);
    await review.screen(first);
    expect((await assign(call.callId)).body).toMatchObject({
      status: 409,
      code: 'not-all-screened',
      params: { numbers: second.number },
    });
    await review.screen(second, 'ineligible');
    expect((await assign(call.callId)).body).toHaveLength(3);
  });

  it('is refused as a whole when reviewers are missing, with how many and for which applications', async () => {
    const { callId, applications } = await review.screenedCall(['100.00'], { reviewersPerApplication: 6 });
    const { status, body } = await assign(callId);
    expect([status, body.code, body.params]).toEqual([
      409,
      'too-few-reviewers',
      { missing: 2, numbers: applications[0]!.number },
    ]);
    expect(await review.service.query('system', 'SELECT FROM assessment WHERE call_id = $1', [callId])).toHaveLength(0);
  });

  it('runs again only to fill places that were freed', async () => {
    const { callId, applications } = await review.screenedCall(['100.00']);
    const { body: first } = await assign(callId);
    expect((await assign(callId)).body).toMatchObject({ status: 409, code: 'already-assigned' });
    const [{ reviewer_id: reviewerId }] = await review.service.query(
      'system',
      'SELECT reviewer_id FROM assessment WHERE id = $1',
      [first[0].id],
    );
    await review.secretariat.post('/conflicts', {
      reviewerId,
      organisationId: applications[0]!.organisationId,
      kind: 'family',
      reason: 'A sister works there.',
    });
    const { body: second } = await assign(callId);
    expect(second).toHaveLength(1);
    expect(first.map((line: { reviewerName: string }) => line.reviewerName)).not.toContain(second[0].reviewerName);
  });

  it('leaves nobody with a conflict in place when it is declared in the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { callId, applications } = await review.screenedCall(['100.00']);
      const { organisationId } = applications[0]!;
      const declare = () =>
        review.reviewer(panel[0]!).post('/conflicts', { organisationId, kind: 'other', reason: 'We are neighbours.' });
      const answers = await Promise.all(round % 2 === 0 ? [assign(callId), declare()] : [declare(), assign(callId)]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      const { body } = await review.reviewer(panel[0]!).get(`/assessments?callId=${callId}`);
      expect(body.filter(({ status }: { status: string }) => status === 'assigned')).toEqual([]);
    }
  });

  it('is done by two officers at once only once', async () => {
    const { callId } = await review.screenedCall(['100.00', '100.00']);
    const answers = await Promise.all([assign(callId), assign(callId)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await review.service.query('system', 'SELECT FROM assessment WHERE call_id = $1', [callId])).toHaveLength(6);
  });

  it("is the secretariat's: nobody else may, and a call that is not there is not there", async () => {
    const { callId } = await review.screenedCall(['100.00']);
    for (const role of ['reviewer', 'trustee', 'auditor', 'applicant'] as const) {
      expect((await review.service.as(role).post(`/review/calls/${callId}/assign`)).status).toBe(403);
    }
    expect((await assign('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await assign('somewhere')).status).toBe(404);
  });
});
