import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#contracts/roles';
import type { Caller } from '#test/support/caller';
import type { Json } from '#test/support/json';
import { offersOf } from '#test/support/offered-verbs';
import { aReview, judgement, type AReview } from './a-review.ts';

let review: AReview;
beforeAll(async () => {
  review = await aReview();
}, 60_000);
afterAll(() => review?.service.close());

const reason = 'There is a good reason for this.';
const BODIES = { submit: judgement(7), 'step-aside': { kind: 'employment', reason }, return: { reason } };

/** A closed call whose applications wait for their panel. */
async function assigned(): Promise<string> {
  const { callId } = await review.screenedCall(['1000.00']);
  await review.secretariat.post(`/review/calls/${callId}/assign`);
  return callId;
}

type List = Record<string, Json>;

/** The list of a call that was assessed. */
async function drafted(): Promise<List> {
  const callId = await assigned();
  await review.assessAll(callId, () => 7);
  return (await review.secretariat.post('/recommendations', { callId })).body;
}

async function moved({ id, version }: List, verb: string, by: Caller): Promise<List> {
  const { status, body } = await by.post(`/recommendations/${id}/${verb}`, { version });
  expect(status).toBe(201);
  return body;
}

const sent = async (): Promise<List> => moved(await drafted(), 'send', review.secretariat);

describe('what review offers to somebody', () => {
  it('is not refused to them: assessments, and lists before and after a trustee has agreed', async () => {
    const panel = await review.panel(3);
    await assigned();
    const amina = randomUUID();
    const lists = [await drafted(), await sent(), await moved(await sent(), 'agree', review.trustee('Amina', amina))];
    const assessments: { id: string }[] = await review.service.query('system', 'SELECT id FROM assessment');
    const callers = {
      ...Object.fromEntries(
        ROLES.filter((role) => role !== 'public' && role !== 'system').map((role) => [role, review.service.as(role)]),
      ),
      ...Object.fromEntries(panel.map((id, at) => [`reviewer ${at + 1}`, review.reviewer(id)])),
      'the trustee who agreed': review.trustee('Amina', amina),
      'another trustee': review.trustee('Boris'),
    };
    const records = [
      ...assessments.map(({ id }) => `/assessments/${id}`),
      ...lists.map(({ id }) => `/recommendations/${id}`),
    ];
    const { offered, refused } = await offersOf(callers, records, BODIES);
    expect(refused).toEqual([]);
    for (const offer of [
      'reviewer 1 submit assessments',
      'reviewer 1 step-aside assessments',
      'secretariat recompute recommendations',
      'secretariat send recommendations',
      'another trustee agree recommendations',
      'another trustee return recommendations',
    ])
      expect(offered).toContain(offer);
    expect(offered.filter((offer) => offer === 'the trustee who agreed agree recommendations')).toHaveLength(1);
    expect(offered.filter((offer) => offer === 'another trustee agree recommendations')).toHaveLength(2);
  }, 60_000);
});
