import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RetentionSweep } from '#platform/retention/retention-sweep';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook } from './note.fixture.ts';

// publishing a note stands for a payment: the law says to keep it

let service: TestService;
beforeAll(async () => {
  service = await aService(NoteModule, NoteConfig, { rulebook: noteRulebook });
});
afterAll(() => service?.close());

const sweep = () => service.app.get(RetentionSweep).sweep();
const query = (text: string) => service.dataSource.query(text);
const olderBy = async (days: number) => {
  await query(`UPDATE idempotency_key SET created_at = created_at - interval '${days} days'`);
  await query(`UPDATE outbox_delivery SET recorded_at = recorded_at - interval '${days} days'`);
};
const deliver = () => query('UPDATE outbox_delivery SET enqueued_at = now(), delivered_at = now()');
const payloads = async () => (await service.events()).map(({ payload }) => payload['title'] ?? null);

describe('what opens the log', () => {
  it('lies apart, where the service writes and reads, and deletes by one function alone', async () => {
    const table = 'applications_disclosure.disclosure';
    for (const title of ['Kept', 'Erased']) await service.as('secretariat').post('/notes', { title });
    const [kept, erased] = (await service.events('note.written')).slice(-2);
    const left = async (eventId: string) => (await query(`SELECT FROM ${table} WHERE event_id = '${eventId}'`)).length;
    for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET value = '1'`, `TRUNCATE ${table}`])
      await expect(query(statement)).rejects.toThrow('permission denied');
    await query(`SELECT applications_disclosure.erase(ARRAY['${erased!.id}'::uuid])`);
    expect([await left(kept!.id), await left(erased!.id)]).toEqual([2, 0]);
  });
});

describe('once a day', () => {
  beforeAll(async () => {
    await deliver();
    await olderBy(400);
    await sweep();
  });

  it('answers and payloads of 30 days ago are forgotten, and those of yesterday are not', async () => {
    const officer = service.as('secretariat');
    const key = randomUUID();
    const first = await officer.post('/notes', { title: 'Name of a person' }, { key });
    const before = (await service.events()).map(({ leaf, leafHash, seq }) => ({ leaf, leafHash, seq }));
    await deliver();
    await olderBy(29);
    expect(await sweep()).toEqual({ keys: 0, payloads: 0 });
    expect((await officer.post('/notes', { title: 'Name of a person' }, { key })).body).toEqual(first.body);
    await olderBy(2);
    expect(await sweep()).toEqual({ keys: 1, payloads: 1 });
    expect(await sweep()).toEqual({ keys: 0, payloads: 0 });
    expect((await payloads()).at(-1)).toBeNull();
    // the log loses nothing
    expect((await service.events()).map(({ leaf, leafHash, seq }) => ({ leaf, leafHash, seq }))).toEqual(before);
    expect(await query('SELECT FROM idempotency_key')).toEqual([]);
  });

  it('what has not arrived stays, however old it is', async () => {
    await service.as('secretariat').post('/notes', { title: 'Under way' });
    await olderBy(400);
    expect(await sweep()).toMatchObject({ payloads: 0 });
    expect(await payloads()).toContain('Under way');
    await deliver();
    expect(await sweep()).toMatchObject({ payloads: 1 });
  });

  it('the key of a payment stays for good, and still gives its first answer', async () => {
    const officer = service.as('secretariat');
    const { body } = await officer.post('/notes', { title: 'Paid' });
    const key = randomUUID();
    const pay = () => officer.post(`/notes/${body['id']}/publish`, { version: 1 }, { key });
    const paid = await pay();
    expect(paid.status).toBe(201);
    await olderBy(4_000);
    await sweep();
    const again = await pay();
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, paid.body, 'true']);
  });

  it('more rows than one statement takes are all swept', async () => {
    await query(`INSERT INTO idempotency_key (actor, key, request_hash, created_at)
      SELECT 'somebody', 'key-of-' || n, sha256('x'), now() - interval '31 days' FROM generate_series(1, 4500) AS n`);
    expect((await sweep()).keys).toBeGreaterThanOrEqual(4500);
  });
});
