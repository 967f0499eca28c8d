import { getEventListeners } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClamd, EICAR, type Behaviour, type TestClamd } from '#test/support/clamd';
import { eventually } from '#test/support/eventually';
import { clamd, CLAMD_ADDRESS } from './clamd.ts';

let daemon: TestClamd;
beforeAll(async () => {
  daemon = await aClamd();
});
beforeEach(() => {
  daemon.behaviour = 'scans';
  daemon.streamMaxLength = 100 * 2 ** 20;
});
afterAll(() => daemon.close());

const pieces = (...texts: string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));
const scanned = (content: Readable, patienceMs = 10_000) => clamd(daemon.address)(content, patienceMs);
const unknown = (why: string) => ({ found: 'unknown', why });

describe('a file that clamd was asked about', () => {
  it('holds no virus when clamd says so, however it is cut into pieces', async () => {
    expect(await scanned(pieces('a', '', 'b'.repeat(100_000)))).toEqual({ found: 'nothing' });
    expect(await scanned(pieces())).toEqual({ found: 'nothing' });
    expect(daemon.scanned.slice(-2)).toEqual([100_001, 0]);
  });

  it('holds one by the name of its signature, also where it lies across two pieces', async () => {
    const virus = { found: 'virus', signature: 'Eicar-Signature' };
    expect(await scanned(pieces(EICAR))).toEqual(virus);
    expect(await scanned(pieces(`before ${EICAR.slice(0, 20)}`, `${EICAR.slice(20)} behind`))).toEqual(virus);
  });

  it('is sent whole when it is large', async () => {
    const chunks = Array.from({ length: 320 }, (_, at) => Buffer.alloc(65_536, at));
    expect(await scanned(Readable.from(chunks))).toEqual({ found: 'nothing' });
    expect(daemon.scanned.at(-1)).toBe(320 * 65_536);
  });

  it('may be asked about over a socket of this computer', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-clamd-'));
    const local = await aClamd({ path: path.join(folder, 'clamd.ctl') });
    expect(await clamd(local.address)(pieces(EICAR), 10_000)).toMatchObject({ found: 'virus' });
    await local.close();
    fs.rmSync(folder, { recursive: true });
  });
});

describe('nothing is known of a file', () => {
  it.each<[string, Behaviour, string]>([
    ['when clamd has a fault of its own', 'errors', 'error'],
    ['when clamd says that it is clean before it has it', 'hasty', 'error'],
    ['when what answers is no clamd', 'chatters', 'error'],
    ['when the connection is cut', 'cuts', 'cut'],
  ])('%s', async (_when, behaviour, why) => {
    daemon.behaviour = behaviour;
    const endless = new Readable({
      read() {
        setTimeout(() => this.push(Buffer.alloc(1000)), 5);
      },
    });
    expect(await scanned(endless)).toEqual(unknown(why));
    expect(endless.destroyed).toBe(true);
  });

  it('when clamd takes less than we do', async () => {
    daemon.streamMaxLength = 1000;
    expect(await scanned(pieces('a'.repeat(600), 'b'.repeat(600)))).toEqual(unknown('stream-limit'));
  });

  it('when clamd says nothing in time, and then nobody waits any longer', async () => {
    daemon.behaviour = 'silent';
    const began = performance.now();
    expect(await scanned(pieces('a'), 200)).toEqual(unknown('silent'));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('when the service ends, and then it does not wait', async () => {
    daemon.behaviour = 'silent';
    const ending = new AbortController();
    const content = pieces('a');
    const asked = clamd(daemon.address)(content, 10_000, ending.signal);
    await eventually(() => expect(content.readableEnded).toBe(true));
    ending.abort();
    const began = performance.now();
    expect(await asked).toEqual(unknown('cut'));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(getEventListeners(ending.signal, 'abort')).toEqual([]);
  });

  it('when nobody listens', async () => {
    const gone = await aClamd();
    await gone.close();
    expect(await clamd(gone.address)(pieces('a'), 10_000)).toEqual(unknown('unreachable'));
  });

  it('when it cannot be read, which is our own fault and said as such', async () => {
    const broken = new Readable({ read: () => void broken.destroy(new Error('the disk')) });
    await expect(scanned(broken)).rejects.toThrow('the disk');
  });
});

describe('the address of clamd', () => {
  it.each(['127.0.0.1:3310', 'clamav:3310', '[::1]:3310', '/run/clamav/clamd.ctl'])('may be %s', (address) =>
    expect(address).toMatch(CLAMD_ADDRESS),
  );
  it.each(['clamav', 'http://clamav:3310', ':3310', 'clamav:', '::1:3310', 'run/clamd.ctl', '/a b'])(
    'is not %s',
    (address) => expect(address).not.toMatch(CLAMD_ADDRESS),
  );
});
