import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook } from './note.fixture.ts';

let service: TestService;
let note: string;

beforeAll(async () => {
  service = await aService(NoteModule, NoteConfig, { rulebook: noteRulebook });
  const officer = service.as('secretariat');
  note = (await officer.post('/notes', { title: 'First' })).body['id'];
  await officer.post(`/notes/${note}/revise`, { title: 'Second', version: 1 });
  await officer.post('/notes', { title: 'Of another record' });
});

afterAll(() => service?.close());

const read = (address: string) => service.as('auditor').get(`/acts/applications/${address}`);

describe('the acts of a record', () => {
  it('are told to auditors in order, each with the leaf that the public log gets', async () => {
    const { status, body } = await read(`note/${note}`);
    expect(status).toBe(200);
    const acts = body as unknown as { name: string; seq: number; leaf: string; leafHash: string; at: string }[];
    expect(acts.map(({ name, seq }) => [name, seq])).toEqual([
      ['note.written', 0],
      ['note.revised', 1],
    ]);
    for (const { leaf, leafHash, name, at } of acts) {
      expect(createHash('sha256').update('\0').update(leaf).digest('hex')).toBe(leafHash);
      expect(JSON.parse(leaf)).toMatchObject({ type: name, at });
    }
  });

  it('keep what is sealed in them to themselves', async () => {
    expect(JSON.stringify((await read(`note/${note}`)).body)).not.toMatch(/First|Second|Test/);
  });

  it('are not there for a record that is not there, of another kind, or of another service', async () => {
    for (const address of [`note/${randomUUID()}`, `call/${note}`, 'note/1', `note/${note}%27`])
      expect([address, (await read(address)).status]).toEqual([address, 404]);
    expect((await service.as('auditor').get(`/acts/review/note/${note}`)).status).toBe(404);
  });

  it('are for auditors alone', async () => {
    for (const address of [`note/${note}`, 'waiting']) {
      expect((await service.as('secretariat').get(`/acts/applications/${address}`)).status).toBe(403);
      expect((await service.asPublic().get(`/acts/applications/${address}`)).status).toBe(401);
    }
  });
});

describe('the acts that name somebody', () => {
  const mine = (personId: string, path = 'applications') =>
    service.as({ personId, roles: ['auditor'] }).get(`/acts/${path}/mine`);
  type Named = { act: string; recordId: string; leafHash: string }[];

  it('are told to that person alone: those of their record, and those whose sealed fields name them', async () => {
    const somebody = randomUUID();
    const { body } = await service.as('secretariat').post('/notes', { title: somebody });
    const ofRecord = (await mine(note)).body as unknown as Named;
    expect(ofRecord.map(({ act, recordId }) => [act, recordId])).toEqual([
      ['note.written', note],
      ['note.revised', note],
    ]);
    const named = (await mine(somebody)).body as unknown as Named;
    expect(named.map(({ act, recordId }) => [act, recordId])).toEqual([['note.written', body['id']]]);
    expect((await mine(randomUUID())).body).toEqual([]);
    await service.dataSource.query(
      `UPDATE outbox_delivery SET delivered_at = now() WHERE outbox_id = (SELECT max(id) FROM outbox)`,
    );
  });

  it('are asked for by who has signed in, of the service itself', async () => {
    expect((await service.asPublic().get('/acts/applications/mine')).status).toBe(401);
    expect((await mine(note, 'review')).status).toBe(404);
  });
});

describe('the acts that wait for the public log', () => {
  it('are counted, and the oldest is named with its age', async () => {
    await service.dataSource.query(
      `UPDATE outbox_delivery SET recorded_at = recorded_at - interval '90 seconds' WHERE outbox_id = (SELECT min(id) FROM outbox)`,
    );
    const { body } = await read('waiting');
    expect(body).toMatchObject({ count: 3, oldest: { name: 'note.written', recordType: 'note', recordId: note } });
    expect(body['oldest'].seconds).toBeGreaterThanOrEqual(90);
  });

  it('count as well when they were sent and not confirmed, and no longer once they were', async () => {
    await service.dataSource.query('UPDATE outbox_delivery SET enqueued_at = now()');
    expect((await read('waiting')).body).toMatchObject({ count: 3 });
    await service.dataSource.query('UPDATE outbox_delivery SET delivered_at = now()');
    expect((await read('waiting')).body).toEqual({ count: 0, oldest: null });
  });
});
