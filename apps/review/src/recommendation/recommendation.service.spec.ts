import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#fairness/canonical-order';
import { canonicalJson } from '#kernel/canonical-json';
import type { Json } from '#test/support/json';
import { aReview, type AReview, type SubmittedApplication } from '../../test/a-review.ts';

let review: AReview;
let callId: string;
let applications: SubmittedApplication[];
beforeAll(async () => {
  review = await aReview();
  await review.panel(3);
});
afterAll(() => review?.service.close());

const draft = () => review.secretariat.post('/recommendations', { callId });
const path = (list: Record<string, Json>, verb: string): string => `/recommendations/${list.id}/${verb}`;
const numbers = (lines: { number: string }[]): string[] => lines.map(({ number }) => number);
const asRef = ({ leafHash }: { leafHash: string }): string => Buffer.from(leafHash, 'hex').toString('base64url');
/** A = 8, B = 7, C = 6, D = 4 half-points from everybody: 80, 70, 60 and 40 points. */
const judge = (applicationId: string): number =>
  [8, 7, 6, 4][applications.findIndex((application) => application.applicationId === applicationId)]!;

beforeEach(async () => {
  // the budget is 60000: the first takes 20000, the second 30000, and for the third 10000 are left
  ({ callId, applications } = await review.screenedCall(['20000.00', '30000.00', '20000.00', '1000.00']));
  await review.secretariat.post(`/review/calls/${callId}/assign`);
});

async function sentList() {
  await review.assessAll(callId, judge);
  const { body: drafted } = await draft();
  const { body: sent } = await review.secretariat.post(path(drafted, 'send'), { version: drafted.version });
  return sent;
}

describe('the recommendation', () => {
  it('waits for every assessment, naming the applications that lack one', async () => {
    await review.assessAll(callId, judge);
    const other = await review.screenedCall(['1000.00']);
    await review.secretariat.post(`/review/calls/${other.callId}/assign`);
    const { status, body } = await review.secretariat.post('/recommendations', { callId: other.callId });
    expect([status, body.code, body.params.numbers]).toEqual([409, 'not-all-assessed', other.applications[0]!.number]);
  });

  it('ranks, awards down to the line, keeps a reserve and declines below the threshold', async () => {
    await review.assessAll(callId, judge);
    const { status, body } = await draft();
    expect(status).toBe(201);
    expect(numbers(body.ranking)).toEqual(numbers(applications));
    expect(
      body.ranking.map(({ mean, outcome, reason }: Record<string, unknown>) => `${mean} ${outcome} ${reason}`),
    ).toEqual([
      '800 award within-the-budget',
      '700 award within-the-budget',
      '600 reserve at-the-line',
      '400 decline below-the-threshold',
    ]);
    expect([body.budget.amount, body.allocated.amount, body.quorum]).toEqual(['60000.00', '50000.00', 2]);
    expect(body.rankingHash).toBe(sha256Hex(canonicalJson(body.ranking)));
    const [event] = (await review.service.events('recommendation.drafted')).filter(
      ({ recordId }) => recordId === body.id,
    );
    expect(event!.leaf.open).toMatchObject({
      rankingHash: body.rankingHash,
      ranked: 4,
      awarded: 2,
      budget: body.budget,
    });
    const scores = (await review.service.events('assessment.submitted')).filter(
      ({ payload }) => payload.callId === callId,
    );
    expect(event!.leaf.refs).toEqual(scores.map(asRef).sort());
    expect((await draft()).body).toMatchObject({ status: 409, code: 'already-drafted', params: { id: body.id } });
  });

  it('gives the same list when it is computed again', async () => {
    await review.assessAll(callId, judge);
    const { body: drafted } = await draft();
    const { body } = await review.secretariat.post(path(drafted, 'recompute'), { version: drafted.version });
    expect([body.rankingHash, body.version]).toEqual([drafted.rankingHash, drafted.version + 1]);
    expect((await review.secretariat.post(path(drafted, 'send'), { version: drafted.version })).body).toMatchObject({
      status: 409,
      code: 'stale',
    });
  });

  it('comes before trustees when it is sent; reviewers, applicants and the public never see it', async () => {
    await review.assessAll(callId, judge);
    const { body: drafted } = await draft();
    const trustee = review.trustee('Ines');
    expect((await trustee.get(`/recommendations/${drafted.id}`)).status).toBe(404);
    expect((await trustee.post(path(drafted, 'agree'), { version: drafted.version })).status).toBe(404);
    await review.secretariat.post(path(drafted, 'send'), { version: drafted.version });
    const { body } = await trustee.get(`/recommendations/${drafted.id}`);
    expect(body).toMatchObject({ status: 'sent', allowed: ['agree', 'return'] });
    expect((await trustee.get('/recommendations')).body.map(({ id }: { id: string }) => id)).toContain(drafted.id);
    for (const role of ['reviewer', 'applicant', 'donor'] as const) {
      expect((await review.service.as(role).get(`/recommendations/${drafted.id}`)).status).toBe(403);
    }
    expect((await review.service.asPublic().get('/recommendations')).status).toBe(401);
    expect((await review.service.as('auditor').get(`/recommendations/${drafted.id}`)).status).toBe(200);
  });
});

describe('the decision of the board', () => {
  it('is approved with the quorum, and the decisions travel with the event', async () => {
    const sent = await sentList();
    const [ines, omar] = [review.trustee('Ines'), review.trustee('Omar')];
    const { body: one } = await ines.post(path(sent, 'agree'), { version: sent.version });
    expect(one.agreeing).toMatchObject([{ personId: ines.actor!.personId, name: 'Ines' }]);
    expect((await ines.post(path(sent, 'approve'), { version: one.version })).body).toMatchObject({
      status: 409,
      code: 'quorum-missing',
      params: {
        missing: 1,
        agreed: 1,
        quorum: 2,
      },
    });
    const { body: two } = await omar.post(path(sent, 'agree'), { version: one.version });
    expect(two.allowed).toEqual(['return', 'approve']);
    const { body: approved } = await omar.post(path(sent, 'approve'), { version: two.version });
    expect(approved).toMatchObject({ status: 'approved', allowed: [], agreeing: [{ name: 'Ines' }, { name: 'Omar' }] });
    const [event] = (await review.service.events('recommendation.approved')).filter(
      ({ recordId }) => recordId === sent.id,
    );
    expect(
      event!.payload.decisions.map(({ outcome, awarded }: Record<string, Json>) => [outcome, awarded?.amount ?? null]),
    ).toEqual([
      ['award', '20000.00'],
      ['award', '30000.00'],
      ['reserve', null],
      ['decline', null],
    ]);
    expect(event!.payload.decisions[0]).toMatchObject({
      organisationId: applications[0]!.organisationId,
      place: 1,
      months: 8,
    });
    expect(event!.leaf.open).toMatchObject({ agreeing: 2, awarded: 2 });
    const acts = (await review.service.events()).filter(({ recordId }) => recordId === sent.id);
    const leavesOf = (name: string): string[] => acts.filter((done) => done.name === name).map(asRef);
    const [list, agreements] = [leavesOf('recommendation.sent'), leavesOf('recommendation.agreed')];
    expect(event!.leaf.refs).toEqual([...list, ...agreements].sort());
    expect(agreements).toHaveLength(2);
    for (const { name, leaf } of acts)
      if (name === 'recommendation.agreed') expect(leaf.refs).toEqual(leavesOf('recommendation.sent'));
    const attempt = review.service.dataSource.query('UPDATE recommendation SET quorum = 1 WHERE id = $1', [sent.id]);
    await expect(attempt).rejects.toThrow('append-only');
  });

  it('counts a trustee once', async () => {
    const sent = await sentList();
    const ines = review.trustee('Ines');
    const { body } = await ines.post(path(sent, 'agree'), { version: sent.version });
    expect((await ines.post(path(sent, 'agree'), { version: body.version })).body).toMatchObject({
      status: 409,
      code: 'already-agreed',
    });
    await expect(review.service.dataSource.query('DELETE FROM trustee_agreement')).rejects.toThrow('permission denied');
  });

  it('starts anew after a return with a reason', async () => {
    const sent = await sentList();
    const [ines, omar] = [review.trustee('Ines'), review.trustee('Omar')];
    const { body: agreed } = await ines.post(path(sent, 'agree'), { version: sent.version });
    expect((await omar.post(path(sent, 'return'), { version: agreed.version, reason: ' ' })).status).toBe(422);
    const { body: returned } = await omar.post(path(sent, 'return'), {
      version: agreed.version,
      reason: 'Check the second place.',
    });
    expect(returned).toMatchObject({ status: 'draft', agreeing: [], returnedReason: 'Check the second place.' });
    const { body: again } = await review.secretariat.post(path(sent, 'send'), { version: returned.version });
    expect((await ines.post(path(sent, 'agree'), { version: again.version })).body.agreeing).toHaveLength(1);
    const kept = await review.service.dataSource.query(
      'SELECT round FROM trustee_agreement WHERE recommendation_id = $1 ORDER BY round',
      [sent.id],
    );
    expect(kept).toEqual([{ round: 1 }, { round: 2 }]);
  });

  it("is the trustees' alone, and only while the list is before them", async () => {
    const sent = await sentList();
    const body = { version: sent.version, reason: 'No.' };
    for (const verb of ['agree', 'return', 'approve'] as const) {
      const request = verb === 'return' ? body : { version: sent.version };
      expect([verb, (await review.secretariat.post(path(sent, verb), request)).status]).toEqual([verb, 403]);
    }
    expect((await review.secretariat.post(path(sent, 'recompute'), { version: sent.version })).body).toMatchObject({
      status: 409,
      code: 'not-allowed-now',
    });
    const missing = { id: randomUUID() };
    expect((await review.trustee('Ines').post(path(missing, 'agree'), { version: 1 })).status).toBe(404);
  });
});
