import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { aDocx } from '../../test/archive.fixture.ts';
import { aJpeg, exif } from '../../test/picture.fixture.ts';
import { ContentStore } from './content-store.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-store-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const store = new ContentStore(folder);
const MB = 2 ** 20;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** So many chunks of a megabyte each; `given` counts what was read of them. */
const aStream = (chunks: number): { stream: Readable; given: () => number } => {
  let given = 0;
  const stream = new Readable({
    read() {
      this.push(given++ < chunks ? Buffer.alloc(MB, 32) : null);
    },
  });
  return { stream, given: () => given };
};

describe('a file that is refused', () => {
  it.each([
    ['because it is too large', { longestBytes: 2 * MB, types: ['text/plain'] }, 'file-too-large'],
    ['because of its kind', { longestBytes: 50 * MB, types: ['application/pdf'] }, 'file-type'],
  ])('%s is read to its end all the same, so that its sender sees the answer', async (_why, limits, code) => {
    const { stream, given } = aStream(20);
    await expect(store.put(stream, limits, 'a')).rejects.toMatchObject({ code });
    await eventually(() => expect([given(), stream.readableEnded]).toEqual([21, true]));
    expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual([]);
  });

  it('because of its name never appears in the store', async () => {
    const limits = { longestBytes: MB, types: ['application/pdf'] };
    const put = store.put(Readable.from([Buffer.from('%PDF-1.7')]), limits, 'setup.exe');
    await expect(put).rejects.toMatchObject({ code: 'file-ending' });
    expect(fs.readdirSync(folder, { recursive: true })).toEqual(['incoming']);
  });

  it('because it could harm whoever opens it never appears in the store either', async () => {
    const put = store.put(
      Readable.from([aDocx({ name: 'word/vbaProject.bin' })]),
      { longestBytes: MB, types: [DOCX] },
      'a',
    );
    await expect(put).rejects.toMatchObject({ code: 'file-macros' });
    expect(fs.readdirSync(folder, { recursive: true })).toEqual(['incoming']);
  });

  it('because it is empty is answered at once', async () => {
    const limits = { longestBytes: MB, types: ['text/plain'] };
    await expect(store.put(Readable.from([]), limits, 'a')).rejects.toMatchObject({ code: 'file-empty' });
  });
});

it('a stream that cannot be opened is an error of its sender, and not the end of the service', async () => {
  const gone = fs.createReadStream(path.join(folder, 'gone'));
  const put = store.put(gone, { longestBytes: MB, types: ['text/plain'] }, 'a');
  await expect(put).rejects.toMatchObject({ code: 'ENOENT' });
});

it('what a crash left half written goes after a day, and what is on its way stays', async () => {
  const incoming = path.join(folder, 'incoming');
  for (const [name, hours] of Object.entries({ left: 25, coming: 23 })) {
    const then = new Date(Date.now() - hours * 3_600_000);
    fs.writeFileSync(path.join(incoming, name), 'half');
    fs.utimesSync(path.join(incoming, name), then, then);
  }
  await store.forgetDrafts();
  expect(fs.readdirSync(incoming)).toEqual(['coming']);
  fs.rmSync(path.join(incoming, 'coming'));
});

describe('files that come at once', () => {
  it('are each looked into, and a harmful one does not stop the others', async () => {
    const limits = { longestBytes: MB, types: [DOCX] };
    const names = ['word/a.bin', 'word/vbaProject.bin', 'word/b.bin'];
    const puts = names.map((name) => store.put(Readable.from([aDocx({ name })]), limits, 'plan'));
    const done = await Promise.allSettled(puts);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await puts[0]).toMatchObject({ name: 'plan.docx', type: DOCX });
  });
});

describe('a photograph', () => {
  it('is stored and promised without the place where it was taken', async () => {
    const limits = { longestBytes: MB, types: ['image/jpeg'] };
    const stored = await store.put(Readable.from([aJpeg(exif(1))]), limits, 'paper.jpg');
    const sha256 = createHash('sha256').update(aJpeg()).digest('hex');
    expect(stored).toEqual({ name: 'paper.jpg', type: 'image/jpeg', bytes: aJpeg().length, sha256 });
    const { stream, bytes } = await store.open(sha256);
    expect([bytes, Buffer.concat(await stream.toArray())]).toEqual([aJpeg().length, aJpeg()]);
  });
});

it('a file that was promised is given, even if it is taken away before it is read', async () => {
  const { sha256 } = await store.put(
    Readable.from([Buffer.from('a plan')]),
    { longestBytes: MB, types: ['text/plain'] },
    'a',
  );
  const { stream } = await store.open(sha256);
  fs.rmSync(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  expect(Buffer.concat(await stream.toArray()).toString()).toBe('a plan');
});
