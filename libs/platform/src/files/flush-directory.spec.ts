import fs from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NumberedKeys } from '../restricted/numbered-keys.ts';
import { ContentStore } from './content-store.ts';

let folder: string;
/** The paths, within the folder, of what is flushed, and what lies in each at that moment. */
let flushed: Map<string, string[]>;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-flush-'));
  flushed = new Map();
  const note = (handle: number): void => {
    const at = fs.readlinkSync(`/proc/self/fd/${handle}`);
    if (fs.statSync(at).isDirectory()) flushed.set(path.relative(folder, at), fs.readdirSync(at).toSorted());
  };
  jest.spyOn(fs, 'fsyncSync').mockImplementation(note);
  const handle = await open(folder);
  jest.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync').mockImplementation(async function (this: FileHandle) {
    note(this.fd);
  });
  await handle.close();
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

describe('what must survive a power cut', () => {
  it('is the name of a stored file, with those of the new folders above it', async () => {
    const limits = { longestBytes: 100, types: ['text/plain'] };
    const { sha256 } = await new ContentStore(folder).put(Readable.from([Buffer.from('a plan')]), limits, 'plan.txt');
    const [outer, inner] = [sha256.slice(0, 2), sha256.slice(2, 4)];
    expect(Object.fromEntries(flushed)).toEqual({
      [`${outer}/${inner}`]: [sha256],
      [outer]: [inner],
      '': [outer, 'incoming'].toSorted(),
    });
  });

  it('is the name of a key, and that it is destroyed', () => {
    const keys = NumberedKeys.begin(folder, 'seal');
    expect(flushed.get('')).toEqual(['seal.key']);
    keys.make(2);
    expect(flushed.get('')).toEqual(['seal-2.key', 'seal.key']);
    keys.destroy(1);
    expect(flushed.get('')).toEqual(['seal-2.key']);
  });
});
