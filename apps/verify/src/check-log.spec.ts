import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { formatVkey, verifierKey } from '#tlog/verifier-key';
import { checkLog } from './check-log.ts';
import { logSource } from './log-source.ts';
import { Unreachable, Wrong } from './verdict.ts';
import { entryAt, log, ORIGIN, Outsider, STRANGER_VKEY, VKEY } from '../test/log-folder.ts';
import type { Run, WrittenLog } from '../test/log-folder.ts';

// each check is a process of its own, possibly on a busy machine
jest.setTimeout(60_000);

let outsider: Outsider;
let whole: WrittenLog;
const check = (location: string, ...args: string[]): Promise<Run> =>
  outsider.verify(['log', location, '--vkey', VKEY, ...args]);

/** The same check without a process of its own, for the many. */
const inThisProcess = (directory: string): Promise<unknown> =>
  checkLog(logSource(directory), {
    origin: ORIGIN,
    keys: [log.verifier],
    witnesses: [],
    quorum: 0,
    older: [],
    entries: true,
  });

beforeAll(async () => {
  outsider = await Outsider.arrive();
  whole = await outsider.writeLog('whole', 700);
});
afterAll(() => outsider.leave());

describe('verify log', () => {
  it('passes a log of 70,000 entries over three levels of tiles', async () => {
    const large = await outsider.writeLog('large', 70_000);
    const { code, said } = await check(large.directory);
    expect(said).toMatch(/^right: localhost\/grants-log has 70000 entries, root \S{44}\n$/);
    expect(code).toBe(0);
  });

  it.each([0, 1, 255, 256, 257])('passes a log of %d entries', async (size) => {
    const { directory } = await outsider.writeLog(`of-${size}`, size);
    expect(await check(directory)).toMatchObject({ code: 0 });
    expect(await check(directory, '--no-entries')).toMatchObject({ code: 0 });
  });

  it('passes when a partial tile and bundle have given way to full ones', async () => {
    const before = await outsider.writeLog('before', 200);
    const { directory } = await outsider.writeLog('grown', 256);
    await fs.writeFile(path.join(directory, 'checkpoint'), before.note);
    expect(await check(directory)).toMatchObject({ code: 0 });
  });

  it('accepts older checkpoints that are prefixes, and names a fork and a rollback', async () => {
    const flags: string[] = [];
    for (const size of [0, 1, 256, 300, 699, 700])
      flags.push('--old', await outsider.save(`old-${size}`, (await outsider.writeLog(`small-${size}`, size)).note));
    const extended = await check(whole.directory, ...flags);
    expect(extended).toMatchObject({ code: 0, said: expect.stringContaining('extends 6 older checkpoints') });
    const forked = await outsider.writeLog('fork', 300, (index) => entryAt(index + 1));
    const fork = await check(whole.directory, '--old', await outsider.save('forked', forked.note));
    expect(fork).toMatchObject({ code: 1, said: expect.stringMatching(/^wrong: fork: .*\n$/) });
    const rollback = await check(
      path.join(outsider.folder, 'small-300'),
      '--old',
      await outsider.save('newest', whole.note),
    );
    expect(rollback).toMatchObject({ code: 1, said: expect.stringMatching(/^wrong: rollback: .*\n$/) });
  });

  it('refuses another key, another origin and a checkpoint nobody signed', async () => {
    expect(await outsider.verify(['log', whole.directory, '--vkey', STRANGER_VKEY])).toMatchObject({ code: 1 });
    expect(await check(whole.directory, '--origin', 'else.where')).toMatchObject({ code: 1 });
    const { directory, note } = await outsider.writeLog('edited', 5);
    await fs.writeFile(path.join(directory, 'checkpoint'), note.replace('\n5\n', '\n4\n'));
    expect(await check(directory)).toMatchObject({ code: 1, said: expect.stringContaining('does not hold') });
  });

  it('demands cosignatures, which the key of the log itself cannot stand in for', async () => {
    const witness = formatVkey(verifierKey(log.verifier.name, 4, log.verifier.publicKey));
    const alone = await check(whole.directory, '--witness', witness);
    expect(alone).toMatchObject({ code: 1, said: expect.stringContaining('quorum: 0 of 1') });
    expect(await check(whole.directory, '--witness', witness, '--quorum', '0')).toMatchObject({ code: 0 });
  });

  it('catches a flipped byte in every file of a log, and every file cut, padded or gone', async () => {
    const { directory } = await outsider.writeLog('tampered', 300);
    const found = await fs.readdir(directory, { recursive: true, withFileTypes: true });
    const files = found.filter((file) => file.isFile());
    for (const [number, { parentPath, name }] of files.entries()) {
      const file = path.join(parentPath, name);
      const bytes = await fs.readFile(file);
      const flipped = Buffer.from(bytes);
      const at = (number * 37) % bytes.length;
      flipped[at] = (flipped[at] as number) ^ 1;
      const padded = Buffer.concat([bytes, Buffer.of(0)]);
      for (const tampered of [flipped, bytes.subarray(1), bytes.subarray(0, -1), padded, Buffer.alloc(0)]) {
        await fs.writeFile(file, tampered);
        await expect(inThisProcess(directory)).rejects.toThrow(Wrong);
      }
      await fs.rm(file);
      await expect(inThisProcess(directory)).rejects.toThrow(name === 'checkpoint' ? Unreachable : Wrong);
      await fs.writeFile(file, bytes);
    }
    expect(files).toHaveLength(6);
    await fs.writeFile(path.join(directory, 'tile/1/000.p/1'), Buffer.alloc(32));
    expect(await check(directory)).toEqual({
      code: 1,
      said: 'wrong: tile/1/000.p/1: not the hashes of the tiles below\n',
    });
    await fs.rm(path.join(directory, 'tile/1/000.p/1'));
    expect(await check(directory)).toEqual({ code: 1, said: 'wrong: tile/1/000.p/1: missing\n' });
  });
});

describe('verify log over HTTP', () => {
  let failing = false;
  const server = http.createServer((request, response) => {
    if (failing) return void response.writeHead(503).end();
    const file = path.join(whole.directory, (request.url ?? '').replace(/^\/log/, ''));
    fs.readFile(file).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });

  it('passes a log that is served, and calls one that cannot be reached unreachable', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
    expect(await check(`${url}/`)).toMatchObject({ code: 0 });
    expect(await check(`${url}/nowhere`)).toMatchObject({ code: 3 });
    failing = true;
    expect(await check(url)).toMatchObject({ code: 3, said: expect.stringMatching(/^unreachable: [^\n]*503\n$/) });
    await new Promise((resolve) => server.close(resolve));
    expect(await check(url)).toMatchObject({ code: 3 });
    expect(await check(path.join(outsider.folder, 'no-such-folder'))).toMatchObject({ code: 3 });
  });
});
