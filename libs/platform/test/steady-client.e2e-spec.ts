import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { refusalOf } from '#platform/database/database-trouble';
import { dataSourceFor } from '#platform/database/service-database';
import { sendWithNext } from '#platform/database/steady-client';
import { aDatabase, type TestDatabase } from '#test/support/database';
import { NoteConfig } from './note.fixture.ts';

let database: TestDatabase;
let source: DataSource;
let owner: pg.Client;

beforeAll(async () => {
  database = await aDatabase(NoteConfig.database);
  source = await dataSourceFor(NoteConfig.database, database.url).initialize();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('CREATE TABLE pebble (id integer PRIMARY KEY, colour text)');
});

afterAll(async () => {
  await owner?.end();
  await source?.destroy();
  await database?.drop();
});

const lay = (tx: EntityManager, id: number, colour = 'grey') =>
  tx.query('INSERT INTO pebble (id, colour) VALUES ($1, $2) RETURNING id', [id, colour]);
const pebbles = async (): Promise<number[]> =>
  (await source.query('SELECT id FROM pebble ORDER BY id')).map(({ id }: { id: number }) => id);
const open = async (): Promise<number> =>
  (
    await owner.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE state LIKE 'idle in%' AND datname = current_database()`,
    )
  ).rows[0].count;

describe('a transaction whose beginning travels with its first statement', () => {
  it('commits everything, and its time is that of its beginning', async () => {
    const times = await source.transaction(async (tx) => {
      const [first] = await tx.query('SELECT transaction_timestamp() AS at WHERE $1', [true]);
      expect(await lay(tx, 1)).toEqual([{ id: 1 }]);
      await lay(tx, 2);
      const [second] = await tx.query('SELECT transaction_timestamp() AS at');
      return [first.at.getTime(), second.at.getTime()];
    });
    expect(times[0]).toBe(times[1]);
    expect(await pebbles()).toEqual([1, 2]);
  });

  it('leaves nothing when its first, a later or no statement fails', async () => {
    await expect(source.transaction((tx) => lay(tx, 1))).rejects.toMatchObject({ code: '23505' });
    const later = source.transaction(async (tx) => {
      await lay(tx, 3);
      await lay(tx, 1);
    });
    await expect(later).rejects.toMatchObject({ code: '23505' });
    const none = source.transaction(async () => {
      throw new Error('changed my mind');
    });
    await expect(none).rejects.toThrow('changed my mind');
    await source.transaction(async () => {});
    expect(await pebbles()).toEqual([1, 2]);
    expect(await open()).toBe(0);
  });

  it('may begin with several commands in one text', async () => {
    await source.transaction((tx) =>
      tx.query(`INSERT INTO pebble VALUES (4, 'red'); INSERT INTO pebble VALUES (5, 'red')`),
    );
    const broken = source.transaction((tx) =>
      tx.query(`INSERT INTO pebble VALUES (6, 'red'); INSERT INTO pebble VALUES (1, 'red')`),
    );
    await expect(broken).rejects.toMatchObject({ code: '23505' });
    expect(await pebbles()).toEqual([1, 2, 4, 5]);
  });
});

describe('a statement that is sent with the next', () => {
  const colour = (tx: EntityManager, id: number, value: string | null) =>
    sendWithNext(tx, 'UPDATE pebble SET colour = $2::jsonb ->> 0 WHERE id = $1', [String(id), value]);
  const colourOf = async (id: number) =>
    (await source.query('SELECT colour FROM pebble WHERE id = $1', [id]))[0].colour;

  it('is done before the next, also when that is the COMMIT', async () => {
    const seen = await source.transaction(async (tx) => {
      await lay(tx, 7);
      await colour(tx, 7, '["blue"]');
      const [row] = await tx.query('SELECT colour FROM pebble WHERE id = $1', [7]);
      await colour(tx, 7, '["green"]');
      return row.colour;
    });
    expect([seen, await colourOf(7)]).toEqual(['blue', 'green']);
  });

  it('says how many rows it wrote before the next is answered, and takes values of every kind', async () => {
    await owner.query('CREATE TABLE shore (id integer, seen timestamptz, birds text[], tide bigint, wet boolean)');
    const now = new Date('2026-11-22T08:00:00.123Z');
    const heard: [rows: number, when: string][] = [];
    let when = 'before';
    await source.transaction(async (tx) => {
      const hear = (rows: number): number => heard.push([rows, when]);
      const values = [1, now, ['a "gull"', 'tern'], 9007199254740993n, true];
      await sendWithNext(tx, 'INSERT INTO shore VALUES ($1, $2, $3, $4, $5), (2, $2, $3, $4, $5)', values, hear);
      await sendWithNext(tx, 'UPDATE shore SET wet = false WHERE id = $1', [3], hear);
      await tx.query('SELECT $1::int', [1]);
      when = 'after';
      // a text that may hold several commands can take nothing along in one message
      await sendWithNext(tx, 'DELETE FROM shore WHERE id = $1', [2], hear);
      await tx.query('SELECT 1');
    });
    expect(heard).toEqual([
      [2, 'before'],
      [0, 'before'],
      [1, 'after'],
    ]);
    expect(await source.query('SELECT id, seen, birds, tide, wet FROM shore')).toEqual([
      { id: 1, seen: now, birds: ['a "gull"', 'tern'], tide: '9007199254740993', wet: true },
    ]);
  });

  it('keeps the rows it finds to itself', async () => {
    const rows = await source.transaction(async (tx) => {
      await sendWithNext(tx, `SELECT set_config('app.actor', $1, true), 'not asked for' AS id`, ['ama']);
      return tx.query(`SELECT $1::text AS id, current_setting('app.actor') AS actor`, ['asked for']);
    });
    expect(rows).toEqual([{ id: 'asked for', actor: 'ama' }]);
  });

  it('takes the whole transaction with it when it fails', async () => {
    const failing = source.transaction(async (tx) => {
      await lay(tx, 8);
      await colour(tx, 8, 'no json');
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    expect(await pebbles()).not.toContain(8);
    expect(await open()).toBe(0);
  });

  it('is kept by PostgreSQL when it comes often, and may go with others that are not', async () => {
    await source.transaction((tx) => lay(tx, 10));
    for (let time = 0; time < 8; time++)
      await source.transaction(async (tx) => {
        await colour(tx, 10, `["${time}"]`);
        await sendWithNext(tx, `UPDATE pebble SET colour = colour || $1 || '${time}' WHERE id = 10`, ['-']);
        await colour(tx, 10, `["last ${time}"]`);
      });
    expect(await colourOf(10)).toBe('last 7');
    const kept: { statement: string }[] = await source.query('SELECT statement FROM pg_prepared_statements');
    expect(kept.filter(({ statement }) => statement.includes('$2::jsonb ->> 0'))).toHaveLength(1);
  });

  it('works again after it has failed, whether or not PostgreSQL has parsed it', async () => {
    for (const value of ['no json', '["ten"]', 'no json', '["eleven"]']) {
      const act = source.transaction(async (tx) => {
        await colour(tx, 10, value);
        await colour(tx, 10, value);
      });
      await act.catch((error: unknown) => expect(error).toMatchObject({ code: '22P02' }));
    }
    expect(await colourOf(10)).toBe('eleven');
  });

  it('is forgotten when the transaction is rolled back', async () => {
    const failing = source.transaction(async (tx) => {
      await lay(tx, 9);
      await colour(tx, 1, '["black"]');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await Promise.all(Array.from({ length: 10 }, () => source.query('SELECT $1::int', [1])));
    expect(await colourOf(1)).toBe('grey');
  });
});

describe('a statement that comes often', () => {
  const look = () => source.query('SELECT * FROM pebble WHERE id = $1', [1]);
  const named = async () =>
    (await source.query('SELECT statement FROM pg_prepared_statements')).map(
      ({ statement }: { statement: string }) => statement,
    );

  it('is kept by PostgreSQL, a rare one is not', async () => {
    await source.query('SELECT 1 AS rare WHERE $1', [true]);
    for (let time = 0; time < 8; time++) await look();
    const kept = await named();
    expect(kept).toContain('SELECT * FROM pebble WHERE id = $1');
    expect(kept.join()).not.toContain('rare');
  });

  it('asks to try again, and then works, when its table was altered meanwhile', async () => {
    await owner.query('ALTER TABLE pebble ADD COLUMN weight integer');
    const error = await look().catch((reason: unknown) => reason);
    expect(refusalOf(error)).toMatchObject({ kind: 'unavailable', code: 'busy' });
    expect(await look()).toEqual([{ id: 1, colour: 'grey', weight: null }]);
  });
});
