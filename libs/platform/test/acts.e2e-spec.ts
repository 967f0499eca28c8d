import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { canonicalJson } from '#kernel/canonical-json';
import { disclosureDigest } from '#tlog/disclosure';
import { leafHash } from '#tlog/hashing';
import { eventually } from '#test/support/eventually';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook } from './note.fixture.ts';

let service: TestService;

beforeAll(async () => {
  service = await aService(NoteModule, NoteConfig, { rulebook: noteRulebook });
});

afterAll(async () => {
  await service?.close();
});

const aNote = async (title = 'A title') => (await service.as('secretariat').post('/notes', { title })).body;
const eventsOf = async (id: string) => (await service.events()).filter(({ recordId }) => recordId === id);

describe('an act', () => {
  it('moves the record, records the event and answers, all at once', async () => {
    const { status, body, headers } = await service.as('secretariat').post('/notes', { title: 'First' });
    expect(status).toBe(201);
    expect(headers['x-request-id']).toBeTruthy();
    expect(body).toMatchObject({ title: 'First', status: 'draft', version: 1 });
    const [event] = await eventsOf(body.id);
    expect(event).toMatchObject({ name: 'note.written', recordType: 'note', seq: 0, payload: { title: 'First' } });
    expect(event!.requestId).toBe(headers['x-request-id']);
  });

  it('happens at the time of the database, or where the clock was set', async () => {
    const { body } = await service.as('secretariat').post('/notes', { title: 'Now' });
    expect(Math.abs(Date.parse(body.createdAt) - Date.now())).toBeLessThan(5_000);
    service.clock.set('2027-03-01T12:00:00.000Z');
    const later = await service.as('secretariat').post('/notes', { title: 'Then' });
    expect(later.body.createdAt).toBe('2027-03-01T12:00:00.000Z');
    service.clock.set(new Date());
  });

  it('refuses who lacks the role, and says so before anything else', async () => {
    expect((await service.asPublic().post('/notes', { title: 'Mine' })).body).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
    });
    expect((await service.as('applicant').post('/notes', { title: 'Mine' })).body).toMatchObject({
      status: 403,
      code: 'not-your-role',
    });
  });

  it('leaves nothing behind when it is refused or fails half way', async () => {
    const note = await aNote('Stays');
    const key = randomUUID();
    const officer = service.as('secretariat');
    const send = (thenFail?: string) =>
      officer.post(`/notes/${note.id}/revise`, { title: 'Gone', version: 1, thenFail }, { key });
    expect((await send('refusal')).body).toMatchObject({ status: 422, code: 'changed-my-mind' });
    const failed = await send('fault');
    expect(failed.body).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(failed.body)).not.toContain('secret');
    expect((await officer.get(`/notes/${note.id}`)).body).toMatchObject({ title: 'Stays', version: 1 });
    expect(await eventsOf(note.id)).toHaveLength(1);
    expect((await send()).body).toMatchObject({ title: 'Gone', version: 2 });
  });

  it('refuses a stale version, and a verb that is not possible now with those that are', async () => {
    const note = await aNote();
    const officer = service.as('secretariat');
    const revise = (version: number) => officer.post(`/notes/${note.id}/revise`, { title: 'New title', version });
    expect((await revise(1)).status).toBe(201);
    expect((await revise(1)).body).toMatchObject({ status: 409, code: 'stale', type: '/problems/stale' });
    expect((await officer.post(`/notes/${note.id}/publish`, { version: 2 })).status).toBe(201);
    expect((await revise(3)).body).toMatchObject({
      status: 409,
      code: 'not-allowed-now',
      allowed: [],
      params: { verb: 'revise' },
    });
  });

  it('lets one of two officers win who decide at once', async () => {
    const note = await aNote();
    const publish = () => service.as('secretariat').post(`/notes/${note.id}/publish`, { version: 1 });
    const answers = await Promise.all([publish(), publish(), publish(), publish()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await eventsOf(note.id)).toHaveLength(2);
  });
});

describe('the idempotency key', () => {
  it('gives ten parallel clicks one effect and one answer', async () => {
    const officer = service.as('secretariat');
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => officer.post('/notes', { title: 'Clicked' }, { key })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(9);
    expect(await eventsOf(answers[0]!.body.id)).toHaveLength(1);
  });

  it('is demanded, belongs to one person and to one request', async () => {
    const officer = service.as('secretariat');
    const key = randomUUID();
    expect((await officer.post('/notes', { title: 'None' }, { key: null })).body).toMatchObject({
      status: 400,
      code: 'idempotency-key-missing',
    });
    const first = await officer.post('/notes', { title: 'One' }, { key });
    expect((await officer.post('/notes', { title: 'Two' }, { key })).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const other = await service.as('secretariat').post('/notes', { title: 'One' }, { key });
    expect(other.body.id).not.toBe(first.body.id);
  });

  it('answers 409 when the first request takes longer than two seconds', async () => {
    const key = randomUUID();
    const officer = service.as('secretariat');
    const slow = new pg.Client({ connectionString: service.database.ownerUrl });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO idempotency_key (actor, key, request_hash) VALUES ($1, $2, sha256(''))`, [
      officer.actor!.personId,
      key,
    ]);
    const answer = await officer.post('/notes', { title: 'Slow' }, { key });
    await slow.query('ROLLBACK').finally(() => slow.end());
    expect(answer.body).toMatchObject({ status: 409, code: 'idempotency-key-running' });
    expect((await officer.post('/notes', { title: 'Slow' }, { key })).status).toBe(201);
  });
});

describe('the leaf of an event', () => {
  it('follows its predecessor, hides what is sealed and can be opened with the disclosures', async () => {
    const note = await aNote('Private title');
    await service.as('trustee').post(`/notes/${note.id}/publish`, { version: 1 });
    const [written, published] = await eventsOf(note.id);
    expect(published!.leaf).toMatchObject({
      v: 1,
      type: 'note.published',
      source: 'applications',
      seq: 1,
      open: { pages: 1 },
    });
    expect(published!.leaf.prev).toBe(Buffer.from(written!.leafHash, 'hex').toString('base64url'));
    expect(published!.leaf.stream).toBe(written!.leaf.stream);
    expect(published!.leaf.actor).toMatch(/^trustee:[\w-]{22}$/);
    expect(JSON.stringify(published!.leaf)).not.toContain('Private title');
    expect(leafHash(Buffer.from(canonicalJson(published!.leaf))).toString('hex')).toBe(published!.leafHash);
    const rows: { name: string; salt: Buffer; value: string }[] = await service.dataSource.query(
      'SELECT name, salt, value FROM applications_disclosure.disclosure WHERE event_id = $1',
      [published!.id],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(['noteId', 'title']);
    expect(published!.leaf.sd).toHaveLength(4);
    for (const row of rows) expect(published!.leaf.sd).toContain(disclosureDigest(row));
  });

  it('gives a person one pseudonym in this service, and others another', async () => {
    const officer = service.as('secretariat');
    const mine = [await officer.post('/notes', { title: 'One' }), await officer.post('/notes', { title: 'Two' })];
    const theirs = await aNote('Three');
    const names = await Promise.all(
      [...mine.map(({ body }) => body), theirs].map(async ({ id }) => (await eventsOf(id))[0]!.leaf.actor),
    );
    expect(names[0]).toBe(names[1]);
    expect(names[2]).not.toBe(names[0]);
    expect(names.join()).not.toContain(officer.actor!.personId);
  });

  it('cannot be changed or taken back in the outbox', async () => {
    await expect(service.dataSource.query('DELETE FROM outbox')).rejects.toThrow('permission denied');
    await expect(service.dataSource.query(`UPDATE outbox SET leaf = 'xx'`)).rejects.toThrow('permission denied');
  });
});

describe('a request', () => {
  it('is validated, with every wrong field named in plain words', async () => {
    const { status, body, headers } = await service.as('secretariat').post('/notes', { title: 'ab', extra: 1 });
    expect(status).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors).toEqual([
      { field: 'extra', code: 'whitelist-validation', message: 'This field is not known here. Leave it out.' },
      { field: 'title', code: 'min-length', message: 'Write at least 3 characters.', params: { limit: 3 } },
    ]);
  });

  it('answers what it cannot read as a problem, never with internals', async () => {
    const officer = service.as('secretariat');
    const json = { headers: { 'content-type': 'application/json' } };
    expect((await officer.post('/notes', '{broken', json)).body).toMatchObject({ status: 400, code: 'malformed' });
    expect((await officer.post('/notes', `"${'x'.repeat(1_100_000)}"`, json)).body).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect((await officer.post('/notes', '<a/>', { headers: { 'content-type': 'text/xml' } })).body).toMatchObject({
      status: 415,
    });
    expect((await officer.post('/notes', { title: 'nul \u0000 inside' })).body).toMatchObject({
      status: 400,
      code: 'malformed',
    });
    expect((await officer.post('/notes', '{"title":"\\ud800 half"}', json)).body).toMatchObject({
      status: 400,
      code: 'malformed',
    });
    expect((await officer.get('/nowhere')).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await officer.get('/notes/no-uuid')).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await officer.post(`/notes/no-uuid/publish`, { version: 1 })).body).toMatchObject({ status: 404 });
  });

  it('is believed only with a token that the portal signed for this service', async () => {
    const stranger = await service
      .asPublic()
      .post('/notes', { title: 'Mine' }, { headers: { authorization: 'Bearer e30.AAAA' } });
    expect(stranger.body).toMatchObject({ status: 401, code: 'actor-token-invalid' });
  });

  it('may bring a file, which is known by its content', async () => {
    const officer = service.as('secretariat');
    const path = `/notes/${randomUUID()}/picture`;
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const { status, body } = await officer.upload(path, 'C:\\photos\\dot.png', png);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { type: 'image/png', bytes: png.length, name: 'dot.png' },
    });
    expect((await officer.get(`/notes/files/${body.sha256}`)).body).toEqual({ bytes: png.length });
    expect((await officer.upload(path, 'a.txt', Buffer.from('text'))).body).toMatchObject({ type: 'text/plain' });
    expect((await officer.upload(path, 'a.png', Buffer.from('MZ\0\0'))).body).toMatchObject({
      status: 415,
      code: 'file-type',
    });
    expect((await officer.upload(path, 'big', Buffer.alloc(2000, 'a'))).body).toMatchObject({
      status: 413,
      code: 'file-too-large',
    });
    expect((await officer.upload(path, 'none', Buffer.alloc(0))).body).toMatchObject({ code: 'file-empty' });
    expect((await service.asPublic().upload(path, 'a.txt', Buffer.from('text'))).body).toMatchObject({ status: 401 });
  });

  it('leaves a log line with its id and without what it said', async () => {
    const headers = { 'x-request-id': 'request-0001' };
    await service.as('secretariat').post('/notes', { title: 'Confidential words' }, { headers });
    const line = await eventually(() => {
      const found = service.logLines.find(({ requestId }) => requestId === 'request-0001');
      expect(found).toBeDefined();
      return found;
    });
    expect(line).toMatchObject({
      level: 'info',
      service: 'applications',
      msg: 'request',
      method: 'POST',
      path: '/notes',
      status: 201,
    });
    expect(JSON.stringify(service.logLines)).not.toContain('Confidential');
  });
});

describe('PostgreSQL', () => {
  it('may cut every connection: the next request works and the process lives', async () => {
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    owner.on('error', () => {});
    await owner.connect();
    const cut = () =>
      owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    const post = (title: string) => service.as('secretariat').post('/notes', { title });
    const busy = Array.from({ length: 60 }, (_, at) => post(`Storm ${at}`));
    for (let times = 0; times < 5; times++) await cut();
    const answers = await Promise.all(busy);
    expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 503)).toEqual([]);
    for (const { headers } of answers.filter(({ status }) => status === 503)) expect(headers['retry-after']).toBe('2');
    const written = (await service.events('note.written')).filter(({ payload }) => payload.title.startsWith('Storm'));
    expect(written.length).toBeGreaterThanOrEqual(answers.filter(({ status }) => status === 201).length);
    await cut();
    await owner.end();
    await eventually(async () => expect((await post('After')).status).toBe(201));
    const ready = await service.asPublic().get('/health/ready');
    expect(ready.body).toMatchObject({ status: 'degraded', database: 'ok', redis: 'away' });
  });
});
