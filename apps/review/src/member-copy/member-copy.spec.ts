import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReview, type AReview } from '../../test/a-review.ts';

let review: AReview;
beforeAll(async () => {
  review = await aReview();
});
afterAll(() => review?.service.close());

const joins = (organisationId: string, memberId: string) =>
  review.service.deliver('organisation.member-joined', { organisationId, memberId, position: 'member' });
const registers = (organisationId: string, memberId: string) =>
  review.service.deliver('organisation.registered', { organisationId, memberId, name: 'Harbour', country: 'KE' });
const assign = (callId: string) => review.secretariat.post(`/review/calls/${callId}/assign`);
const heldBy = async (callId: string, reviewerId: string): Promise<string[]> => {
  const sql = 'SELECT status FROM assessment WHERE call_id = $1 AND reviewer_id = $2 ORDER BY status';
  const rows: { status: string }[] = await review.service.query('system', sql, [callId, reviewerId]);
  return rows.map(({ status }) => status);
};

describe('a reviewer who acts for an applicant', () => {
  it('is given nothing in the whole call, and all in another', async () => {
    const panel = await review.panel(4);
    const { callId, applications } = await review.screenedCall(['100.00', '200.00']);
    await registers(applications[0]!.organisationId, panel[0]!);
    expect((await assign(callId)).status).toBe(201);
    expect(await heldBy(callId, panel[0]!)).toEqual([]);
    const { callId: other } = await review.screenedCall(['100.00', '200.00', '300.00', '400.00']);
    expect((await assign(other)).status).toBe(201);
    expect(await heldBy(other, panel[0]!)).not.toEqual([]);
    await review.disperse(panel);
  });

  it('gives back what was given in the call, with a conflict declared, and others get it', async () => {
    const panel = await review.panel(4);
    const { callId, applications } = await review.screenedCall(['100.00', '200.00', '300.00', '400.00']);
    expect((await assign(callId)).status).toBe(201);
    const [partial] = panel as [string, ...string[]];
    expect((await heldBy(callId, partial)).length).toBeGreaterThan(0);
    const { organisationId } = applications[0]!;
    await joins(organisationId, partial);
    await joins(organisationId, partial);
    expect(new Set(await heldBy(callId, partial))).toEqual(new Set(['conflicted']));
    const conflicts = (await review.secretariat.get('/conflicts')).body.filter(
      ({ reviewerId }: { reviewerId: string }) => reviewerId === partial,
    );
    expect(conflicts).toEqual([expect.objectContaining({ organisationId, kind: 'employment' })]);
    expect((await review.service.events('conflict.declared')).at(-1)!.leaf['actor']).toBe('system:review');
    expect((await assign(callId)).status).toBe(201);
    await review.disperse(panel);
  });

  it('keeps what was sent already, which nothing changes any more', async () => {
    const panel = await review.panel(3);
    const { callId, applications } = await review.screenedCall(['100.00']);
    await assign(callId);
    await review.assessAll(callId, () => 6);
    const { applicationId, organisationId } = applications[0]!;
    const sql = 'SELECT reviewer_id FROM assessment WHERE application_id = $1';
    const [{ reviewer_id: partial }] = await review.service.query('system', sql, [applicationId]);
    await joins(organisationId, partial);
    expect(await heldBy(callId, partial)).toEqual(['submitted']);
    await review.disperse(panel);
  });

  it('is refused by the database, whatever the code does', async () => {
    const panel = await review.panel(3);
    const { callId, applications } = await review.screenedCall(['100.00']);
    const stranger = randomUUID();
    await review.service.deliver('person.added', { personId: stranger, name: 'Reviewer', roles: ['reviewer'] });
    await joins(applications[0]!.organisationId, stranger);
    const insert = (reviewer: string) =>
      review.service.query(
        'system',
        `INSERT INTO assessment (id, status, version, created_at, updated_at, application_id, call_id, reviewer_id, code, scores, comment)
         VALUES ($1, 'assigned', 1, now(), now(), $2, $3, $4, $5, '[]', '')`,
        [randomUUID(), applications[0]!.applicationId, callId, reviewer, 'X'],
      );
    await expect(insert(stranger)).rejects.toThrow('no_applicant_judges');
    await insert(panel[0]!);
    await review.disperse([...panel, stranger]);
  });
});

describe('a reviewer for some days', () => {
  it('is given nothing on others, and what is left when they are over goes to somebody else', async () => {
    const panel = await review.panel(3);
    const [coming, dated] = [randomUUID(), randomUUID()];
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const granted = (personId: string, from: string | null, until: string | null, seq: number) => {
      const payload = { personId, name: 'Dated', role: 'reviewer', from, until };
      return review.service.deliver('person.role-granted', payload, { seq });
    };
    await granted(coming, day(2), null, 1);
    await granted(dated, null, day(2), 1);
    const { callId } = await review.screenedCall(['100.00', '200.00', '300.00', '400.00']);
    expect((await assign(callId)).status).toBe(201);
    expect(await heldBy(callId, coming)).toEqual([]);
    const held = await heldBy(callId, dated);
    expect(new Set(held)).toEqual(new Set(['assigned']));
    await review.service.query('system', 'UPDATE reviewer SET until_day = $2 WHERE id = $1', [dated, day(-1)]);
    const again = await assign(callId);
    expect([again.status, again.body.length]).toEqual([201, held.length]);
    expect(new Set(await heldBy(callId, dated))).toEqual(new Set(['conflicted']));
    // a grant after the end begins anew
    await granted(dated, null, null, 2);
    const [{ until_day }] = await review.service.query('system', 'SELECT until_day FROM reviewer WHERE id = $1', [
      dated,
    ]);
    expect(until_day).toBeNull();
    await review.disperse([...panel, coming, dated]);
  });
});
