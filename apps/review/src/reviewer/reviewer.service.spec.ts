import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReview, type AReview } from '../../test/a-review.ts';

let review: AReview;
beforeAll(async () => {
  review = await aReview();
});
afterAll(() => review?.service.close());

const statusOf = async (personId: string): Promise<string | undefined> => {
  const { body } = await review.secretariat.get('/reviewers');
  return body.find((one: { personId: string }) => one.personId === personId)?.status;
};
const ALWAYS = { from: null, until: null };
const person = () => ({ personId: randomUUID(), name: 'Amina' });

describe('the panel', () => {
  it('takes in whoever is added or granted the role, once', async () => {
    const [added, granted, other] = [person(), person(), person()];
    await review.service.deliver('person.added', { ...added, roles: ['reviewer'] });
    await review.service.deliver('person.added', { ...granted, roles: ['secretariat'] });
    await review.service.deliver('person.role-granted', { ...granted, role: 'reviewer', ...ALWAYS });
    await review.service.deliver('person.role-granted', { ...granted, role: 'reviewer', ...ALWAYS });
    await review.service.deliver('person.added', { ...other, roles: ['trustee'] });
    expect(await Promise.all([added, granted, other].map(({ personId }) => statusOf(personId)))).toEqual([
      'active',
      'active',
      undefined,
    ]);
    expect(await review.service.events('reviewer.enrolled')).toHaveLength(2);
  });

  it('loses whoever is disabled, in whatever order the two events come, even twice', async () => {
    const [first, second] = [person(), person()];
    const disabled = randomUUID();
    const leave = ({ personId }: { personId: string }, id: string) =>
      review.service.deliver('person.disabled', { personId, reason: 'Left the fund.' }, { id });
    await review.service.deliver('person.added', { ...first, roles: ['reviewer'] });
    await leave(first, disabled);
    await leave(first, disabled);
    await leave(second, randomUUID());
    await review.service.deliver('person.added', { ...second, roles: ['reviewer'] });
    expect(await Promise.all([first, second].map(({ personId }) => statusOf(personId)))).toEqual(['left', 'left']);
    expect(await review.service.events('reviewer.left')).toHaveLength(2);
  });

  it('takes back whoever is granted the role again, and an older event changes nothing any more', async () => {
    const one = person();
    const granted = (seq: number) =>
      review.service.deliver('person.role-granted', { ...one, role: 'reviewer', ...ALWAYS }, { seq });
    const revoked = (seq: number, role: 'reviewer' | 'donor' = 'reviewer') =>
      review.service.deliver('person.role-revoked', { personId: one.personId, role, reason: 'r' }, { seq });
    const told: (string | undefined)[] = [];
    for (const event of [
      () => granted(1),
      () => revoked(2, 'donor'),
      () => revoked(3),
      () => granted(2),
      () => granted(5),
      () => revoked(4),
    ]) {
      await event();
      told.push(await statusOf(one.personId));
    }
    expect(told).toEqual(['active', 'active', 'left', 'left', 'active', 'active']);
    await revoked(6);
  });

  it('gets the files back of a reviewer who leaves, so that others can be assigned', async () => {
    const panel = await review.panel(4);
    const { callId } = await review.screenedCall(['100.00']);
    const { body: first } = await review.secretariat.post(`/review/calls/${callId}/assign`);
    const [{ reviewer_id: leaver }] = await review.service.query(
      'system',
      'SELECT reviewer_id FROM assessment WHERE id = $1',
      [first[0].id],
    );
    await review.disperse([leaver]);
    const { body: lines } = await review.secretariat.get(`/assessments?callId=${callId}`);
    expect(lines.filter(({ status }: { status: string }) => status === 'conflicted')).toHaveLength(1);
    // whoever is left on the panel, from this test or another, takes the place
    const { body: second } = await review.secretariat.post(`/review/calls/${callId}/assign`);
    expect(second).toHaveLength(1);
    await review.disperse(panel);
  });

  it('is listed for the secretariat and auditors only', async () => {
    expect((await review.service.as('auditor').get('/reviewers')).status).toBe(200);
    for (const role of ['reviewer', 'trustee', 'applicant'] as const)
      expect((await review.service.as(role).get('/reviewers')).status).toBe(403);
  });
});
