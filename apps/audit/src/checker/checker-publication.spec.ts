import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LogService } from '../../test/log-service.ts';

jest.setTimeout(60_000);

let log: LogService;
let checkerFile: string;
beforeAll(async () => {
  log = await LogService.open();
  checkerFile = path.join(log.folder, 'verify-of-the-day.mjs');
});
afterAll(() => log.remove());

async function restartedWith(text: string | undefined): Promise<Record<string, unknown>[]> {
  await log.stop();
  if (text === undefined) fs.rmSync(checkerFile, { force: true });
  else fs.writeFileSync(checkerFile, text);
  await log.start({ CHECKER_FILE: checkerFile });
  const told = await log.running.events('checker.published');
  return told.map(({ leaf }) => leaf['open'] as Record<string, unknown>);
}

const told = (text: string): object => ({
  checkerHash: createHash('sha256').update(text).digest('hex'),
  bytes: text.length,
});

describe('the audit service', () => {
  it('tells the log the hash of the checker when it starts with a new one, and only then', async () => {
    expect(await restartedWith(undefined)).toEqual([]);
    expect(await restartedWith('one')).toEqual([told('one')]);
    expect(await restartedWith('one')).toEqual([told('one')]);
    expect(await restartedWith('another')).toEqual([told('one'), told('another')]);
    expect(await restartedWith('one')).toEqual([told('one'), told('another')]);
    await log.carry('checker.published');
    await log.untilSize(2);
    expect(await log.verify()).toMatchObject({ code: 0 });
  });
});
