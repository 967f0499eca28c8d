import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { checkpointBody } from '#tlog/checkpoint';
import { cosignerKey } from '#tlog/cosigner-key';
import { leafHash } from '#tlog/hashing';
import { formatPolicy, type LogPolicy } from '#tlog/log-policy';
import { signNote } from '#tlog/signed-note';
import { signerKey } from '#tlog/signer-key';
import { formatTlogProof } from '#tlog/tlog-proof';
import { formatVkey } from '#tlog/verifier-key';
import { aLogStatus } from '#test/builders/application-views';
import { bundledVerifier } from '#test/support/verifier';
import { drawSample } from '../pages/auditor/sample-draw.ts';
import {
  actCommand,
  cosigningOf,
  logCommand,
  proofFile,
  receiptCommand,
  selectionCommand,
  workflowCommand,
  type LogState,
} from './checker-commands.ts';

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-commands-'));
  await bundledVerifier(path.join(folder, 'verify.mjs'));
}, 30_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Pastes a command into a shell, with the checker in place of the npm script that only starts it. */
async function pasted(command: string): Promise<string> {
  const checker = `'${process.execPath}' verify.mjs`;
  const line = command.replaceAll('npm run --silent verify --', checker);
  return (await run('sh', ['-c', line], { cwd: folder })).stdout.trim();
}

const key = () => crypto.generateKeyPairSync('ed25519').privateKey;
const log = signerKey('fund.example/log', key());
const vkey = formatVkey(log.verifier);

/** A log of one act, with what `/log/proof/<leaf hash>` would answer in a folder. */
function aLoggedAct(words: string): { leaf: string; leafHash: string } {
  const leaf = canonicalJson({
    v: 1,
    type: 'tranche.paid',
    stream: 'AAAA',
    seq: 0,
    at: '2026-11-22T09:00:00.000Z',
    actor: 'public',
    sd: [],
    open: { words },
  });
  const root = leafHash(Buffer.from(leaf));
  const checkpoint = signNote(checkpointBody({ origin: 'fund.example/log', size: 1n, root }), [log]);
  fs.mkdirSync(path.join(folder, 'proof'), { recursive: true });
  const hash = root.toString('hex');
  fs.writeFileSync(path.join(folder, 'proof', hash), formatTlogProof({ index: 0n, proof: [], checkpoint }));
  return { leaf, leafHash: hash };
}

describe('the command for one act', () => {
  const entry = { log: 'fund.example/log', index: 0, vkey };

  it.each(['plain', `it's "quoted" $HOME \`x\` \\ end`])(
    'works when it is pasted, whatever the leaf says: %s',
    async (words) => {
      const act = aLoggedAct(words);
      const said = await pasted(actCommand(pathToFileURL(folder).href, null, entry, act));
      expect(said).toContain('right: tranche.paid at 2026-11-22T09:00:00.000Z');
      expect(fs.existsSync(path.join(folder, proofFile(act.leafHash)))).toBe(true);
    },
  );

  it('says no to another leaf', async () => {
    const act = aLoggedAct('true');
    const other = { ...act, leaf: act.leaf.replace('true', 'false') };
    await expect(pasted(actCommand(pathToFileURL(folder).href, null, entry, other))).rejects.toMatchObject({ code: 1 });
  });
});

describe('the command that repeats a sample', () => {
  it.each(['4 2 6 6 1', "d'Alembert, 7", 'EPbb0pySFAMzwiiud/66M9jGlpYuT2fwS+8xVuyv+dM='])(
    'draws the same by %s',
    async (seed) => {
      const sample = drawSample({ of: 'grants', select: '5', seed }, 62);
      if (sample.kind !== 'drawn') throw new Error('nothing was drawn');
      expect(JSON.parse(await pasted(selectionCommand(sample.question)))).toEqual({
        ok: true,
        key: sample.key,
        selected: sample.places,
      });
    },
  );
});

describe('the command for a receipt', () => {
  const first = aLogStatus({ vkey: 'first' });
  const log = { ...aLogStatus({ origin: 'fund.example/log/2027', vkey: 'second' }), earlier: [first] };
  const command = (entry?: { log: string; index: number; vkey: string }, state: LogState = log) =>
    receiptCommand('receipt.json', 'https://fund.example/log', state, entry);

  it('asks the log that holds the act, and before one does, the one that is written', () => {
    expect(command({ log: 'fund.example/log', index: 3, vkey: 'rotated' })).toContain(
      ' receipt receipt.json --log https://fund.example/log --vkey rotated',
    );
    const newest = ' --log https://fund.example/log/2027 --vkey second';
    expect(command({ log: 'fund.example/log/2027', index: 3, vkey: 'second' })).toContain(newest);
    expect(command()).toContain(newest);
  });

  it('names the witnesses once they have come to the act, and those of this log alone', () => {
    const witnessed = { ...log, cosigning: { vkeys: ['north', 'south'], quorum: 1 }, quorumSize: 4 };
    const at = (index: number, origin = 'fund.example/log/2027') =>
      command({ log: origin, index, vkey: 'its-key' }, witnessed);
    expect(at(3)).toMatch(/ --vkey its-key --witness north --witness south --quorum 1$/);
    expect(at(4)).toMatch(/ --vkey its-key$/);
    expect(at(3, 'fund.example/log')).toMatch(/ --vkey its-key$/);
    expect(command(undefined, witnessed)).toMatch(/ --vkey second$/);
    expect(command(undefined, { ...witnessed, quorumSize: null })).toMatch(/ --vkey second$/);
    const act = { log: witnessed.origin, index: 3, vkey: 'its-key', leaf: '{}', leafHash: 'ab'.repeat(32) };
    expect(actCommand('https://fund.example/log', witnessed, act, act)).toMatch(/ --quorum 1$/);
    expect(actCommand('https://fund.example/log', null, act, act)).toMatch(/ --vkey its-key$/);
  });
});

describe('the command for the whole log', () => {
  const witnesses = ['north', 'south', 'east'].map((name) => ({ name, key: cosignerKey(name, key()).verifier }));
  const policy = (quorum: string, groups: LogPolicy['groups'] = []): LogPolicy => {
    return { logs: [{ key: log.verifier }], witnesses, groups, quorum };
  };
  const twoOfThree = { name: 'two', threshold: 2, members: ['north', 'south', 'east'] };

  it('asks for no witness where the policy asks for none', () => {
    expect(cosigningOf(policy('none'))).toBeUndefined();
    expect(logCommand('https://fund.example/log', aLogStatus({ vkey }))).toBe(
      `npm run --silent verify -- log https://fund.example/log --vkey ${vkey}`,
    );
  });

  it('asks for as many of the witnesses as the policy does', () => {
    expect(formatPolicy(policy('two', [twoOfThree]))).toContain('quorum two');
    const cosigning = cosigningOf(policy('two', [twoOfThree]))!;
    expect(logCommand('https://fund.example/log', { ...aLogStatus({ vkey }), cosigning })).toMatch(
      /--vkey \S+ --witness north\+\S+ --witness south\+\S+ --witness east\+\S+ --quorum 2$/,
    );
    expect(cosigningOf(policy('south'))).toMatchObject({ quorum: 1, vkeys: [expect.stringMatching(/^south\+/)] });
  });

  it('names the logs before, with their keys, where there are any', () => {
    const first = aLogStatus({ vkey });
    const second = aLogStatus({ origin: 'fund.example/log/2027', vkey: 'second' });
    const third = { ...aLogStatus({ origin: 'fund.example/log/2027-2', vkey: 'third' }), earlier: [first, second] };
    const places =
      'https://fund.example/log/2027-2 --earlier https://fund.example/log --earlier https://fund.example/log/2027';
    expect(logCommand('https://fund.example/log', third)).toBe(
      `npm run --silent verify -- log ${places} --vkey ${vkey} --vkey second --vkey third`,
    );
    expect(workflowCommand('https://fund.example/log', third)).toContain(` workflow ${places} --vkey`);
  });

  it('says nothing of witnesses where the policy is more than options can say', () => {
    const nested = [
      { name: 'near', threshold: 1, members: ['north', 'south'] },
      { name: 'all', threshold: 2, members: ['near', 'east'] },
    ];
    expect(cosigningOf(policy('all', nested))).toBeUndefined();
  });
});
