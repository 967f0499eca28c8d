import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { redrive } from '#platform/inbox/redrive';
import { eventually } from '#test/support/eventually';
import type { Json } from '#test/support/json';
import { flush, testRedisUrl } from '#test/support/redis';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook, reading, ReadingConfig, ReadingModule } from './note.fixture.ts';

const environment = { RESEND_AFTER_MS: '1000', RECONCILE_EVERY_MS: '200' };
let writer: TestService;
let reader: TestService;

beforeAll(async () => {
  reader = await aService(ReadingModule, ReadingConfig, { rulebook: noteRulebook, bus: true, environment });
  writer = await aService(NoteModule, NoteConfig, {
    rulebook: noteRulebook,
    bus: true,
    environment,
    queuePrefix: reader.queuePrefix,
  });
});

afterEach(() => {
  reading.behaviour = 'read';
});

afterAll(async () => {
  await Promise.all([writer?.close(), reader?.close()]);
});

async function publishedNote(title = 'Read me', headers: Record<string, string> = {}): Promise<string> {
  const officer = writer.as('secretariat');
  const { body } = await officer.post('/notes', { title });
  expect((await officer.post(`/notes/${body.id}/publish`, { version: 1 }, { headers })).status).toBe(201);
  return body.id;
}

const readings = (noteId: string): Promise<Record<string, Json>[]> =>
  reader.dataSource.query('SELECT * FROM reading WHERE note_id = $1', [noteId]);

const readOnce = (noteId: string) => eventually(async () => expect(await readings(noteId)).toHaveLength(1));

const deliveries = (noteId: string): Promise<Record<string, Json>[]> =>
  writer.dataSource.query(
    `SELECT d.*, o.event_id FROM outbox_delivery d JOIN outbox o ON o.id = d.outbox_id
     WHERE o.record_id = $1 AND o.name = 'note.published' AND d.subscriber = 'review'`,
    [noteId],
  );

const delivered = (noteId: string) =>
  eventually(async () => expect((await deliveries(noteId))[0]!.delivered_at).not.toBeNull());

describe('the bus', () => {
  it('brings an event to its subscriber with its cause and request id, and marks it delivered', async () => {
    const noteId = await publishedNote('Travels', { 'x-request-id': 'journey-0001' });
    await readOnce(noteId);
    await delivered(noteId);
    const [event] = (await writer.events('note.published')).filter(({ recordId }) => recordId === noteId);
    expect(await readings(noteId)).toMatchObject([
      { title: 'Travels', request_id: 'journey-0001', caused_by: event!.leafHash },
    ]);
  });

  it('gives audit the leaf of every event and nothing else of it', async () => {
    const queue = new Queue('audit', { connection: { url: testRedisUrl() }, prefix: writer.queuePrefix });
    try {
      await publishedNote('Not for the auditor');
      const jobs = await eventually(async () => {
        const waiting = await queue.getJobs(['waiting']);
        expect(waiting.length).toBeGreaterThanOrEqual(2);
        return waiting;
      });
      for (const { name, data } of jobs) {
        expect(name).toBe('leaves');
        for (const leaf of (data as { leaves: object[] }).leaves)
          expect(Object.keys(leaf).sort()).toEqual(['eventId', 'leaf', 'requestId', 'seq', 'stream']);
        expect(JSON.stringify(data)).not.toContain('Not for the auditor');
      }
    } finally {
      await queue.close();
    }
  });

  it('lets an event take effect once, however often it comes', async () => {
    const noteId = await publishedNote();
    await readOnce(noteId);
    const [{ event_id: id }] = (await deliveries(noteId)) as [Record<string, Json>];
    const payload = { noteId, title: 'Again', pages: 1 };
    await Promise.all([1, 2, 3].map(() => reader.deliver('note.published', payload, { id })));
    const fresh = randomUUID();
    await Promise.all([1, 2, 3, 4, 5].map(() => reader.deliver('note.published', payload, { id: fresh })));
    expect(await readings(noteId)).toHaveLength(2);
  });

  it('waits for a predecessor without calling it a fault', async () => {
    reading.behaviour = 'not-yet';
    const noteId = await publishedNote();
    await sleep(600);
    expect(await readings(noteId)).toHaveLength(0);
    reading.behaviour = 'read';
    await readOnce(noteId);
    expect(reader.logLines.filter(({ event }) => event === 'note.published')).toEqual([]);
  });

  it('puts an event that fails eight times among the dead letters, and redrive cures it', async () => {
    reading.behaviour = 'fail';
    const noteId = await publishedNote('Poison');
    await eventually(async () => {
      const [letter] = await reader.dataSource.query('SELECT * FROM dead_letter');
      expect(letter).toMatchObject({ name: 'note.published', attempts: 8, error: 'Error: the book fell down' });
    }, 30_000);
    await delivered(noteId);
    expect(await readings(noteId)).toHaveLength(0);
    const officer = reader.as('administrator');
    expect((await officer.get('/dead-letters')).body).toMatchObject([
      { name: 'note.published', attempts: 8, redriveAsked: false },
    ]);
    expect((await reader.as('applicant').get('/dead-letters')).status).toBe(403);
    expect(JSON.stringify(reader.logLines)).not.toContain('Poison');
    reading.behaviour = 'read';
    expect(await redrive(reader.database.url, testRedisUrl(), reader.queuePrefix, 'review')).toBe(1);
    await readOnce(noteId);
    expect(await reader.dataSource.query('SELECT * FROM dead_letter')).toEqual([]);
  }, 40_000);

  it('puts an event that nobody here knows or that breaks its contract among the dead letters at once', async () => {
    const queue = new Queue('review', { connection: { url: testRedisUrl() }, prefix: reader.queuePrefix });
    const [unknown, broken] = [randomUUID(), randomUUID()];
    await queue.add('note.burnt', { id: unknown, name: 'note.burnt', version: 1, payload: {}, leafHash: 'ff' });
    await queue.add('note.published', {
      id: broken,
      name: 'note.published',
      version: 1,
      payload: { pages: 'many' },
      leafHash: 'ff',
    });
    await queue.close();
    await eventually(async () => {
      const rows: { event_id: string; error: string }[] = await reader.dataSource.query('SELECT * FROM dead_letter');
      const errorOf = (id: string) => rows.find(({ event_id }) => event_id === id)?.error;
      expect(errorOf(unknown)).toContain('review has no handler for note.burnt');
      expect(errorOf(broken)).toContain('note.published.pages: is not a whole number');
    });
    const answer = await reader.as('administrator').post(`/dead-letters/${broken}/redrive`);
    expect(answer.status).toBe(202);
    await eventually(async () => {
      const [row] = await reader.dataSource.query('SELECT attempts FROM dead_letter WHERE event_id = $1', [broken]);
      expect(row.attempts).toBe(2);
    });
  });

  it('loses nothing when Redis loses everything', async () => {
    reading.behaviour = 'not-yet';
    const noteIds = await Promise.all(Array.from({ length: 10 }, (_, at) => publishedNote(`Lost ${at}`)));
    await eventually(async () => {
      for (const noteId of noteIds) expect((await deliveries(noteId))[0]!.enqueued_at).not.toBeNull();
    });
    expect(await flush(writer.queuePrefix)).toBeGreaterThan(0);
    reading.behaviour = 'read';
    for (const noteId of noteIds) await readOnce(noteId);
    for (const noteId of noteIds) await delivered(noteId);
    expect(writer.logLines.some(({ msg }) => msg === 'events did not arrive and are sent again')).toBe(true);
  }, 30_000);

  it('loses nothing when Redis keeps a job and forgets that it waits', async () => {
    reading.behaviour = 'not-yet';
    const noteId = await publishedNote('Half remembered');
    const redis = new Redis(testRedisUrl());
    await eventually(async () => {
      // the worker takes it up now and then; between two times it stands in this list alone
      expect(await redis.del(`${writer.queuePrefix}:review:delayed`)).toBe(1);
    });
    redis.disconnect();
    reading.behaviour = 'read';
    await readOnce(noteId);
    await delivered(noteId);
  }, 30_000);

  it('does not send again what Redis still holds', async () => {
    reading.behaviour = 'not-yet';
    const noteId = await publishedNote('Slow');
    const sent = await eventually(async () => {
      const [{ round }] = (await deliveries(noteId)) as [Record<string, Json>];
      expect(round).not.toBeNull();
      return round;
    });
    await sleep(2_500);
    expect((await deliveries(noteId))[0]).toMatchObject({ round: sent, delivered_at: null });
    reading.behaviour = 'read';
    await readOnce(noteId);
    await delivered(noteId);
  });

  it('goes on after Redis has dropped every connection', async () => {
    const redis = new Redis(testRedisUrl());
    await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    redis.disconnect();
    const noteId = await publishedNote('After the cut');
    await readOnce(noteId);
    await delivered(noteId);
  });

  // how fast is measured by `npm run bench event-latency`: beside other specs a time would measure the machine
  it('brings every one of fifty events a second exactly once', async () => {
    const noteIds: string[] = [];
    for (let at = 0; at < 100; at++) {
      const [noteId] = await Promise.all([publishedNote(`Timed ${at}`), sleep(20)]);
      noteIds.push(noteId);
    }
    for (const noteId of noteIds) await readOnce(noteId);
    const read: { note_id: string }[] = await reader.dataSource.query(
      'SELECT note_id FROM reading WHERE note_id = ANY ($1::uuid[])',
      [noteIds],
    );
    expect(read.map(({ note_id }) => note_id).sort()).toEqual([...noteIds].sort());
  }, 30_000);
});
