import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ContentStore } from '#platform/files/content-store';
import { aReview, CERTIFICATE, judgement, type AReview } from '../../test/a-review.ts';

let review: AReview;
let panel: string[] = [];
beforeAll(async () => {
  review = await aReview();
});
afterAll(() => review?.service.close());
afterEach(() => review.disperse(panel));

const assign = (callId: string) => review.secretariat.post(`/review/calls/${callId}/assign`);

describe('an assessment', () => {
  const lineOf = async (personId: string) => (await review.reviewer(personId).get('/assessments')).body[0];
  let callId: string;
  let rulesHash: string;
  let organisationId: string;

  beforeEach(async () => {
    panel = await review.panel(3);
    const call = await review.screenedCall(['20000.00']);
    ({ callId, rulesHash } = call);
    organisationId = call.applications[0]!.organisationId;
    await assign(callId);
  });

  it("shows its reviewer the application and the rubric, no names and nobody else's scores", async () => {
    const line = await lineOf(panel[0]!);
    const { body } = await review.reviewer(panel[0]!).get(`/assessments/${line.id}`);
    expect(body).toMatchObject({
      status: 'assigned',
      total: null,
      scores: [],
      allowed: ['submit', 'step-aside'],
      application: {
        requested: {
          amount: '20000.00',
          currency: 'USD',
        },
        months: 8,
        answers: { need: 'Forty women and their children.' },
      },
    });
    expect(body.rules.criteria).toHaveLength(3);
    expect(body).not.toHaveProperty('panel');
    expect(body).not.toHaveProperty('reviewerName');
  });

  it('is not there for other reviewers, applicants and trustees', async () => {
    const line = await lineOf(panel[0]!);
    expect((await review.reviewer(panel[1]!).get(`/assessments/${line.id}`)).status).toBe(404);
    expect(
      (await review.reviewer(panel[1]!).post(`/assessments/${line.id}/submit`, { version: 1, ...judgement(7) })).status,
    ).toBe(404);
    expect((await review.service.as('trustee').get(`/assessments/${line.id}`)).status).toBe(403);
    expect((await review.service.as('applicant').get('/assessments')).status).toBe(403);
    expect((await review.service.asPublic().get('/assessments')).status).toBe(401);
  });

  it('brings the documents to its own reviewer, as downloads, and to no other', async () => {
    const { id } = await lineOf(panel[0]!);
    const limits = { longestBytes: 100, types: ['application/pdf'] };
    const store = review.service.app.get(ContentStore);
    await store.put(Readable.from([Buffer.from(CERTIFICATE)]), limits, 'certificate.pdf');
    const certificate = `/assessments/${id}/documents/certificate`;
    const { status, headers } = await review.reviewer(panel[0]!).get(certificate);
    expect([status, headers['content-disposition']]).toEqual([200, "attachment; filename*=UTF-8''certificate.pdf"]);
    expect((await review.reviewer(panel[0]!).get(`/assessments/${id}/documents/budget`)).status).toBe(404);
    expect((await review.reviewer(panel[1]!).get(certificate)).status).toBe(404);
    expect((await review.service.as('trustee').get(certificate)).status).toBe(403);
  });

  it('keeps a draft without an event, part by part, and refuses one from a stale window', async () => {
    const { id, version } = await lineOf(panel[0]!);
    const me = review.reviewer(panel[0]!);
    const [relevance, design] = judgement(7).scores;
    const before = (await review.service.events()).length;
    const first = await me.post(`/assessments/${id}/edit`, { version, scores: [relevance] });
    const second = await me.post(`/assessments/${id}/edit`, {
      version: first.body.version,
      scores: [{ ...design, reason: '' }],
      comment: 'So far so good.',
    });
    expect(second.body).toMatchObject({
      version: version + 2,
      scores: [relevance, { ...design, reason: '' }],
      comment: 'So far so good.',
    });
    expect((await me.post(`/assessments/${id}/edit`, { version, comment: 'Too late.' })).body).toMatchObject({
      status: 409,
      code: 'stale',
    });
    expect((await review.service.events()).length).toBe(before);
    expect((await review.secretariat.get(`/assessments/${id}`)).body).not.toHaveProperty('scores');
    expect((await review.service.as('auditor').get(`/assessments/${id}`)).body.scores).toHaveLength(2);
  });

  it('is refused incomplete, naming every field at once', async () => {
    const { id, version } = await lineOf(panel[0]!);
    const [relevance] = judgement(7).scores;
    const { status, body } = await review
      .reviewer(panel[0]!)
      .post(`/assessments/${id}/submit`, { version, scores: [relevance], comment: '' });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'scores.design.halfPoints',
      'scores.capacity.halfPoints',
      'comment',
    ]);
  });

  it('is submitted once, with its exact total, and never changes again', async () => {
    const { id, version } = await lineOf(panel[0]!);
    const me = review.reviewer(panel[0]!);
    const { body } = await me.post(`/assessments/${id}/submit`, { version, ...judgement(7) });
    expect(body).toMatchObject({ status: 'submitted', total: 700, allowed: [] });
    const again = await me.post(`/assessments/${id}/submit`, { version: body.version, ...judgement(9) });
    expect(again.body).toMatchObject({ status: 409, code: 'not-allowed-now', allowed: [] });
    expect((await me.post(`/assessments/${id}/edit`, { version: body.version, comment: 'More.' })).status).toBe(409);
    expect(
      (await me.post(`/assessments/${id}/step-aside`, { version: body.version, kind: 'other', reason: 'Late.' }))
        .status,
    ).toBe(409);
    const [event] = (await review.service.events('assessment.submitted')).filter(({ recordId }) => recordId === id);
    expect(event!.payload).toMatchObject({ total: 700, callId, reviewerId: panel[0] });
    expect(event!.leaf).toHaveProperty('open', {});
    const attempt = review.service.query('system', 'UPDATE assessment SET total = 1000 WHERE id = $1', [id]);
    await expect(attempt).rejects.toThrow('append-only');
  });

  it('names the submission it judges in the public log', async () => {
    const { id, version } = await lineOf(panel[0]!);
    await review.reviewer(panel[0]!).post(`/assessments/${id}/submit`, { version, ...judgement(7) });
    const events = await review.service.events('assessment.submitted');
    const { leaf } = events.find(({ recordId }) => recordId === id)!;
    const [{ leaf_hash: judged }] = await review.service.query(
      'system',
      `SELECT leaf_hash FROM application_copy WHERE id = (SELECT application_id FROM assessment WHERE id = $1)`,
      [id],
    );
    expect(leaf['refs']).toEqual([Buffer.from(judged, 'hex').toString('base64url')]);
  });

  it('is submitted once also when two windows press the button together', async () => {
    const { id, version } = await lineOf(panel[0]!);
    const press = () => review.reviewer(panel[0]!).post(`/assessments/${id}/submit`, { version, ...judgement(7) });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it("opens the panel's other scores only after one's own, by code and not by name", async () => {
    const [first, second] = [await lineOf(panel[0]!), await lineOf(panel[1]!)];
    await review
      .reviewer(panel[0]!)
      .post(`/assessments/${first.id}/submit`, { version: first.version, ...judgement(8) });
    const blind = await review.reviewer(panel[1]!).get(`/assessments/${second.id}`);
    expect(Object.keys(blind.body)).not.toContain('panel');
    const { body } = await review
      .reviewer(panel[1]!)
      .post(`/assessments/${second.id}/submit`, { version: second.version, ...judgement(5) });
    expect(body.panel).toEqual([{ code: expect.stringMatching(/^[ABC]$/), total: 800, ...judgement(8) }]);
    expect(JSON.stringify(body)).not.toContain('Reviewer 1');
    const { body: seen } = await review.secretariat.get(`/assessments/${first.id}`);
    expect(seen).toMatchObject({ reviewerName: 'Reviewer 1', total: 800, panel: [{ total: 500 }], allowed: [] });
  });

  it('is given back with the conflict recorded; the file is closed to whoever stepped aside', async () => {
    const { id, version } = await lineOf(panel[0]!);
    const me = review.reviewer(panel[0]!);
    const { status, body } = await me.post(`/assessments/${id}/step-aside`, {
      version,
      kind: 'financial',
      reason: 'I lend it money.',
    });
    expect([status, body.status, body.title]).toEqual([201, 'conflicted', undefined]);
    expect((await me.get(`/assessments/${id}`)).status).toBe(404);
    expect(Object.keys((await me.get('/assessments')).body[0])).not.toContain('title');
    expect((await me.get('/conflicts')).body).toMatchObject([
      { organisationId, kind: 'financial', reason: 'I lend it money.' },
    ]);
    expect((await review.reviewer(panel[1]!).get('/conflicts')).body).toEqual([]);
    const [event] = (await review.service.events('assessment.stepped-aside')).filter(({ recordId }) => recordId === id);
    expect(event!.leaf.actor).toMatch(/^reviewer:/);
    // the declaration holds in every call and shows another name of the same person
    const [declared] = (await review.service.events('conflict.declared')).slice(-1);
    expect(declared!.leaf.actor).toMatch(/^reviewer:/);
    expect(event!.leaf.actor).not.toBe(declared!.leaf.actor);
    expect(event!.leaf['rules']).toBe(rulesHash);
    expect((await assign(callId)).body).toMatchObject({ code: 'too-few-reviewers', params: { missing: 1 } });
  });

  it('is counted for the secretariat over the call, for reviewers over their own files', async () => {
    const { id, version } = await lineOf(panel[0]!);
    await review.reviewer(panel[0]!).post(`/assessments/${id}/submit`, { version, ...judgement(7) });
    const [of] = (await review.secretariat.get('/review/calls')).body.filter(
      (call: { callId: string }) => call.callId === callId,
    );
    expect(of).toMatchObject({
      closed: true,
      submitted: 1,
      eligible: 1,
      assigned: 3,
      assessed: 1,
      recommendationId: null,
    });
    const { body: own } = await review.reviewer(panel[0]!).get('/review/calls');
    expect(own).toMatchObject([{ callId, assigned: 1, assessed: 1 }]);
    expect((await review.reviewer('00000000-0000-4000-8000-000000000000').get('/review/calls')).body).toEqual([]);
  });
});
