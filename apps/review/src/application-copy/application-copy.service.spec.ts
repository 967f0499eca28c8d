import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReview, type AReview } from '../../test/a-review.ts';

let review: AReview;
beforeAll(async () => {
  review = await aReview();
});
afterAll(() => review?.service.close());

type Telling = () => Promise<void>;
const shuffled = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) => shuffled(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

/** Tells each once in this order and, as the bus does, again whatever was not ready, until all have been heard. */
async function tellUntilHeard(tellings: readonly Telling[]): Promise<void> {
  let waiting = [...tellings];
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round > tellings.length) throw new Error('some events are never heard');
    const late: Telling[] = [];
    for (const tell of waiting) {
      await tell().catch((error: Error) => {
        if (error.name !== 'NotYet') throw error;
        late.push(tell);
      });
    }
    waiting = late;
  }
  // and every event once more: the inbox knows it
  for (const tell of tellings) await tell();
}

const copyOf = async (table: 'call_copy' | 'application_copy', id: string) =>
  (await review.service.dataSource.query(`SELECT * FROM ${table} WHERE id = $1`, [id]))[0];

describe('the read copies', () => {
  it('of a call end alike in every order of publication, amendments and closing, each told twice', async () => {
    const copies = [];
    for (const order of shuffled([0, 1, 2, 3])) {
      const callId = randomUUID();
      const [first, second] = [review.published(callId), review.published(callId, { reviewersPerApplication: 2 }, 2)];
      const third = { ...review.published(callId, { quorum: 3 }, 3), deadline: '2026-03-31T21:59:00.000Z' };
      const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
      const tellings: Telling[] = [
        () => review.service.deliver('call.published', first, { id: ids[0], seq: 2 }),
        () => review.service.deliver('call.amended', { ...second, reason: 'Two are enough.' }, { id: ids[1], seq: 3 }),
        () => review.service.deliver('call.amended', { ...third, reason: 'More time.' }, { id: ids[2], seq: 4 }),
        () =>
          review.service.deliver(
            'call.closed',
            { callId, slug: first.slug, submitted: 5 },
            { id: ids[3], seq: 5, at: '2026-04-01T00:00:00.000Z' },
          ),
      ];
      await tellUntilHeard(order.map((at) => tellings[at]!));
      const { id: _id, slug: _slug, ...copy } = await copyOf('call_copy', callId);
      copies.push(copy);
    }
    expect(copies).toHaveLength(24);
    for (const copy of copies) expect(copy).toEqual(copies[0]);
    expect(copies[0]).toMatchObject({
      rules_version: 3,
      submitted: 5,
      rules: { quorum: 3, reviewersPerApplication: 3 },
    });
  });

  it('of a call stays open until its last rules have come, so that nobody is assigned by older ones', async () => {
    const callId = randomUUID();
    const call = review.published(callId);
    const close = () => review.service.deliver('call.closed', { callId, slug: call.slug, submitted: 0 }, { seq: 4 });
    await expect(close()).rejects.toThrow('have not arrived');
    await review.service.deliver('call.published', call, { seq: 2 });
    await expect(close()).rejects.toThrow('have not arrived');
    expect(await copyOf('call_copy', callId)).toMatchObject({ closed_at: null });
    const amended = { ...review.published(callId, { quorum: 3 }, 2), reason: 'A larger board.' };
    await review.service.deliver('call.amended', amended, { seq: 3 });
    await close();
    expect(await copyOf('call_copy', callId)).toMatchObject({ submitted: 0, rules: { quorum: 3 } });
  });

  it('of an application end alike whether the submission or what follows it comes first', async () => {
    for (const follows of [
      'application.found-eligible',
      'application.found-ineligible',
      'application.withdrawn',
    ] as const) {
      for (const order of shuffled([0, 1])) {
        const application = review.application(randomUUID());
        const { applicationId, callId, organisationId } = application;
        const ids = [randomUUID(), randomUUID()] as const;
        const told = { applicationId, callId, organisationId };
        const second =
          follows === 'application.withdrawn'
            ? { ...told, reason: 'Funded elsewhere.' }
            : { ...told, reasons: ['Screened.'] };
        const tellings: Telling[] = [
          () => review.service.deliver('application.submitted', application, { id: ids[0] }),
          () => review.service.deliver(follows as string, second, { id: ids[1] }),
        ];
        await tellUntilHeard(order.map((at) => tellings[at]!));
        const status = follows.replace('application.', '').replace('found-', '');
        expect(await copyOf('application_copy', applicationId)).toMatchObject({
          status,
          number: application.number,
          requested_minor: '2000000',
        });
      }
    }
  });

  it('of a draft that was withdrawn is only the fact that it is gone', async () => {
    const { applicationId, callId, organisationId } = review.application(randomUUID());
    await review.service.deliver('application.withdrawn', {
      applicationId,
      callId,
      organisationId,
      reason: 'Not this year.',
    });
    expect(await copyOf('application_copy', applicationId)).toMatchObject({
      status: 'withdrawn',
      submitted_at: null,
      number: null,
    });
  });

  it('are refused by the database when they are half there', async () => {
    const half = review.service.dataSource.query(
      `INSERT INTO application_copy (id, call_id, organisation_id, status, submitted_at) VALUES ($1, $1, $1, 'submitted', now())`,
      [randomUUID()],
    );
    await expect(half).rejects.toThrow('application_copy_complete');
  });
});
