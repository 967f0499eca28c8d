import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '#test/support/eventually';
import { arrive, exitOf, serviceApart } from './service-apart.ts';
import { ActingRecord, LogService } from './log-service.ts';

/** More than one bundle, each of which is longer than the disk has room. */
const ACTS = 600;

let log: LogService;

beforeAll(async () => {
  log = await LogService.open();
  await log.send(new ActingRecord().act());
  await log.untilSize(1);
  await log.stop();
}, 60_000);
afterAll(() => log?.remove());

it('a full disk stops the log with a clear word, half writes nothing, and loses no act', async () => {
  const client = new pg.Client({ connectionString: log.database.ownerUrl });
  await client.connect();
  const record = new ActingRecord();
  await arrive(
    client,
    Array.from({ length: ACTS }, () => record.act()),
  );
  await client.end();
  const before = fs.readFileSync(`${log.logDirectory}/checkpoint`, 'utf8');
  // the signal of the limit is ignored, so that the write itself fails; bash counts in units of 1024 bytes
  const limited = `trap '' XFSZ; ulimit -f 16; exec "$@"`;
  const service = serviceApart(log, {
    command: (program) => ['bash', '-c', limited, 'audit', process.execPath, program],
  });
  const lines: string[] = [];
  createInterface({ input: service.stdout! }).on('line', (line) => lines.push(line));
  const address = await eventually(() => {
    const url = lines.map((line) => (JSON.parse(line) as { url?: string }).url).find((each) => each !== undefined);
    if (url === undefined) throw new Error('it does not listen yet');
    return url;
  }, 30_000);
  await eventually(async () => {
    const status = (await (await fetch(`${address}/log/status`)).json()) as object;
    expect(status).toMatchObject({ size: 1, fault: 'the log cannot be written just now' });
  });
  // it tries again and again
  await eventually(() => expect(lines.filter((line) => line.includes('the public log stands still'))).toHaveLength(1));
  service.kill('SIGTERM');
  await exitOf(service);
  expect(fs.readFileSync(`${log.logDirectory}/checkpoint`, 'utf8')).toBe(before);
  const files = fs.readdirSync(log.logDirectory, { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile() && entry.parentPath.includes('.drafts'))).toEqual([]);
  await log.start();
  await log.untilSize(ACTS + 1);
  expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining(`has ${ACTS + 1} entries`) });
}, 90_000);
