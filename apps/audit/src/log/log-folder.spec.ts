import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const PROGRAM = path.resolve('dist/apps/audit/src/log/log-folder.js');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'log-folder-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Writes files of these lengths in a process that may write files of 4096 bytes at most: beyond, the disk is full. */
function written(directory: string, lengths: Readonly<Record<string, number>>): Promise<string> {
  const script = `
    const { LogFolder } = await import(${JSON.stringify(PROGRAM)});
    const files = Object.entries(${JSON.stringify(lengths)}).map(([name, length]) => [name, Buffer.alloc(length, 7)]);
    await new LogFolder(${JSON.stringify(directory)}).write(new Map(files)).then(() => console.log('ok'), (e) => console.log(e.code));`;
  // the signal of the limit is ignored, so that the write itself fails; bash counts in units of 1024 bytes
  const limited = `trap '' XFSZ; ulimit -f 4; exec "$@"`;
  const args = ['-c', limited, 'full', process.execPath, '--input-type=module', '-e', script];
  return new Promise((resolve) => execFile('bash', args, (_, said, trouble) => resolve(said.trim() || trouble)));
}

describe('the folder of the log on a full disk', () => {
  it('leaves no file that is half written, and keeps what was there', async () => {
    expect(await written(root, { 'tile/0/000.p/2': 64, checkpoint: 200 })).toBe('ok');
    expect(await written(root, { 'tile/0/000': 8_192, checkpoint: 5_000 })).toMatch(/^(EFBIG|ENOSPC)$/);
    const files = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const lengths = files.map(({ parentPath, name }) => fs.statSync(path.join(parentPath, name)).size);
    expect(files.map(({ name }) => name).sort()).toEqual(['2', 'checkpoint']);
    expect(lengths.sort((a, b) => a - b)).toEqual([64, 200]);
  });
});
