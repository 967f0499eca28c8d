import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { LogHeartbeat } from '#platform/outbox/log-heartbeat';
import { eventually } from '#test/support/eventually';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook } from './note.fixture.ts';

// publishing a note stands for deciding and paying: its move needs the log

let service: TestService;

beforeAll(async () => {
  const environment = { LOG_BEHIND_ACTS: '3', LOG_BEHIND_MS: '60000' };
  service = await aService(NoteModule, NoteConfig, { rulebook: noteRulebook, environment });
});

beforeEach(() => service.dataSource.query('UPDATE outbox_delivery SET delivered_at = now(), enqueued_at = now()'));

afterAll(() => service?.close());

const officer = () => service.as('secretariat');
const aNote = async (): Promise<string> => (await officer().post('/notes', { title: 'A title' })).body['id'];
const publish = (id: string, choices?: { key: string }, who = officer()) =>
  who.post(`/notes/${id}/publish`, { version: 1 }, choices);
const olderBy = (seconds: number, columns = '') =>
  service.dataSource.query(
    `UPDATE outbox_delivery SET recorded_at = recorded_at - make_interval(secs => $1) ${columns} WHERE delivered_at IS NULL`,
    [seconds],
  );

describe('while the public log has not taken an act of this service for a minute', () => {
  it('a decision is refused in plain words with a time to come back, and leaves nothing', async () => {
    const id = await aNote();
    await olderBy(61);
    const { status, body, headers } = await publish(id);
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'log-behind', '30']);
    expect(body['detail']).toContain('nothing is decided or paid that the public cannot see');
    expect((await officer().get(`/notes/${id}`)).body).toMatchObject({ status: 'draft', version: 1 });
    expect((await service.events()).filter(({ recordId }) => recordId === id)).toHaveLength(1);
  });

  it('everything else goes on', async () => {
    const id = await aNote();
    await olderBy(61);
    expect((await officer().post(`/notes/${id}/revise`, { title: 'New title', version: 1 })).status).toBe(201);
    expect((await officer().post('/notes', { title: 'Another' })).status).toBe(201);
  });

  it('an act that was sent and has not arrived counts as well', async () => {
    const id = await aNote();
    await olderBy(61, ', enqueued_at = now()');
    expect((await publish(id)).body).toMatchObject({ code: 'log-behind' });
  });

  it('the same click goes through once the log has caught up', async () => {
    const id = await aNote();
    const [key, who] = [randomUUID(), officer()];
    await olderBy(61);
    expect((await publish(id, { key }, who)).status).toBe(503);
    await service.dataSource.query('UPDATE outbox_delivery SET delivered_at = now()');
    expect((await publish(id, { key }, who)).status).toBe(201);
  });

  it('asks for a minute, not less, and only for the log', async () => {
    const id = await aNote();
    await olderBy(50);
    await service.dataSource.query(
      `UPDATE outbox_delivery SET recorded_at = now() - interval '1 day', delivered_at = NULL WHERE subscriber = 'review'`,
    );
    expect((await publish(id)).status).toBe(201);
  });
});

describe('when more acts wait for the log than the fund allows', () => {
  it('a decision is refused, however fresh they are', async () => {
    const [first, second] = [await aNote(), await aNote()];
    await aNote();
    // the first decision still finds three
    expect((await publish(first)).status).toBe(201);
    expect((await publish(second)).body).toMatchObject({ code: 'log-behind' });
  });
});

describe('when the log has not said for as long as the fund allows that it goes on', () => {
  it('a decision is refused, though every act of this service was taken; one word of the log is enough', async () => {
    const environment = { LOG_BEHIND_MS: '5000' };
    const alone = await aService(NoteModule, NoteConfig, { rulebook: noteRulebook, environment, bus: true });
    try {
      const decide = async (): Promise<unknown> => {
        const { body } = await alone.as('secretariat').post('/notes', { title: 'A title' });
        await alone.dataSource.query('UPDATE outbox_delivery SET delivered_at = now(), enqueued_at = now()');
        return (await alone.as('secretariat').post(`/notes/${body['id']}/publish`, { version: 1 })).body['code'];
      };
      expect(await decide()).toBeUndefined();
      await eventually(async () => expect(await decide()).toBe('log-behind'));
      await alone.app.get(LogHeartbeat).beat();
      await eventually(async () => expect(await decide()).toBeUndefined());
    } finally {
      await alone.close();
    }
  }, 60_000);
});
