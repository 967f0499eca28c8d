import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActingRecord, LogService } from '../../test/log-service.ts';
import { repairLog, type Repair } from './repair-log.command.ts';

// a real service on a real PostgreSQL and a real signer, possibly beside other work on a small machine
jest.setTimeout(90_000);

describe('a database that was restored from a backup of the year before', () => {
  let log: LogService;
  let record: ActingRecord;
  beforeEach(async () => {
    log = await LogService.open();
    record = new ActingRecord();
  });
  afterEach(() => log.remove());

  const grow = (count: number): Promise<void> => log.send(...Array.from({ length: count }, () => record.act()));
  const repaired = (): Promise<Repair> =>
    repairLog({
      databaseUrl: log.database.url,
      keysDirectory: log.keysDirectory,
      from: log.logDirectory,
      signerUrl: log.signer.url,
    });
  const ends = async (): Promise<void> => {
    await log.freeze();
    await log.openNext('2027');
    await log.carry('log.opened');
    await grow(270);
    await log.untilSize(271, 0, '2027');
  };
  const holds = async (first: number, second: number): Promise<void> => {
    await log.start();
    await log.untilSize(second - 1, 0, '2027');
    await log.carry('restore.performed');
    await log.untilSize(second, 0, '2027');
    await grow(1);
    await log.untilSize(second + 1, 0, '2027');
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining(`has ${first} entries`) });
    expect(await log.verifyLog('2027')).toMatchObject({
      code: 0,
      said: expect.stringContaining(`has ${second + 1} entries`),
    });
    expect((await log.status()).next).toMatchObject({ origin: 'localhost:3000/log/2027' });
    expect(await repaired()).toMatchObject({ streams: [] });
  };

  it('gets the rest of the old log back, the row of the next one, and its entries', async () => {
    await grow(10);
    await log.untilSize(10);
    const restore = await log.backup();
    await log.start();
    await grow(10);
    await log.untilSize(20);
    await ends();
    await restore();
    await log.start();
    const { fault } = await log.until((status) => status.fault !== null);
    expect(fault).toContain('21 entries were published, the database has 10: it was restored from an old backup');
    await log.stop();
    expect(await repaired()).toMatchObject({ from: 10, to: 292 });
    const logs = await log.asOwner('SELECT number, name, first, last_leaf IS NULL AS open FROM log ORDER BY number');
    expect(logs).toEqual([
      { number: 1, name: null, first: '0', open: false },
      { number: 2, name: '2027', first: '21', open: true },
    ]);
    await holds(21, 272);
  });

  it('knows again that the log has ended, when no other follows yet', async () => {
    await grow(10);
    await log.untilSize(10);
    const restore = await log.backup();
    await log.start();
    await log.freeze();
    await restore();
    expect(await repaired()).toMatchObject({ from: 10, to: 11 });
    await log.start();
    await log.carry('restore.performed');
    const { size } = await log.until((status) => status.pending === 1);
    expect(size).toBe(11);
    await log.openNext('2027');
    await log.carry('log.opened');
    await log.untilSize(2, 0, '2027');
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining('has 11 entries') });
  });

  it('is not led into a second log of that name when it knows only that the first one ended', async () => {
    await grow(10);
    await log.freeze();
    const restore = await log.backup();
    await log.start();
    await log.openNext('2027');
    await log.carry('log.opened');
    await log.untilSize(1, 0, '2027');
    await restore();
    await log.start();
    await expect(log.openNext('2027')).rejects.toThrow('The signer has signed a log 2027 already');
    await log.stop();
    expect(await repaired()).toMatchObject({ from: 11, to: 12 });
    await holds(11, 2);
  });
});
