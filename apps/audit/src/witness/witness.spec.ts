import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { openNote } from '#tlog/signed-note';
import { parseVkey } from '#tlog/verifier-key';
import { GrowingLog } from '../../test/growing-log.ts';
import { readWitnessConfig } from './config.ts';
import { startWitness, type RunningWitness } from './witness-server.ts';
import { WitnessMemory } from './witness-memory.ts';

jest.setTimeout(60_000);

const NAME = 'witness.example.net/w1';
const NOON = new Date('2026-11-20T12:00:00Z');
const log = new GrowingLog();
/** Signs with the key of the log and tells another story. */
const fork = new (class extends GrowingLog {
  override readonly key = log.key;
})(log.origin, 'other entry');

let folder: string;
let witness: RunningWitness;
let children: ChildProcess[] = [];
const settings = () => ({
  name: NAME,
  directory: path.join(folder, 'memory'),
  logsFile: path.join(folder, 'logs'),
  host: '127.0.0.1',
  port: 0,
});
const start = async (now = () => NOON): Promise<RunningWitness> => (witness = await startWitness(settings(), now));

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'witness-'));
  fs.writeFileSync(path.join(folder, 'logs'), `# of the fund\n${log.vkey}\n`);
  await start();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await witness.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

async function post(body: string, url = witness.url): Promise<Answer> {
  const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
}
const holds = (size: number): Answer => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` });
const evidence = (): string[] => {
  const memory = new WitnessMemory(path.join(folder, 'memory/witness.sqlite'));
  const requests = memory.evidence();
  memory.close();
  return requests;
};

describe('a witness', () => {
  it('cosigns a log that only grows, and says when', async () => {
    for (const [old, size] of [
      [0, 5],
      [5, 5],
      [5, 6],
      [6, 300],
    ] as const) {
      const { status, body } = await post(log.request(old, size));
      expect([old, size, status]).toEqual([old, size, 200]);
      const { verified } = openNote(Buffer.from(log.note(size) + body), [parseVkey(witness.vkey)]);
      expect(verified).toMatchObject([{ key: { name: NAME }, time: BigInt(NOON.getTime() / 1000) }]);
    }
  });

  it('tells its key', async () => {
    expect(await (await fetch(`${witness.url}/`)).text()).toBe(`${witness.vkey}\n`);
    expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(404);
  });

  it('tells monitors what it has seen last of a log', async () => {
    const newest = (origin: string) => fetch(`${witness.url}/checkpoint/${encodeURIComponent(origin)}`);
    expect((await newest(log.origin)).status).toBe(404);
    await post(log.request(0, 5));
    const note = Buffer.from(await (await newest(log.origin)).text());
    const checkpoint = openCheckpoint(note, [log.vkey, witness.vkey].map(parseVkey));
    expect([checkpoint.size, checkpoint.verified.length]).toEqual([5n, 2]);
    for (const none of ['other.example.org/log', '%']) expect((await newest(none)).status).toBe(404);
    expect((await fetch(`${witness.url}/checkpoint/%`)).status).toBe(404);
  });

  it('answers 400 to what is no request', async () => {
    const huge = log.request(0, 5).replace('old 0', 'old 7');
    for (const bad of ['', 'old 0\n', 'old 0\n\nno note', log.request(0, 5).replace('\n5\n', '\nfive\n'), huge])
      expect((await post(bad)).status).toBe(400);
    expect((await post('x'.repeat(200_000))).status).toBe(413);
  });

  it('answers 403 to a checkpoint that the log has not signed', async () => {
    expect((await post(log.request(0, 5, new GrowingLog().key))).status).toBe(403);
    expect((await post(log.request(0, 5).replace('\n5\n', '\n6\n'))).status).toBe(403);
  });

  it('answers 404 to a log it does not follow, until its key is written down', async () => {
    const stranger = new GrowingLog('other.example.org/log');
    expect((await post(stranger.request(0, 5))).status).toBe(404);
    fs.appendFileSync(path.join(folder, 'logs'), `${stranger.vkey}\n`);
    expect((await post(stranger.request(0, 5))).status).toBe(200);
  });

  it('answers 409 and its size to a log that starts from elsewhere', async () => {
    expect(await post(log.request(3, 5))).toEqual(holds(0));
    await post(log.request(0, 5));
    for (const [old, size] of [
      [0, 9],
      [4, 9],
      [6, 9],
      [0, 0],
      [3, 3],
    ] as const)
      expect(await post(log.request(old, size))).toEqual(holds(5));
    expect(evidence()).toEqual([]);
  });

  it('answers 422 to a growth that is not proven, and keeps it: the log has signed it', async () => {
    await post(log.request(0, 5));
    expect((await post(fork.request(5, 9))).status).toBe(422);
    expect((await post(log.request(5, 9).replace(/\n[^\n]+\n/, '\n'))).status).toBe(422);
    expect(evidence().sort()).toEqual([fork.note(9), log.note(9)].sort());
    expect((await post(log.request(5, 9))).status).toBe(200);
  });

  it('does not cosign another tree of the same size, and keeps it', async () => {
    await post(log.request(0, 5));
    expect(await post(fork.request(5, 5))).toEqual(holds(5));
    expect(evidence()).toEqual([fork.note(5)]);
  });

  it('does not take back what it remembers when it starts again', async () => {
    const { vkey } = witness;
    await post(log.request(0, 5));
    await witness.close();
    await start();
    expect(witness.vkey).toBe(vkey);
    expect(await post(fork.request(0, 4))).toEqual(holds(5));
  });

  it('that lost its memory is another witness', async () => {
    const { vkey } = witness;
    await witness.close();
    fs.rmSync(path.join(folder, 'memory'), { recursive: true });
    await start();
    expect(parseVkey(witness.vkey).id).not.toEqual(parseVkey(vkey).id);
  });

  it('cosigns nothing while a line of its list is no key', async () => {
    fs.appendFileSync(path.join(folder, 'logs'), 'nonsense\n');
    expect((await post(log.request(0, 5))).status).toBe(500);
  });
});

/** The command itself, as `npm start` and a partner run it. */
async function aWitnessProcess(): Promise<ChildProcess & { readonly url: string }> {
  const { directory, logsFile } = settings();
  const program = 'dist/apps/audit/src/witness/main.js';
  const args = [program, '--name', NAME, '--directory', directory, '--logs', logsFile, '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  return Object.assign(child, { url: (JSON.parse(line) as { url: string }).url });
}

describe('the command', () => {
  it.each([
    ['nothing', []],
    ['no folder', ['--name', NAME, '--logs', 'logs']],
    ['an unknown option', ['--name', NAME, '--directory', 'd', '--logs', 'l', '--quorum', '2']],
    ['a port that is none', ['--name', NAME, '--directory', 'd', '--logs', 'l', '--port', '70000']],
  ])('says how it is used when it is given %s', (_, args) => {
    expect(readWitnessConfig(args)).toBeUndefined();
  });

  it('listens for this host alone unless told otherwise', () => {
    expect(readWitnessConfig(['--name', NAME, '--directory', 'd', '--logs', 'l'])).toEqual({
      name: NAME,
      directory: 'd',
      logsFile: 'l',
      host: '127.0.0.1',
      port: 4000,
    });
  });
});

describe('two updates that cross', () => {
  it.each([0, 5])('from size %d are not both cosigned, not even by two processes with one memory', async (old) => {
    const pair = await Promise.all([aWitnessProcess(), aWitnessProcess()]);
    if (old > 0) await post(log.request(0, old), pair[0].url);
    const sizes = Array.from({ length: 40 }, (_, at) => 10 + at);
    const answers = await Promise.all(sizes.map((size, at) => post(log.request(old, size), pair[at % 2]!.url)));
    const counted = [200, 409].map((wanted) => answers.filter(({ status }) => status === wanted).length);
    expect(counted).toEqual([1, 39]);
    const winner = sizes[answers.findIndex(({ status }) => status === 200)]!;
    expect(await post(log.request(9, 60), pair[1].url)).toEqual(holds(winner));
  });
});

describe('a witness that is killed', () => {
  it('between its memory and its answer, has remembered, and the log goes on from there', async () => {
    await witness.close();
    await start(() => {
      throw new Error('killed here');
    });
    expect((await post(log.request(0, 5))).status).toBe(500);
    await witness.close();
    await start();
    expect(await post(log.request(0, 5))).toEqual(holds(5));
    expect((await post(log.request(5, 5))).status).toBe(200);
  });

  it('anywhere, never forgets a size it signed', async () => {
    let known = 0;
    for (const rounds of [5, 9, 25, 40]) {
      const child = await aWitnessProcess();
      const last = known + rounds;
      for (let size = known + 1; ; size += 1) {
        // the kill crosses with this request
        if (size === last) setTimeout(() => child.kill('SIGKILL'), rounds % 4);
        const answer = await post(log.request(size - 1, size), child.url).catch(() => undefined);
        if (answer === undefined) break;
        expect([size, answer.status]).toEqual([size, 200]);
        known = size;
      }
      await witness.close();
      await start();
      const remembered = Number((await post(log.request(299, 300))).body);
      expect(remembered - known === 0 || remembered - known === 1).toBe(true);
      known = remembered;
      expect((await post(fork.request(known, known))).status).toBe(409);
      expect((await post(log.request(known, known))).status).toBe(200);
    }
    expect(known).toBeGreaterThan(50);
  });
});
