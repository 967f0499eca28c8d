import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { recordFreeze } from '../src/operator/freeze-log.command.ts';
import { arrive, runsUntilDeath } from './service-apart.ts';
import { ActingRecord, LogService } from './log-service.ts';
import { freezeLog } from './signer-process.ts';

/** The sequencer's steps, and how often one has been reached when the death is at the end, at the beginning of a log. */
const STEPS = [
  ['1: entries are inserted, not committed', 1, 1],
  ['1: entries are committed, nothing is published', 1, 1],
  ['2: half of the tiles are written', 1, 1],
  ['2: all tiles are written', 1, 1],
  ['3: the signer has signed', 2, 1],
  ['3: the row of the checkpoint is there, its file is not', 2, 1],
  ['3: the checkpoint is published, its row not committed', 2, 1],
  ['3: all is published, old partial tiles are still there', 2, 2],
] as const;
const ACTS = 40;

let log: LogService;
let client: pg.Client;
const record = new ActingRecord();
const names: (string | undefined)[] = [undefined];
let sent = 0;

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

function acts(): LeafMessage[] {
  sent += ACTS;
  return Array.from({ length: ACTS }, () => record.act());
}

async function theNewest(name: string): Promise<LeafMessage> {
  sent += 1;
  return (await log.recorded(name)).at(-1)!;
}

describe('the sequencer', () => {
  it.each(STEPS)(
    'dies at the end of one log and at the beginning of the next, where %s',
    async (step, ending, beginning) => {
      const [last, next] = [names.at(-1), String(2027 + names.length)];
      await recordFreeze(log.database.url, 'year');
      await arrive(client, [...acts(), await theNewest('log.frozen'), ...acts()]);
      expect(await runsUntilDeath(log, step, ending)).toBe('SIGKILL');
      await log.start();
      await log.until(({ fault }) => fault?.includes('has ended') === true, last);
      await log.stop();
      freezeLog(log.signerFolderOf(last));
      await log.openNext(next);
      names.push(next);
      await arrive(client, [...acts(), await theNewest('log.opened')]);
      expect(await runsUntilDeath(log, step, beginning)).toBe('SIGKILL');
    },
    60_000,
  );

  it('has lost, doubled and disordered no act, and every log holds', async () => {
    await log.start();
    await log.until(({ pending, fault }) => pending === 0 && fault === null, names.at(-1));
    const { rows } = await client.query<{ entries: string; events: string; disordered: string }>(`
      SELECT count(*) AS entries, count(DISTINCT event_id) AS events, count(*) FILTER (WHERE step <> 1) AS disordered
      FROM (SELECT event_id, stream_seq - lag(stream_seq, 1, -1::bigint) OVER (PARTITION BY stream ORDER BY idx) AS step
            FROM entry) AS place`);
    expect(rows[0]).toEqual({ entries: String(sent), events: String(sent), disordered: '0' });
    // the acts behind log.frozen, and those before log.opened, are the next log's
    const sizes = names.map((_, at) => (at === 0 ? ACTS + 1 : 3 * ACTS + 2));
    sizes[sizes.length - 1] = 2 * ACTS + 1;
    for (const [at, name] of names.entries())
      expect(await log.verifyLog(name)).toMatchObject({
        code: 0,
        said: expect.stringContaining(`has ${sizes[at]} entries`),
      });
  }, 120_000);
});
