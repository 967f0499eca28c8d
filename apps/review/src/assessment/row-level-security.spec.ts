import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import type { Who } from '#test/support/caller';
import { aReview, judgement, type AReview } from '../../test/a-review.ts';

// What PostgreSQL answers to queries that forgot to ask for whom they are, whatever the code above it does.
let review: AReview;
let all: { id: string; reviewer_id: string; version: number }[];

beforeAll(async () => {
  review = await aReview();
  await review.panel(3);
  const { callId } = await review.screenedCall(['100.00']);
  await review.secretariat.post(`/review/calls/${callId}/assign`);
  all = await review.service.query('system', 'SELECT id, reviewer_id, version FROM assessment ORDER BY id');
});
afterAll(() => review?.service.close());

const as = (personId: string, ...roles: Role[]): Who => ({ personId, roles });
const seen = async (who: Who): Promise<string[]> =>
  (await review.service.query(who, 'SELECT id FROM assessment ORDER BY id')).map(({ id }: { id: string }) => id);

describe('behind the second wall', () => {
  it('assessments are seen by the secretariat, auditors and the system', async () => {
    expect(all.length).toBeGreaterThanOrEqual(2);
    for (const role of ['secretariat', 'auditor', 'system'] as const)
      expect(await seen(role)).toEqual(all.map(({ id }) => id));
  });

  it('a reviewer sees the own one, and the panel only after having judged', async () => {
    const [first, second] = all;
    expect(await seen(as(first!.reviewer_id, 'reviewer'))).toEqual([first!.id]);
    const body = { version: first!.version, ...judgement(6) };
    const { status } = await review.reviewer(first!.reviewer_id).post(`/assessments/${first!.id}/submit`, body);
    expect(status).toBe(201);
    expect(await seen(as(first!.reviewer_id, 'reviewer'))).toEqual(all.map(({ id }) => id));
    expect(await seen(as(second!.reviewer_id, 'reviewer'))).toEqual([second!.id]);
    const change = 'UPDATE assessment SET comment = comment WHERE id = $1';
    const [, touched] = await review.service.query(as(first!.reviewer_id, 'reviewer'), change, [second!.id]);
    expect(touched).toBe(0);
  });

  it('nobody else sees any, and nothing is seen where nobody is named', async () => {
    const reviewer = all[0]!.reviewer_id;
    const others: Who[] = [
      as(randomUUID(), 'reviewer'),
      as(reviewer, 'applicant'),
      ...(['public', 'trustee', 'focal-point', 'administrator', 'donor', 'releasing-officer'] as const),
    ];
    for (const who of others) expect([who, await seen(who)]).toEqual([who, []]);
    expect(await review.service.dataSource.query('SELECT FROM assessment')).toEqual([]);
  });
});
