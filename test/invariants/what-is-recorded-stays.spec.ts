import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SERVICES } from '#contracts/services';
import type { ServiceDatabase } from '#platform/database/service-database';
import { aDatabase, type TestDatabase } from '#test/support/database';

const RECORDED = ['outbox', 'outbox_delivery', 'stream_head'];
const AN_ACT = `
  INSERT INTO outbox (event_id, name, version, record_type, record_id, payload, at, stream, seq, leaf, request_id)
  VALUES (gen_random_uuid(), 'call.published', 1, 'call', gen_random_uuid(), '{}', now(), '\\x00', 0, '{"v":1}', 'r')`;

async function refusalOf(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql).then(
      () => 'done',
      (error: Error) => error.message,
    );
  } finally {
    await client.end();
  }
}

describe.each(SERVICES)('what %s has recorded', (service) => {
  let database: TestDatabase;
  beforeAll(async () => {
    const tables = (await import(`../../apps/${service}/src/database/data-source.ts`)) as { database: ServiceDatabase };
    database = await aDatabase(tables.database);
  });
  afterAll(() => database?.drop());

  it('its own role cannot take away or rewrite', async () => {
    const attempts = [
      ...RECORDED.flatMap((table) => [`DELETE FROM ${table}`, `TRUNCATE ${table}`]),
      ...['event_id', 'name', 'stream', 'seq', 'leaf'].map((column) => `UPDATE outbox SET ${column} = ${column}`),
      'UPDATE outbox SET record_id = record_id',
    ];
    for (const sql of attempts)
      expect([sql, await refusalOf(database.url, sql)]).toEqual([sql, expect.stringMatching(/^permission denied/)]);
    // what it must be able to do still works
    expect(await refusalOf(database.url, `UPDATE outbox SET payload = '{}'`)).toBe('done');
    expect(await refusalOf(database.url, 'UPDATE outbox_delivery SET delivered_at = now()')).toBe('done');
  });

  it('the owner of the tables does not change or empty by mistake', async () => {
    expect(await refusalOf(database.ownerUrl, AN_ACT)).toBe('done');
    const attempts = ['DELETE FROM outbox', `UPDATE outbox SET leaf = '{"v":2}'`, 'UPDATE outbox SET seq = seq'];
    for (const sql of attempts) expect(await refusalOf(database.ownerUrl, sql)).toBe('outbox is append-only');
    for (const table of RECORDED)
      expect(await refusalOf(database.ownerUrl, `TRUNCATE ${table}`)).toBe(`${table} is append-only`);
  });
});
