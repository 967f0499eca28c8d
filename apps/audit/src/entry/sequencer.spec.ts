import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SERVICES } from '#contracts/services';
import { Unusable } from '#platform/inbox/inbox';
import { adminUrl } from '#test/support/database';
import { eventually } from '#test/support/eventually';
import { serviceUrl } from '#test/support/provisioning';
import { ActingRecord, LogService } from '../../test/log-service.ts';
import { createDataSource } from '../database/data-source.ts';
import { HEAD, LeaderSession } from './leader-session.ts';
import { OLDEST } from './move-leaves.ts';

// a real service on a real PostgreSQL, possibly beside other work on a small machine
jest.setTimeout(60_000);

describe('the public log of a fund', () => {
  let log: LogService;
  beforeAll(async () => {
    log = await LogService.open();
  });
  afterAll(() => log.remove());

  it('begins empty and signed', async () => {
    const { origin, vkey, checkpointAt } = await log.untilSize(0);
    expect(origin).toBe('localhost:3000/log');
    expect(vkey).toMatch(/^localhost:3000\/log\+[0-9a-f]{8}\+/);
    expect(checkpointAt).not.toBeNull();
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining('has 0 entries') });
  });

  it('takes a leaf once, however often it arrives', async () => {
    const leaf = new ActingRecord().act();
    await log.send(leaf, leaf);
    await log.untilSize(1);
    await log.asOwner('TRUNCATE inbox');
    await log.send(leaf);
    await log.untilSize(1);
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining('has 1 entries') });
  });

  it('parks a leaf until its predecessor is there', async () => {
    const record = new ActingRecord();
    const acts = [record.act(), record.act(), record.act(), record.act()] as const;
    await log.send(acts[3], acts[1]);
    await log.untilSize(1, 2);
    await log.send(acts[0]);
    await log.untilSize(3, 1);
    await log.send(acts[2]);
    await log.untilSize(5);
    const rows = await log.asOwner(`SELECT stream_seq FROM entry WHERE idx >= 1 ORDER BY idx`);
    expect(rows.map((row) => Number(row['stream_seq']))).toEqual([0, 1, 2, 3]);
  });

  it('refuses what is no leaf, and a second leaf for a place that is taken', async () => {
    const record = new ActingRecord();
    const first = record.act();
    await expect(log.send({ ...first, leaf: '{}' })).rejects.toThrow(Unusable);
    const other = {
      ...first,
      eventId: '00000000-0000-4000-8000-000000000001',
      leaf: first.leaf.replace('call.', 'cell.'),
    };
    await log.send(first);
    await log.untilSize(6);
    await log.send(other);
    await eventually(async () => {
      const refused = await log.asOwner(`SELECT reason FROM pending_leaf WHERE standing = 'refused'`);
      expect(refused).toEqual([{ reason: 'another leaf stands at its place' }]);
    });
    await log.untilSize(6, 1);
    await log.asOwner(`DELETE FROM pending_leaf`);
  });

  it('refuses an event that is in the log at another place, and takes the leaves that came with it', async () => {
    const [first, again, good] = [new ActingRecord().act(), new ActingRecord().act(), new ActingRecord().act()];
    await log.send(first);
    const { size } = await log.untilSize(7);
    await log.asOwner('TRUNCATE inbox');
    await log.send({ ...again, eventId: first.eventId }, good);
    await log.untilSize(size + 1, 1);
    const refused = await log.asOwner(`SELECT event_id, reason FROM pending_leaf WHERE standing = 'refused'`);
    expect(refused).toEqual([{ event_id: first.eventId, reason: 'its event is in the log at another place' }]);
    await log.asOwner(`DELETE FROM pending_leaf`);
  });

  it('keeps the leaves that come beside one that can never be kept', async () => {
    const { size } = await log.status();
    const [good, alsoGood, bad] = [new ActingRecord().act(), new ActingRecord().act(), new ActingRecord().act()];
    const sent = [good, { ...bad, leaf: '{}' }, alsoGood, good].map((leaf) => log.send(leaf));
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await log.untilSize(size + 2);
  });

  it('grows over a full tile under a storm from many records, and every outsider agrees', async () => {
    const { size } = await log.status();
    const old = path.join(log.folder, 'old-checkpoint');
    fs.writeFileSync(old, (await log.running.asPublic().get('/log/checkpoint')).body as unknown as string);
    const records = Array.from({ length: 20 }, () => new ActingRecord());
    const storm = Array.from({ length: 400 }, (_, number) => records[number % 20]!.act());
    await log.storm(storm);
    await log.untilSize(size + 400);
    expect(await log.verify('--old', old)).toMatchObject({
      code: 0,
      said: expect.stringContaining('extends 1 older checkpoint'),
    });
    expect(fs.existsSync(path.join(log.logDirectory, 'tile/0/000'))).toBe(true);
    expect(fs.existsSync(path.join(log.logDirectory, 'tile/0/000.p'))).toBe(false);
    expect(fs.existsSync(path.join(log.logDirectory, 'tile/entries/000.p'))).toBe(false);
  });

  it('finds what is new, and where it goes, by indexes, however much waits and however long the log is', async () => {
    await log.stop();
    const dataSource = await createDataSource(log.database.url).initialize();
    try {
      const session = (await LeaderSession.take(dataSource))!;
      const steps = async (sql: string): Promise<string[]> => {
        // whatever the tables' statistics say: those of tables that grow, or fill and empty, are late
        const plan = await session.read<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${sql}`);
        return plan.map((row) => row['QUERY PLAN']).filter((step) => / on (entry|pending_leaf)\b/.test(step));
      };
      for (const step of [...(await steps(OLDEST)), ...(await steps(HEAD))])
        expect(step).toMatch(/Index (Only )?Scan (Backward )?using/);
      expect(await steps(OLDEST)).toHaveLength(4);
      expect((await steps(OLDEST))[0]).toContain('using pending_leaf_new on pending_leaf');
      expect(await steps(HEAD)).toHaveLength(1);
      await session.release();
      const scans = 'SELECT name FROM pg_settings WHERE name LIKE $1 AND setting <> boot_val';
      expect(await dataSource.query(scans, ['enable_%'])).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
    await log.start();
  });

  it('finds the order of acts that came in reverse, also when more wait than fit into a batch', async () => {
    const { size } = await log.status();
    await log.stop();
    await log.start({ BATCH_SIZE: '3' });
    const record = new ActingRecord();
    await log.send(...Array.from({ length: 20 }, () => record.act()).reverse());
    await log.untilSize(size + 20);
    const rows = await log.asOwner('SELECT stream_seq FROM entry WHERE idx >= $1 ORDER BY idx', [size]);
    expect(rows.map((row) => Number(row['stream_seq']))).toEqual(Array.from({ length: 20 }, (_, seq) => seq));
  });

  it('says so when a leaf has waited too long for its predecessor', async () => {
    const record = new ActingRecord();
    const first = record.act();
    await log.stop();
    await log.start({ GAP_ALARM_MS: '200' });
    await log.send(record.act());
    const { size } = await log.until(
      ({ pending, oldestPendingSeconds }) => pending === 1 && oldestPendingSeconds > 0.6,
    );
    const alarms = log.running.logLines.filter(({ msg }) =>
      String(msg).startsWith('gap in the public log: 1 leaves wait'),
    );
    expect(alarms.length).toBeGreaterThan(0);
    await log.send(first);
    await log.untilSize(size + 2);
  });
});

describe('the tables of the log', () => {
  let log: LogService;
  beforeAll(async () => {
    log = await LogService.open();
    await log.send(new ActingRecord().act());
    await log.untilSize(1);
  });
  afterAll(() => log.remove());

  const asService = (sql: string): Promise<unknown> => log.running.dataSource.query(sql);

  it.each([
    'UPDATE entry SET stream_seq = 7',
    'DELETE FROM entry',
    'TRUNCATE entry',
    'UPDATE checkpoint SET size = 7',
    'DELETE FROM checkpoint',
    'TRUNCATE checkpoint',
    'DELETE FROM log_head',
    'TRUNCATE log_head',
    `INSERT INTO log_head (one, size, frontier, epoch) VALUES (true, 0, '', 0)`,
    `UPDATE log SET origin = 'other'`,
    'DELETE FROM log',
    'TRUNCATE log',
  ])('refuse the service: %s', async (sql) => {
    await expect(asService(sql)).rejects.toThrow('permission denied');
  });

  it.each(SERVICES.filter((service) => service !== 'audit'))('are out of reach of %s', async (service) => {
    const name = new URL(log.database.url).pathname.slice(1);
    const client = new pg.Client({ connectionString: serviceUrl(adminUrl(), name, service) });
    await client.connect();
    try {
      for (const table of ['entry', 'checkpoint', 'log_head', 'pending_leaf'])
        for (const sql of [
          `UPDATE audit.${table} SET size = 7`,
          `DELETE FROM audit.${table}`,
          `TRUNCATE audit.${table}`,
        ])
          await expect(client.query(sql)).rejects.toThrow('permission denied for schema audit');
    } finally {
      await client.end();
    }
  });

  it.each([
    ['UPDATE entry SET stream_seq = 7', 'entry is append-only'],
    ['DELETE FROM entry', 'entry is append-only'],
    ['TRUNCATE entry', 'entry is append-only'],
    ['UPDATE checkpoint SET size = 7', 'checkpoint is append-only'],
    ['DELETE FROM checkpoint', 'checkpoint is append-only'],
    ['TRUNCATE checkpoint CASCADE', 'is append-only'],
    ['TRUNCATE log_head', 'log_head is append-only'],
    ['UPDATE log_head SET size = 0', 'the log only grows'],
    [`UPDATE log SET origin = 'other'`, 'a log keeps its name and its beginning'],
    ['DELETE FROM log', 'log is append-only'],
    ['TRUNCATE log', 'log is append-only'],
    [
      `INSERT INTO log (number, origin, name, first, first_leaf) VALUES (2, 'o/2027', '2027', 1, sha256('\\x00'))`,
      'a log begins behind the last leaf of the one before',
    ],
    [
      `INSERT INTO entry (idx, event_id, stream, stream_seq, leaf) VALUES (7, gen_random_uuid(), '\\x00', 0, '{}')`,
      'entries 7 to 7 do not follow a log of 1',
    ],
  ])('refuse their owner too, who must break a trigger first: %s', async (sql, message) => {
    await expect(log.asOwner(sql)).rejects.toThrow(message);
  });
});
