import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActingRecord, LogService } from '../../test/log-service.ts';
import { SignerProcess } from '../../test/signer-process.ts';
import { repairLog, type Repair } from './repair-log.command.ts';

// a real service on a real PostgreSQL and a real signer, possibly beside other work on a small machine
jest.setTimeout(90_000);

describe('a database that was restored from an old backup', () => {
  let log: LogService;
  let record: ActingRecord;
  let mirror: string;
  let old: string;
  /** 250 entries, a backup of database and folder, 30 more, over the end of a tile, and then the backup is put back. */
  beforeEach(async () => {
    log = await LogService.open();
    record = new ActingRecord();
    await grow(250);
    await log.untilSize(250);
    const restore = await log.backup();
    fs.cpSync(log.logDirectory, path.join(log.folder, 'old-log'), { recursive: true });
    await log.start();
    await grow(30);
    await log.untilSize(280);
    await restore();
    mirror = path.join(log.folder, 'mirror');
    fs.cpSync(log.logDirectory, mirror, { recursive: true });
    old = path.join(log.folder, 'old-checkpoint');
    fs.copyFileSync(path.join(log.logDirectory, 'checkpoint'), old);
  });
  afterEach(() => log.remove());

  const grow = (count: number): Promise<void> => log.send(...Array.from({ length: count }, () => record.act()));
  const repaired = (from = log.logDirectory): Promise<Repair> =>
    repairLog({
      databaseUrl: log.database.url,
      keysDirectory: path.join(log.folder, 'keys'),
      from,
      signerUrl: log.signer.url,
    });
  const entries = async (): Promise<number> =>
    Number((await log.asOwner('SELECT count(*) AS count FROM entry'))[0]!['count']);

  it('is refused with what to do, repaired from the public bundles, and every outsider agrees', async () => {
    await log.start();
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toContain('280 entries were published, the database has 250: it was restored from an old backup');
    expect(fault).toContain('npm run fund -- repair-log');
    const { from, to, streams } = await repaired();
    expect([from, to]).toEqual([250, 280]);
    expect(streams).toMatchObject([{ nextSeq: 280 }]);
    await log.stop();
    await log.start();
    await log.untilSize(280);
    await log.carry('restore.performed');
    await grow(1);
    await log.untilSize(282);
    const verdict = await log.verify('--old', old);
    expect(verdict).toMatchObject({ code: 0, said: expect.stringContaining('extends 1 older checkpoint') });
    const [leaf] = await log.asOwner(`SELECT convert_from(leaf, 'UTF8')::jsonb AS leaf FROM entry WHERE idx = 280`);
    expect(leaf!['leaf']).toMatchObject({ type: 'restore.performed', open: { from: 250, to: 280 } });
    expect(await repaired()).toMatchObject({ from: 282, to: 282 });
  });

  it('is repaired from a mirror when the log folder is as old', async () => {
    fs.rmSync(log.logDirectory, { recursive: true });
    fs.cpSync(path.join(log.folder, 'old-log'), log.logDirectory, { recursive: true });
    await log.start();
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toContain('280 entries were published, the database has 250');
    await expect(repaired()).rejects.toThrow('cannot repair the log: tile/entries/000 is missing here');
    expect(await entries()).toBe(250);
    expect(await repaired(mirror)).toMatchObject({ from: 250, to: 280 });
    await log.stop();
    await log.start();
    // the repair brought the checkpoint's row back; its files come with whoever leads
    await log.untilLeading();
    await log.untilSize(280);
    expect((await log.verify('--old', old)).code).toBe(0);
  });

  it('takes nothing from a mirror that changed one byte', async () => {
    const bundle = path.join(mirror, 'tile/entries/001.p/24');
    const bytes = fs.readFileSync(bundle);
    bytes[bytes.length - 9]! ^= 1;
    fs.writeFileSync(bundle, bytes);
    await expect(repaired(mirror)).rejects.toThrow('cannot repair the log');
    fs.writeFileSync(path.join(mirror, 'checkpoint'), fs.readFileSync(old, 'utf8').replace('\n280\n', '\n279\n'));
    await expect(repaired(mirror)).rejects.toThrow('does not hold');
    expect(await entries()).toBe(250);
  });

  it('is not repaired beyond a signer that has forgotten as well, or that is away', async () => {
    await log.signer.kill('SIGTERM');
    await expect(repaired()).rejects.toThrow('The signer does not answer');
    const memory = path.join(log.signerDirectory, 'memory');
    fs.rmSync(memory);
    const checkpoint = fs.readFileSync(path.join(log.folder, 'old-log/checkpoint'));
    fs.writeFileSync(path.join(log.folder, 'older'), checkpoint);
    expect((await SignerProcess.run(log.signerDirectory, 'remember', path.join(log.folder, 'older'))).code).toBe(0);
    await log.startSigner();
    await log.asOwner(`ALTER TABLE entry DISABLE TRIGGER ALL; ALTER TABLE log_head DISABLE TRIGGER ALL;
      DELETE FROM entry; UPDATE log_head SET size = 0, frontier = ''`);
    await expect(repaired()).rejects.toThrow('The signer remembers 250 entries, but 280 were signed');
  });
});
