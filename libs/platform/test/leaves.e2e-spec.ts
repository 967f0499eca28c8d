import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Queue } from 'bullmq';
import { redrive } from '#platform/inbox/redrive';
import { eventually } from '#test/support/eventually';
import type { Json } from '#test/support/json';
import { aQueuePrefix, flush, testRedisUrl } from '#test/support/redis';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook } from './note.fixture.ts';
import { ShelfConfig, ShelfModule, shelving } from './shelf.fixture.ts';

const environment = { RESEND_AFTER_MS: '1000', RECONCILE_EVERY_MS: '200' };
const queuePrefix = aQueuePrefix();
const choices = { rulebook: noteRulebook, bus: true, environment, queuePrefix };
let writer: TestService;
let shelf: TestService;
let queue: Queue;

beforeAll(async () => {
  writer = await aService(NoteModule, NoteConfig, choices);
  shelf = await aService(ShelfModule, ShelfConfig, choices);
  queue = new Queue('audit', { connection: { url: testRedisUrl() }, prefix: queuePrefix });
});

beforeEach(async () => {
  shelving.refused.clear();
  shelving.dropped.clear();
  await queue.resume();
});

afterAll(async () => {
  await queue?.close();
  await Promise.all([writer?.close(), shelf?.close()]);
});

/** Writes notes while the shelf looks away; answers the ids of their events, all of them on their way. */
async function written(count: number): Promise<string[]> {
  await queue.pause();
  const officer = writer.as('secretariat');
  const notes = await Promise.all(Array.from({ length: count }, () => officer.post('/notes', { title: 'A note' })));
  const ids = notes.map(({ body }) => body.id);
  return eventually(async () => {
    const rows: Record<string, Json>[] = await writer.dataSource.query(
      `SELECT o.event_id FROM outbox o JOIN outbox_delivery d ON d.outbox_id = o.id
       WHERE o.record_id = ANY ($1::uuid[]) AND d.enqueued_at IS NOT NULL`,
      [ids],
    );
    expect(rows).toHaveLength(count);
    return rows.map((row) => row.event_id as string);
  });
}

const shelved = async (events: readonly string[]): Promise<string[]> => {
  const rows: { event_id: string }[] = await shelf.dataSource.query(
    'SELECT event_id FROM shelf WHERE event_id = ANY ($1::uuid[])',
    [events],
  );
  return rows.map(({ event_id }) => event_id).sort();
};

const eachOnce = (events: readonly string[]) =>
  eventually(async () => expect(await shelved(events)).toEqual([...events].sort()));

/** Waits until all of them are delivered but these. */
const allDelivered = (events: readonly string[], ...but: readonly string[]) =>
  eventually(async () => {
    const open: { event_id: string }[] = await writer.dataSource.query(
      `SELECT o.event_id FROM outbox o JOIN outbox_delivery d ON d.outbox_id = o.id
       WHERE o.event_id = ANY ($1::uuid[]) AND d.delivered_at IS NULL`,
      [events],
    );
    expect(open.map(({ event_id }) => event_id)).toEqual(but);
  });

describe('leaves on their way to audit', () => {
  it('travel together, are kept once each, and are all delivered', async () => {
    const events = await written(60);
    const jobs = await queue.getJobs(['waiting']);
    expect(jobs.length).toBeLessThan(30);
    expect(jobs.every(({ name }) => name === 'leaves')).toBe(true);
    const carried = jobs.flatMap(({ data }) => (data as { leaves: { eventId: string }[] }).leaves);
    expect(carried.map(({ eventId }) => eventId).sort()).toEqual([...events].sort());
    await queue.resume();
    await eachOnce(events);
    await allDelivered(events);
  });

  it('do not hold each other up: one that can never be kept goes alone to the dead letters, and stays undelivered', async () => {
    const events = await written(20);
    const torn = events[7]!;
    shelving.refused.add(torn);
    await queue.resume();
    await eachOnce(events.filter((id) => id !== torn));
    await allDelivered(events, torn);
    const letters: Record<string, Json>[] = await shelf.dataSource.query('SELECT * FROM dead_letter');
    expect(letters).toMatchObject([{ event_id: torn, name: 'leaf', error: 'Unusable: this leaf is torn' }]);
    expect(letters[0]!.message).toMatchObject({ eventId: torn });
    shelving.refused.clear();
    expect(await redrive(shelf.database.url, testRedisUrl(), queuePrefix, 'audit')).toBe(1);
    await eachOnce(events);
    await allDelivered(events);
    await eventually(async () => expect(await shelf.dataSource.query('SELECT * FROM dead_letter')).toEqual([]));
  });

  it('come again with their job when one of them failed, and those that were kept stay once', async () => {
    const events = await written(20);
    shelving.dropped.set(events[3]!, 2);
    await queue.resume();
    await eachOnce(events);
    await allDelivered(events);
    expect(await shelf.dataSource.query('SELECT * FROM dead_letter')).toEqual([]);
    expect(shelf.logLines.some(({ msg }) => msg === 'an event failed and will come again')).toBe(true);
  });

  it('are sent again when Redis loses everything', async () => {
    const events = await written(20);
    expect(await flush(queuePrefix)).toBeGreaterThan(0);
    await eachOnce(events);
    await allDelivered(events);
  }, 30_000);

  it('are known when a job comes twice', async () => {
    const events = await written(20);
    const [job] = await queue.getJobs(['waiting']);
    await queue.add('leaves', job!.data, { jobId: `applications.leaves.${randomUUID()}` });
    const before = shelving.handled;
    await queue.resume();
    await eachOnce(events);
    await eventually(async () => expect(await queue.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(0));
    expect(shelving.handled).toBeGreaterThan(before);
    await eachOnce(events);
  });
});
