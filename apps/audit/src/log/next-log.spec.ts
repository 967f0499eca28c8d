import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { leafHash } from '#tlog/hashing';
import { openTlogProof } from '#tlog/tlog-proof';
import { parseVkey } from '#tlog/verifier-key';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { ActingRecord, hashOf, LogService } from '../../test/log-service.ts';
import { addLogKey, createKeyOfLog, publishLogKeys } from '../../test/signer-process.ts';
import { arrivalOf } from '../entry/arrival.rules.ts';
import { recordFreeze } from '../operator/freeze-log.command.ts';
import { isSignedBy, vkeysOf } from '../operator/key-events.command.ts';
import { openLog } from '../operator/open-log.command.ts';

// a real service on a real PostgreSQL and a real signer, possibly beside other work on a small machine
jest.setTimeout(60_000);

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
const typeAt = async (place: number): Promise<unknown> => {
  const [row] = await log.asOwner(
    `SELECT convert_from(leaf, 'UTF8')::jsonb ->> 'type' AS type FROM entry WHERE idx = $1`,
    [place],
  );
  return row?.['type'];
};
const text = async (address: string): Promise<string> =>
  String((await log.running.asPublic().get(`/log/${address}`)).body);

/** Leaves that lie there, in this order, before the sequencer looks. */
async function lie(...messages: readonly LeafMessage[]): Promise<void> {
  for (const { eventId, stream, seq, prev, leaf } of messages.map(arrivalOf))
    await log.asOwner(
      'INSERT INTO pending_leaf (event_id, stream, stream_seq, prev, leaf) VALUES ($1, $2, $3, $4, $5)',
      [eventId, stream, seq, prev, leaf],
    );
}

/** The newest that the service itself recorded under this name. */
const recorded = async (name: string): Promise<LeafMessage> => (await log.recorded(name)).at(-1)!;

describe('a log that is frozen', () => {
  it('ends with the leaf that says so: what lies behind it waits, in the same round and later', async () => {
    const hash = await recordFreeze(log.database.url, 'year');
    const frozen = await recorded('log.frozen');
    await log.stop();
    await lie(record.act(), frozen, record.act(), new ActingRecord().act());
    await log.start();
    const { size, pending } = await log.until(({ fault }) => fault !== null);
    expect([size, pending]).toEqual([22, 2]);
    await grow(3);
    const { fault } = await log.until((status) => status.pending === 5);
    expect(fault).toBe('this log was frozen and has ended: acts wait until another is opened');
    expect([await typeAt(21), await typeAt(22), hashOf(frozen)]).toEqual(['log.frozen', undefined, hash]);
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining('has 22 entries') });
  });

  it.each(['log.frozen', 'log.opened'])('keeps no %s that somebody else sends, and goes on', async (type) => {
    const company = new ActingRecord().act();
    await expect(log.send(new ActingRecord().act(type))).rejects.toThrow(
      `${type} does not come from the log's operator`,
    );
    await log.send(company);
    await grow(2);
    await log.untilSize(23);
    await expect(log.openNext('2027')).rejects.toThrow('localhost:3000/log goes on. End it first');
    expect(await log.verify()).toMatchObject({ code: 0 });
  });
});

describe('opening the next log', () => {
  it('is refused until the last checkpoint of the one before is published', async () => {
    await expect(log.openNext('2027')).rejects.toThrow('localhost:3000/log goes on. End it first');
    await recordFreeze(log.database.url, 'year');
    await expect(log.openNext('2027')).rejects.toThrow('is not signed and published yet');
    await expect(log.openNext('next')).rejects.toThrow('The name of a log is a year');
    expect(fs.existsSync(path.join(log.signerDirectory, '2027'))).toBe(false);
  });

  it('happens once, however often it is asked for, and after it was killed between key and row', async () => {
    await log.freeze();
    const { keysDirectory, signerDirectory } = log;
    const dies = (): void => {
      createKeyOfLog(signerDirectory, keysDirectory, '2027');
      throw new Error('killed');
    };
    const opening = { databaseUrl: log.database.url, keysDirectory, name: '2027', branches: [] };
    await expect(openLog({ ...opening, makeKey: dies })).rejects.toThrow('killed');
    expect(await log.asOwner('SELECT FROM log')).toHaveLength(1);
    const key = fs.readFileSync(path.join(keysDirectory, 'log-2027.public.pem'), 'utf8');
    const opened = await log.openNext('2027');
    expect(opened.origin).toBe('localhost:3000/log/2027');
    expect(await log.openNext('2027')).toEqual(opened);
    expect(await log.running.events('log.opened')).toMatchObject([{ leafHash: opened.leafHash }]);
    expect(fs.readFileSync(path.join(keysDirectory, 'log-2027.public.pem'), 'utf8')).toBe(key);
    await expect(log.openNext('2028')).rejects.toThrow('localhost:3000/log/2027 goes on');
    for (const name of ['2026', '2026-2', '2027-0'])
      await expect(log.openNext(name)).rejects.toThrow('The next log comes after 2027');
  });

  it('takes the other branches of a fork, if they are signed and fit', async () => {
    const branch = await text('checkpoint');
    await log.freeze('fork');
    await expect(log.openNext('2026-2', [branch.replace('\n20\n', '\n19\n')])).rejects.toThrow('is no checkpoint of');
    await expect(log.openNext('2026-2', Array(20).fill(branch))).rejects.toThrow('21 checkpoints do not fit');
    await log.openNext('2026-2', [branch]);
    const { leaf } = await recorded('log.opened');
    expect(JSON.parse(leaf).open).toEqual({
      name: '2026-2',
      origin: 'localhost:3000/log/2026-2',
      checkpoints: [await text('checkpoint'), branch],
    });
  });
});

describe('a fund with two logs', () => {
  /** The files of the first log with their bytes. */
  const files = (): Map<string, string> => {
    const all = fs.readdirSync(log.logDirectory, { recursive: true, withFileTypes: true });
    const own = all.filter((entry) => entry.isFile() && !/\/(2027|\.drafts)\b/.test(entry.parentPath));
    const paths = own.map(({ parentPath, name }) => path.join(parentPath, name));
    return new Map(paths.map((file) => [file, fs.readFileSync(file, 'hex')]));
  };

  it('goes on where the first log ended, and leaves that one as it is, byte for byte', async () => {
    const early = record.act();
    await log.send(early);
    const frozenHash = await log.freeze();
    const waiting = [record.act(), new ActingRecord().act()];
    await log.send(...waiting);
    const [last, before] = [await text('checkpoint'), files()];
    const { leafHash: openedHash } = await log.openNext('2027');
    await log.send(record.act());
    expect((await log.running.asPublic().get('/log/2027/checkpoint')).status).toBe(503);
    await log.carry('log.opened');
    await log.untilSize(4, 0, '2027');

    const opened = await recorded('log.opened');
    const leaf = JSON.parse(opened.leaf);
    const hash = Buffer.from(frozenHash, 'hex').toString('base64url');
    expect(leaf).toMatchObject({ seq: 1, prev: hash, refs: [hash], source: 'audit' });
    expect(leaf.open).toEqual({ name: '2027', origin: 'localhost:3000/log/2027', checkpoints: [last] });
    const rows = await log.asOwner(`SELECT encode(leaf_hash, 'hex') AS hash FROM entry WHERE idx >= 22 ORDER BY idx`);
    expect(rows.slice(0, 3).map((row) => row['hash'])).toEqual([openedHash, ...waiting.map(hashOf)]);

    await grow(300);
    await log.untilSize(304, 0, '2027');
    expect(files()).toEqual(before);
    expect(await text('checkpoint')).toBe(last);
    const steps = await log.asOwner(
      'SELECT FROM (SELECT stream_seq - lag(stream_seq, 1, -1::bigint) OVER (PARTITION BY stream ORDER BY idx) AS step FROM entry) s WHERE step <> 1',
    );
    expect(steps).toEqual([]);
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining('has 22 entries') });
    expect(await log.verifyLog('2027')).toMatchObject({ code: 0, said: expect.stringContaining('has 304 entries') });
    await proves(early, 20, 20);
    await proves(opened, 0, 22, '2027');
    await proves(waiting[1]!, 2, 24, '2027');
  });

  async function proves(message: LeafMessage, index: number, place: number, name?: string): Promise<void> {
    const { vkey, origin } = await log.status(name);
    const proven = openTlogProof(
      Buffer.from(await text(`proof/${hashOf(message)}`)),
      leafHash(Buffer.from(message.leaf)),
      [parseVkey(vkey)],
    );
    expect([proven?.index, proven?.checkpoint.origin]).toEqual([BigInt(index), origin]);
    const entry = (await log.running.asPublic().get(`/log/entry/${hashOf(message)}`)).body;
    const logUrl = `http://localhost:3000/log${name === undefined ? '' : `/${name}`}`;
    expect(entry).toMatchObject({ index, place, log: origin, logUrl, vkey, published: true });
  }

  it('serves each under its own address, and each names the other', async () => {
    await log.freeze();
    await log.openNext('2027');
    await log.carry('log.opened');
    await grow(2);
    const next = await log.untilSize(3, 0, '2027');
    const addresses = [
      { origin: 'localhost:3000/log', url: 'http://localhost:3000/log' },
      { origin: 'localhost:3000/log/2027', url: 'http://localhost:3000/log/2027' },
    ] as const;
    expect(next).toMatchObject({ origin: addresses[1].origin, previous: addresses[0], next: null });
    expect(await log.status()).toMatchObject({ size: 21, previous: null, next: addresses[1], fault: null, pending: 0 });

    const body = await text('2027/checkpoint');
    expect(body).toMatch(/^localhost:3000\/log\/2027\n3\n/);
    expect(await text('2027/checkpoints/3')).toBe(body);
    expect(await text('checkpoints/21')).toBe(await text('checkpoint'));
    expect(await text('2027/keys')).toBe(`${next.vkey}\n`);
    expect(await text('2027/policy')).toBe(`log ${next.vkey} http://localhost:3000/log/2027\nquorum none\n`);
    const tile = await log.running.app.inject({ method: 'GET', url: '/log/2027/tile/0/000.p/3' });
    expect(tile.rawPayload).toEqual(fs.readFileSync(path.join(log.logDirectory, '2027/tile/0/000.p/3')));
    const leaf = hashOf(await recorded('log.frozen'));
    for (const address of [`proof/${leaf}`, `entry/${leaf}`, 'promise-keys'])
      expect(await text(`2027/${address}`)).toBe(await text(address));
    for (const address of [
      'checkpoints/22',
      '2027/checkpoints/0',
      '2028/checkpoint',
      '2027-2/keys',
      'x/status',
      '2028/promise-keys',
    ])
      expect([address, (await log.running.asPublic().get(`/log/${address}`)).status]).toEqual([address, 404]);
  });

  it('rotates the key of the log that is written, and leaves that of the other', async () => {
    await log.freeze();
    await log.openNext('2027');
    await log.carry('log.opened');
    await log.untilSize(1, 0, '2027');
    const { keysDirectory, signerDirectory } = log;
    const before = await text('keys');
    addLogKey(log.signerFolderOf('2027'));
    publishLogKeys(signerDirectory, keysDirectory, '2027');
    const vkeys = await vkeysOf(log.database.url, keysDirectory);
    expect([await text('2027/keys'), await text('keys')]).toEqual([`${vkeys.join('\n')}\n`, before]);
    await grow(1);
    await log.untilSize(2, 0, '2027');
    const note = await text('2027/checkpoint');
    expect(vkeys.map((vkey) => isSignedBy(note, vkey))).toEqual([true, true]);
  });

  it('makes the files of both again when the disk was lost', async () => {
    await log.freeze();
    await log.openNext('2027');
    await log.carry('log.opened');
    await grow(2);
    await log.untilSize(3, 0, '2027');
    const before = files();
    await log.stop();
    fs.rmSync(log.logDirectory, { recursive: true });
    await log.start();
    await log.untilLeading();
    expect(files()).toEqual(before);
    expect(await log.verify()).toMatchObject({ code: 0, said: expect.stringContaining('has 21 entries') });
    expect(await log.verifyLog('2027')).toMatchObject({ code: 0, said: expect.stringContaining('has 3 entries') });
  });
});
