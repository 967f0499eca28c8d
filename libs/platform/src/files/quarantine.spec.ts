import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FileState } from '#contracts/api/applications';
import { EICAR } from '#test/support/clamd';
import type { Verdict } from './clamd.ts';
import { ContentStore } from './content-store.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

let folder: string;
let store: ContentStore;
let verdict: Verdict;
/** What the scanner was given, as text. */
let given: string[];
const away: Verdict = { found: 'unknown', why: 'unreachable' };
const silent: Verdict = { found: 'unknown', why: 'silent' };
const clean: Verdict = { found: 'nothing' };
const virus: Verdict = { found: 'virus', signature: 'Eicar-Signature' };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-quarantine-'));
  folders.push(folder);
  [verdict, given] = [clean, []];
  store = new ContentStore(folder, async (content) => {
    given.push(Buffer.concat(await content.toArray()).toString());
    return given.at(-1)!.includes(EICAR) ? virus : verdict;
  });
});

const limits = { longestBytes: 2 ** 20, types: ['text/plain'] };
const put = (text: string) => store.put(Readable.from([Buffer.from(text)]), limits, 'plan.txt');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const open = async (text: string): Promise<string> =>
  Buffer.concat(await (await store.open(hashOf(text))).stream.toArray()).toString();
const states = (...texts: string[]) => Promise.all(texts.map((text) => store.stateOf(hashOf(text))));
const codeIs = (code: string) => expect.objectContaining({ code });
const files = (): string[] =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));

describe('a file that comes while the scanner answers', () => {
  it('can be opened when nothing was found', async () => {
    await put('a plan');
    expect([await open('a plan'), await states('a plan'), given]).toEqual(['a plan', ['ready'], ['a plan']]);
  });

  it('is refused in words and not kept when it carries a virus', async () => {
    await expect(put(EICAR)).rejects.toMatchObject({ kind: 'invalid', code: 'file-infected' });
    expect(files()).toEqual([]);
  });
});

describe('a file that comes while the scanner does not answer', () => {
  beforeEach(async () => {
    verdict = away;
    await put('a plan');
  });

  it('is kept, and opened by nobody', async () => {
    await expect(open('a plan')).rejects.toMatchObject({ kind: 'unavailable', code: 'file-being-checked' });
    expect([await states('a plan'), files()]).toEqual([['checking'], [hashOf('a plan')]]);
    expect(await store.scanWaiting()).toMatchObject({ clean: 0, infected: 0, waiting: 1 });
    await expect(open('a plan')).rejects.toMatchObject({ code: 'file-being-checked' });
  });

  it('can be opened as it was sent once the scanner has found nothing', async () => {
    verdict = clean;
    expect(await store.scanWaiting()).toMatchObject({ clean: 1, infected: 0, waiting: 0 });
    expect([await open('a plan'), files()]).toEqual(['a plan', [hashOf('a plan')]]);
    expect(await store.scanWaiting()).toMatchObject({ clean: 0, infected: 0, waiting: 0 });
  });

  it('is locked away, and not lost, when a virus is found later', async () => {
    verdict = virus;
    expect(await store.scanWaiting()).toMatchObject({ clean: 0, infected: 1, waiting: 0 });
    await expect(open('a plan')).rejects.toMatchObject({ kind: 'forbidden', code: 'file-locked-away' });
    expect([await states('a plan'), files()]).toEqual([['infected'], [hashOf('a plan')]]);
  });

  it('does not hold up the others when the scanner chokes on it, but nobody is asked in vain', async () => {
    await put('another');
    await put('a third');
    given.length = 0;
    expect(await store.scanWaiting()).toMatchObject({ clean: 0, infected: 0, waiting: 3 });
    expect(given).toHaveLength(1);
    verdict = silent;
    await store.scanWaiting();
    expect(given).toHaveLength(4);
  });

  it('does not hold up the others when it cannot be read, and that is told', async () => {
    fs.mkdirSync(path.join(folder, 'quarantine', '0'.repeat(64)));
    verdict = clean;
    expect(await store.scanWaiting()).toEqual({ clean: 1, infected: 0, waiting: 1, faults: [codeIs('EISDIR')] });
  });

  it('waits on with the others when the service ends', async () => {
    await put('another');
    const ending = new AbortController();
    let asked = 0;
    const stopped = new ContentStore(folder, async (content) => {
      content.destroy();
      asked += 1;
      ending.abort();
      return silent;
    });
    expect(await stopped.scanWaiting(ending.signal)).toMatchObject({ waiting: 2, faults: [] });
    expect(asked).toBe(1);
  });

  it('waits on, also when it is sent again, and two sweeps at once do no harm', async () => {
    await put('a plan');
    verdict = clean;
    await Promise.all([store.scanWaiting(), store.scanWaiting()]);
    expect([await states('a plan'), files()]).toEqual([['ready'], [hashOf('a plan')]]);
  });
});

describe('what is known of files while they are moved', () => {
  const texts = Array.from({ length: 40 }, (_, at) => `plan ${at}`);
  beforeEach(async () => {
    verdict = away;
    for (const text of texts) await put(text);
  });

  it.each<[FileState, Verdict]>([
    ['infected', virus],
    ['ready', clean],
  ])('is that they are being checked or %s, and nothing else', async (state, found) => {
    verdict = found;
    const isOver = store.scanWaiting().then(() => true);
    const seen = new Set<FileState | undefined>();
    while (!(await Promise.race([isOver, setTimeout(1, false)])))
      for (const one of await states(...texts)) seen.add(one);
    expect([...seen].toSorted()).toEqual(['checking', state].toSorted());
  });

  it('is nothing of a file that is nowhere', async () => {
    expect(await states('never sent')).toEqual([undefined]);
    expect(await store.statesOf([{ sha256: hashOf('never sent') }])).toEqual(new Map());
    await expect(open('never sent')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a virus that nobody knew when its file came', () => {
  it('is locked away everywhere when the same file is refused', async () => {
    const plain = new ContentStore(folder);
    await plain.put(Readable.from([Buffer.from(EICAR)]), limits, 'plan.txt');
    expect(await open(EICAR)).toBe(EICAR);
    await expect(put(EICAR)).rejects.toMatchObject({ code: 'file-infected' });
    expect(await states(EICAR)).toEqual(['infected']);
    await expect(plain.open(hashOf(EICAR))).rejects.toMatchObject({ code: 'file-locked-away' });
  });

  it('is found when the operator moves stored files into the quarantine', async () => {
    const plain = new ContentStore(folder);
    for (const text of [EICAR, 'a plan']) await plain.put(Readable.from([Buffer.from(text)]), limits, 'plan.txt');
    fs.mkdirSync(path.join(folder, 'quarantine'));
    for (const text of [EICAR, 'a plan']) {
      const hash = hashOf(text);
      const file = path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
      fs.renameSync(file, path.join(folder, 'quarantine', hash));
    }
    expect(await store.scanWaiting()).toMatchObject({ clean: 1, infected: 1, waiting: 0 });
    expect(await states(EICAR, 'a plan')).toEqual(['infected', 'ready']);
  });
});
