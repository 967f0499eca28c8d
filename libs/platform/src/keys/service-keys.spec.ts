import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { someKeys } from '#test/support/keys';
import { readServiceKeys } from './service-keys.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-keys-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const { directory } = someKeys(path.join(folder, 'keys'));

describe('the keys of a service', () => {
  it('are the same in every service and after every start, and one is not another', () => {
    const [first, second] = [readServiceKeys(directory), readServiceKeys(directory)];
    expect(second.request).toEqual(first.request);
    expect(first.request).toHaveLength(32);
    expect(first.request).not.toEqual(first.pseudonym);
  });

  it('are of one fund alone', () => {
    const other = readServiceKeys(someKeys(path.join(folder, 'other')).directory);
    expect(other.request).not.toEqual(readServiceKeys(directory).request);
  });

  it('are refused when they are too short to protect anybody', () => {
    const short = someKeys(path.join(folder, 'short')).directory;
    fs.writeFileSync(path.join(short, 'pseudonym.key'), Buffer.alloc(16).toString('base64'));
    expect(() => readServiceKeys(short)).toThrow('fewer than 32 bytes');
  });
});
