import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EMPTY_FRONTIER, encodeFrontier, growFrontier } from '#tlog/frontier';
import { parseNote } from '#tlog/signed-note';
import { eventually } from '#test/support/eventually';
import { ActingRecord, LogService } from '../../test/log-service.ts';
import { addLogKey, freezeLog, publishLogKeys, removeOldLogKeys } from '../../test/signer-process.ts';
import { recordFreeze } from '../operator/freeze-log.command.ts';
import { isSignedBy, recordKeyEvent, vkeysOf } from '../operator/key-events.command.ts';
import { SignerMemory } from '../signer/signer-memory.ts';

// a real service on a real PostgreSQL and a real signer, possibly beside other work on a small machine
jest.setTimeout(60_000);

describe('the public log and its signer', () => {
  let log: LogService;
  let record: ActingRecord;
  beforeEach(async () => {
    log = await LogService.open();
    record = new ActingRecord();
    await grow(20);
    await log.untilSize(20);
  });
  afterEach(() => log.remove());

  const grow = (count: number): Promise<void> => log.send(...Array.from({ length: count }, () => record.act()));
  const passes = async (size: number): Promise<void> => {
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining(`has ${size} entries`) });
  };

  it('stands still while the signer is away, takes acts meanwhile, and goes on by itself', async () => {
    await log.signer.kill('SIGKILL');
    await grow(10);
    const { fault, size } = await log.until((status) => status.fault !== null);
    expect(fault).toContain('the signer does not answer');
    await grow(10);
    expect((await log.status()).size).toBe(size);
    await log.startSigner();
    await log.untilSize(40);
    await passes(40);
    const said = log.running.logLines.filter(({ msg }) => msg === 'the public log stands still');
    expect(said).toHaveLength(1);
  });

  it('loses no act while the signer is killed again and again', async () => {
    for (let round = 0; round < 6; round += 1) {
      const storm = log.storm(Array.from({ length: 40 }, () => record.act()));
      await sleep(round * 7);
      await log.signer.kill('SIGKILL');
      await log.startSigner();
      await storm;
    }
    await log.untilSize(260);
    await passes(260);
    expect((await log.signer.health()).signed).toMatchObject({ size: '260' });
  });

  it('waits while the signer finds its clock behind its last signature', async () => {
    await log.signer.kill('SIGTERM');
    const memory = SignerMemory.open(path.join(log.signerDirectory, 'memory'));
    memory.remember({ ...memory.last, at: new Date(Date.now() + 4_000) });
    memory.close();
    await log.startSigner();
    await grow(1);
    const { fault } = await log.until((status) => status.fault?.includes('clock') === true);
    expect(fault).toContain("the signer's clock went back");
    await log.untilSize(21);
  });

  it('is not signed when the whole history was written anew, with all its files', async () => {
    await log.stop();
    await log.asOwner(`ALTER TABLE entry DISABLE TRIGGER ALL; ALTER TABLE checkpoint DISABLE TRIGGER ALL;
      UPDATE entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'call.', 'cell.'), 'UTF8') WHERE idx = 7;
      DELETE FROM checkpoint`);
    const rows = await log.asOwner('SELECT leaf_hash FROM entry ORDER BY idx');
    const { frontier } = growFrontier(
      EMPTY_FRONTIER,
      rows.map((row) => row['leaf_hash'] as Buffer),
    );
    await log.asOwner('UPDATE log_head SET frontier = $1', [encodeFrontier(frontier)]);
    fs.rmSync(log.logDirectory, { recursive: true });
    await log.start();
    const stands = (): boolean => log.running.logLines.some(({ msg }) => msg === 'the public log stands still');
    await eventually(async () => expect(stands()).toBe(true));
    expect(JSON.stringify(log.running.logLines)).toContain('another log of 20 entries was signed');
    expect(fs.existsSync(path.join(log.logDirectory, 'checkpoint'))).toBe(false);
    expect((await log.signer.health()).signed).toMatchObject({ size: '20' });
  });

  it('says so when the signer does not know the service', async () => {
    fs.writeFileSync(path.join(log.folder, 'keys/signer.token'), 'another');
    await grow(1);
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toContain('signer.token differs');
  });

  it('is signed again while it is idle', async () => {
    await log.stop();
    await log.start({ RESIGN_EVERY_MS: '100' });
    await log.untilLeading();
    const { signed } = await log.signer.health();
    await eventually(async () => {
      const now = (await log.signer.health()).signed;
      expect(now).toMatchObject({ size: '20', root: signed!.root });
      expect(Date.parse(now!.signedAt)).toBeGreaterThan(Date.parse(signed!.signedAt) + 300);
    });
    expect((await log.status()).size).toBe(20);
  });

  it('ends where it was frozen, and says so', async () => {
    const leafHash = await recordFreeze(log.database.url, 'fork');
    expect(await recordFreeze(log.database.url, 'fork')).toBe(leafHash);
    await log.carry('log.frozen');
    await log.until((status) => status.size === 21);
    freezeLog(log.signerDirectory);
    await grow(1);
    const { fault, size } = await log.until((status) => status.pending === 1);
    expect([fault, size]).toEqual(['this log was frozen and has ended: acts wait until another is opened', 21]);
    await passes(21);
    const [last] = await log.asOwner(`SELECT convert_from(leaf, 'UTF8')::jsonb AS leaf FROM entry WHERE idx = 20`);
    expect(last!['leaf']).toMatchObject({ type: 'log.frozen', open: { reason: 'fork' } });
  });

  it('is signed by two keys during a rotation, and by the new one alone after it', async () => {
    const keys = path.join(log.folder, 'keys');
    const text = async (address: string): Promise<string> =>
      String((await log.running.asPublic().get(`/log/${address}`)).body);
    const linesOf = (note: string): number => parseNote(Buffer.from(note)).lines.length;
    addLogKey(log.signerDirectory);
    publishLogKeys(log.signerDirectory, keys);
    const [old, young] = (await vkeysOf(log.database.url, keys)) as [string, string];
    await recordKeyEvent(log.database.url, 'key.rotated', young);
    await recordKeyEvent(log.database.url, 'key.rotated', young);
    expect(await log.running.events('key.rotated')).toMatchObject([{ leaf: { open: { vkey: young } } }]);
    await log.carry('key.rotated');
    await log.untilSize(21);
    const both = await text('checkpoint');
    expect([linesOf(both), isSignedBy(both, old), isSignedBy(both, young)]).toEqual([2, true, true]);
    expect((await text('keys')).split('\n').slice(0, 2)).toEqual([old, young]);
    await passes(21);
    expect((await log.verify('--vkey', young)).code).toBe(0);

    removeOldLogKeys(log.signerDirectory);
    publishLogKeys(log.signerDirectory, keys);
    await grow(1);
    await log.untilSize(22);
    const alone = await text('checkpoint');
    expect([linesOf(alone), isSignedBy(alone, old), isSignedBy(alone, young)]).toEqual([1, false, true]);
    await log.stop();
    await log.start();
    await grow(1);
    expect((await log.untilSize(23)).vkey).toBe(young);
    await passes(23);
  });
});
