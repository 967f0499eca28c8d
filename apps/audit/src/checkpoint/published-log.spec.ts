import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActingRecord, LogService } from '../../test/log-service.ts';
import { createSignerKeys } from '../../test/signer-process.ts';
import { LogFolder } from '../log/log-folder.ts';

// a real service on a real PostgreSQL, possibly beside other work on a small machine
jest.setTimeout(60_000);

describe('the public log after a crash', () => {
  let log: LogService;
  beforeEach(async () => {
    log = await LogService.open();
    await log.storm(acts(300));
    await log.untilSize(300);
  });
  afterEach(() => log.remove());

  const acts = (count: number): ReturnType<ActingRecord['act']>[] => {
    const record = new ActingRecord();
    return Array.from({ length: count }, () => record.act());
  };
  const file = (name: string): string => path.join(log.logDirectory, name);
  const passes = async (size: number): Promise<void> => {
    const verdict = await log.verify();
    expect(verdict).toMatchObject({ code: 0, said: expect.stringContaining(`has ${size} entries`) });
  };

  it('goes on when entries were committed and their tiles were not written', async () => {
    // the disk refuses: a file stands where the folder of the next tiles should be
    fs.renameSync(file('tile/0/001.p'), file('aside'));
    fs.writeFileSync(file('tile/0/001.p'), '');
    await log.send(...acts(5));
    await log.until(({ fault }) => fault !== null);
    const [{ size }] = (await log.asOwner('SELECT size FROM log_head')) as [{ size: string }];
    expect(Number(size)).toBeGreaterThan(300);
    expect((await log.status()).size).toBe(300);
    await log.stop();
    fs.rmSync(file('tile/0/001.p'));
    fs.renameSync(file('aside'), file('tile/0/001.p'));
    await log.start();
    await log.untilSize(305);
    await passes(305);
  });

  it('signs nothing while the disk gives back other bytes than were written, and goes on when it does not', async () => {
    const honest = LogFolder.prototype.write;
    let flipped = '';
    const lying = jest.spyOn(LogFolder.prototype, 'write').mockImplementation(async function (this: LogFolder, files) {
      await honest.call(this, files);
      flipped = [...files.keys()].find((name) => name.startsWith('tile/entries/')) ?? flipped;
      const bytes = fs.readFileSync(file(flipped));
      bytes[bytes.length - 2]! ^= 1;
      fs.writeFileSync(file(flipped), bytes);
    });
    await log.send(...acts(5));
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toBe('the log cannot be written just now');
    expect(log.running.logLines.map((line) => JSON.stringify(line)).join()).toContain(
      `${flipped} was not stored as it was written`,
    );
    const signed = await (await fetch(`${log.signer.url}/health`)).text();
    expect([(await log.status()).size, signed]).toEqual([300, expect.stringContaining('"300"')]);
    lying.mockRestore();
    await log.untilSize(305);
    await passes(305);
  });

  it('signs nothing new for the same entries, and completes a checkpoint whose row was lost', async () => {
    const before = fs.readFileSync(file('checkpoint'), 'utf8');
    await log.stop();
    await log.asOwner(`ALTER TABLE checkpoint DISABLE TRIGGER ALL; DELETE FROM checkpoint WHERE size = 300;
      ALTER TABLE checkpoint ENABLE TRIGGER ALL`);
    await log.start();
    await log.untilLeading();
    await log.untilSize(300);
    expect(fs.readFileSync(file('checkpoint'), 'utf8')).toBe(before);
  });

  it('makes the tiles again when the disk was lost, with the partial ones of every size that was signed', async () => {
    const sizes = (await log.asOwner('SELECT size FROM checkpoint WHERE size > 256')).map(
      ({ size }) => Number(size) - 256,
    );
    await log.stop();
    fs.rmSync(log.logDirectory, { recursive: true });
    await log.start();
    await log.untilLeading();
    await passes(300);
    expect(fs.readdirSync(file('tile/0/001.p')).sort()).toEqual(sizes.map(String).sort());
    expect(fs.readdirSync(file('tile/entries/001.p')).sort()).toEqual(sizes.map(String).sort());
  });

  it('stands still when the database is older than what was published', async () => {
    await log.stop();
    await log.asOwner(`ALTER TABLE entry DISABLE TRIGGER ALL; ALTER TABLE checkpoint DISABLE TRIGGER ALL; ALTER TABLE log_head DISABLE TRIGGER ALL;
      DELETE FROM entry WHERE idx >= 256; DELETE FROM checkpoint WHERE size > 256; UPDATE log_head SET size = 256, frontier = ''`);
    await log.start();
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toContain('300 entries were published, the database has 256');
    expect(fs.readFileSync(file('checkpoint'), 'utf8')).toContain('\n300\n');
  });

  it('stands still when an entry was changed, and leaves the published files as they are', async () => {
    await log.stop();
    await log.asOwner(`ALTER TABLE entry DISABLE TRIGGER ALL; UPDATE entry SET leaf = '{}' WHERE idx = 299`);
    fs.rmSync(file('tile/1'), { recursive: true });
    const bundle = fs.readFileSync(file('tile/entries/001.p/44'));
    await log.start();
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toBe('the first 300 entries are not those that were signed');
    expect(fs.readFileSync(file('tile/entries/001.p/44'))).toEqual(bundle);
  });

  it('stands still when its key was changed', async () => {
    await log.stop();
    fs.mkdirSync(path.join(log.folder, 'other'));
    createSignerKeys(path.join(log.folder, 'other-signer'), path.join(log.folder, 'other'));
    fs.copyFileSync(path.join(log.folder, 'other/log.public.pem'), path.join(log.folder, 'keys/log.public.pem'));
    await log.start();
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toContain("not by this log's key");
  });

  it('keeps its name when the address changes, and does not start under another', async () => {
    await log.stop();
    await log.start({ PUBLIC_URL: 'https://fund.example.org' });
    expect((await log.untilSize(300)).origin).toBe('localhost:3000/log');
    await log.stop();
    await expect(log.start({ LOG_ORIGIN: 'fund.example.org/log' })).rejects.toThrow('has been localhost:3000/log');
  });

  it('has one sequencer when two processes run', async () => {
    const first = log.running;
    await log.start();
    const second = log.running;
    await log.send(...acts(3));
    await log.untilSize(303);
    const leads = (service: typeof first): boolean =>
      service.logLines.some(({ msg }) => msg === 'leading the public log');
    expect([leads(first), leads(second)]).toEqual([true, false]);
    await first.close();
    await log.send(...acts(3));
    await log.untilSize(306);
    expect(leads(second)).toBe(true);
    await passes(306);
  });
});
