import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { arrive, runsUntilDeath } from './service-apart.ts';
import { ActingRecord, LogService } from './log-service.ts';

const STEPS = [
  '1: entries are inserted, not committed',
  '1: entries are committed, nothing is published',
  '2: half of the tiles are written',
  '2: all tiles are written',
  '3: the signer has signed',
  '3: the row of the checkpoint is there, its file is not',
  '3: the checkpoint is published, its row not committed',
  '3: all is published, old partial tiles are still there',
];
/** 20,000 in every run of the tests; CHAOS_ACTS=1000000 is the long run. */
const ACTS = Number(process.env['CHAOS_ACTS'] ?? 20_000);
const DEATHS = Number(process.env['CHAOS_DEATHS'] ?? 2 * STEPS.length);
const ACTS_OF_A_RECORD = 10;

let log: LogService;
let client: pg.Client;
const published: string[] = [];

beforeAll(async () => {
  log = await LogService.open();
  await log.untilSize(0);
  await log.stop();
  client = new pg.Client({ connectionString: log.database.ownerUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client?.end();
  await log?.remove();
});

/** Acts of many records; within a portion neighbours have changed places, so that some come before their predecessor. */
function* portions(count: number, size: number): Generator<LeafMessage[]> {
  for (let sent = 0; sent < count; sent += size) {
    const records = Array.from({ length: Math.min(size, count - sent) / ACTS_OF_A_RECORD }, () => new ActingRecord());
    const acts = Array.from({ length: ACTS_OF_A_RECORD }, () => records.map((record) => record.act())).flat();
    for (let at = 0; at + records.length < acts.length; at += 2 * records.length + 1)
      [acts[at], acts[at + records.length]] = [acts[at + records.length]!, acts[at]!];
    yield acts;
  }
}

function keepCheckpoint(): void {
  const file = path.join(log.folder, `checkpoint-${published.length}`);
  fs.copyFileSync(path.join(log.logDirectory, 'checkpoint'), file);
  published.push(file);
}

describe('the sequencer', () => {
  const portion = Math.floor(ACTS / DEATHS / ACTS_OF_A_RECORD) * ACTS_OF_A_RECORD;
  const all = portions(ACTS, portion);

  it.each(Array.from({ length: DEATHS }, (_, number) => [STEPS[number % STEPS.length]!, 1 + (number % 3)] as const))(
    'dies where %s (reached %i times)',
    async (step, count) => {
      await arrive(client, all.next().value!);
      expect(await runsUntilDeath(log, step, count)).toBe('SIGKILL');
      keepCheckpoint();
    },
    60_000,
  );

  it(`has lost, doubled and disordered none of ${ACTS} acts`, async () => {
    for (const acts of all) await arrive(client, acts);
    await log.start();
    await log.until(({ size, pending, fault }) => size === ACTS && pending === 0 && fault === null);
    const { rows } = await client.query<{ entries: string; events: string; disordered: string }>(`
      SELECT count(*) AS entries, count(DISTINCT event_id) AS events, count(*) FILTER (WHERE step <> 1) AS disordered
      FROM (SELECT event_id, stream_seq - lag(stream_seq, 1, -1::bigint) OVER (PARTITION BY stream ORDER BY idx) AS step
            FROM entry) AS place`);
    expect(rows[0]).toEqual({ entries: String(ACTS), events: String(ACTS), disordered: '0' });
    expect(await log.verify(...published.flatMap((file) => ['--old', file]))).toMatchObject({
      code: 0,
      said: expect.stringContaining(`has ${ACTS} entries`),
    });
  }, 600_000);
});
