import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { KEY_FILE_SEEN_MS, KeyFile } from './key-file.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-key-file-'));
const file = path.join(folder, 'a.key');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let now = 0;
beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  fs.writeFileSync(file, 'first');
});
afterEach(() => void jest.restoreAllMocks());

describe('a key file', () => {
  it('is what it says now, or said less than a second ago', () => {
    const read = new KeyFile(file, (text) => text.toUpperCase());
    fs.writeFileSync(file, 'second');
    now += KEY_FILE_SEEN_MS - 1;
    expect(read.keys).toBe('FIRST');
    now += 1;
    expect(read.keys).toBe('SECOND');
    fs.writeFileSync(file, 'third');
    now += KEY_FILE_SEEN_MS - 1;
    expect(read.keys).toBe('SECOND');
    now += 1;
    expect(read.keys).toBe('THIRD');
  });

  it('is parsed once for each text', () => {
    const parse = jest.fn((text: string) => Buffer.from(text));
    const read = new KeyFile(file, parse);
    const { keys } = read;
    now += 5000;
    expect(read.keys).toBe(keys);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('that is gone, or holds no key, gives none: not the one it held before', () => {
    const parse = (text: string): string => {
      if (text === '') throw new Error('no key');
      return text;
    };
    const read = new KeyFile(file, parse);
    fs.writeFileSync(file, '');
    now += 5000;
    for (let again = 0; again < 2; again++) expect(() => read.keys).toThrow('no key');
    fs.rmSync(file);
    expect(() => read.keys).toThrow('ENOENT');
    expect(() => new KeyFile(file, parse)).toThrow('ENOENT');
    fs.writeFileSync(file, 'back');
    expect(read.keys).toBe('back');
  });
});
