import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ContentStore } from '../files/content-store.ts';
import { Uploads, type UploadState } from './uploads.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-uploads-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const uploads = new Uploads(path.join(folder, 'uploads'), new ContentStore(folder));
const PLACE = '/applications/1';
const TARGET = `${PLACE}/documents/plan`;
const limits = { longestBytes: 1000, types: ['text/plain'] };
const TEXT = 'what we mean to do';

/** The person and the id of an upload all of which is here. */
async function aWholeUpload(owner = randomUUID()): Promise<[owner: string, id: string]> {
  const id = await uploads.begin(owner, { target: TARGET, name: 'plan.txt', bytes: TEXT.length });
  await uploads.append(owner, id, PLACE, { offset: 0, content: Readable.from([Buffer.from(TEXT)]) });
  return [owner, id];
}

describe('an upload whose end is asked for again while it is received', () => {
  it('is received by each who asks, and says so to who looks', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [owner, id] = await aWholeUpload();
      const first = uploads.finish(owner, id, TARGET, limits);
      const isOver = first.then(() => true);
      const [others, looks]: [(typeof first)[], Promise<UploadState>[]] = [[], []];
      while (!(await Promise.race([isOver, setTimeout(1, false)]))) {
        others.push(uploads.finish(owner, id, TARGET, limits));
        looks.push(uploads.stateOf(owner, id, PLACE));
      }
      const received = await first;
      expect(await Promise.all(others)).toEqual(others.map(() => received));
      expect((await Promise.all(looks)).map(({ offset }) => offset)).toEqual(looks.map(() => TEXT.length));
    }
  });
});

describe('an upload that is begun while what is old is swept', () => {
  it('is begun all the same', async () => {
    for (let round = 0; round < 40; round += 1) {
      const isBegun = Promise.all(Array.from({ length: 5 }, () => aWholeUpload())).then(() => true);
      while (!(await Promise.race([isBegun, setImmediate(false)]))) await uploads.forgetOld();
      await isBegun;
    }
  });
});

describe('an upload whose bytes are gone', () => {
  it('is answered like one that is not there', async () => {
    const [owner, id] = await aWholeUpload();
    fs.rmSync(path.join(folder, 'uploads', owner, `${id}.part`));
    await expect(uploads.finish(owner, id, TARGET, limits)).rejects.toMatchObject({ code: 'upload-gone' });
    await expect(uploads.stateOf(owner, id, PLACE)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('because it was received takes no more, and says that it was received', async () => {
    const [owner, id] = await aWholeUpload();
    const received = await uploads.finish(owner, id, TARGET, limits);
    const more = { offset: TEXT.length, content: Readable.from([]) };
    await expect(uploads.append(owner, id, PLACE, more)).rejects.toMatchObject({ code: 'not-found' });
    expect(await uploads.finish(owner, id, TARGET, limits)).toEqual(received);
  });
});
