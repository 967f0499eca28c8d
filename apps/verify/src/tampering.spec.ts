import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { drawOrder } from '#fairness/draw';
import { QUICKNET } from '#fairness/drand';
import { cosignerKey } from '#tlog/cosigner-key';
import { parseNote, signatureLine } from '#tlog/signed-note';
import { actCommand } from './act.command.ts';
import { drawCommand } from './draw.command.ts';
import { answerLine } from './lines.command.ts';
import { logCommand } from './log.command.ts';
import { Unreachable, Wrong, WrongUsage } from './verdict.ts';
import { workflowCommand } from './workflow.command.ts';
import { leavesOf, ONE_GRANT } from '../test/fund-acts.ts';
import { Outsider, proofOf, VKEY, type WrittenLog } from '../test/log-folder.ts';

jest.setTimeout(120_000);

const FLIPS = 300;
const SEED = 20261122;

/** Numbers below `limit`, the same in every run (mulberry32). */
function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** One bit of the bytes turned; answers where. */
function flip(bytes: Buffer, next: (limit: number) => number): { flipped: Buffer; at: number } {
  const at = next(bytes.length);
  const flipped = Buffer.from(bytes);
  flipped[at] = flipped[at]! ^ (1 << next(8));
  return { flipped, at };
}

/** What a command says: its verdict, or the class of its refusal. Anything else it throws is a crash. */
async function verdictOf(run: Promise<string>): Promise<string> {
  try {
    return await run;
  } catch (error) {
    for (const known of [Wrong, WrongUsage, Unreachable]) if (error instanceof known) return known.name;
    throw error;
  }
}

let outsider: Outsider;
let log: WrittenLog;
/** Where the line of a witness that the checker is not told of begins: nothing it checks is after it. */
let signedBytes: number;

beforeAll(async () => {
  outsider = await Outsider.arrive();
  const leaves = Array.from({ length: 25 }, (_, grant) =>
    ONE_GRANT.map(({ name, record, on = [], ...rest }) => ({
      ...rest,
      name: `${name} ${grant}`,
      record: `${record} ${grant}`,
      on: on.map((ground) => `${ground} ${grant}`),
    })),
  ).flat();
  const entries = leavesOf(leaves);
  log = await outsider.writeLog('whole', entries.length, (index) => entries[index]!);
  const witness = cosignerKey('witness.example/unknown', generateKeyPairSync('ed25519').privateKey);
  const { text } = parseNote(Buffer.from(log.note));
  signedBytes = Buffer.byteLength(log.note);
  const note = log.note + signatureLine(witness.verifier, witness.cosign(text, 1_800_000_000n));
  await fs.writeFile(path.join(log.directory, 'checkpoint'), note);
});
afterAll(() => outsider.leave());

describe('a log of 550 entries', () => {
  it('is right before anything is done to it', async () => {
    const whole = `right: localhost/grants-log has 550 acts on 200 records without a gap; 25 payments released, each by three people, on 25 decisions and 50 scores`;
    expect(await workflowCommand([log.directory, '--vkey', VKEY])).toBe(whole);
  });

  it(`with one bit flipped is wrong, ${FLIPS} times, unless the bit is not signed by anybody we know`, async () => {
    const next = chance(SEED);
    const found = await fs.readdir(log.directory, { recursive: true, withFileTypes: true });
    const files = found.filter((file) => file.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
    const passed: string[] = [];
    let unsigned = 0;
    for (let times = 0; times < FLIPS; times += 1) {
      const file = files.toSorted()[next(files.length)]!;
      const bytes = await fs.readFile(file);
      const { flipped, at } = flip(bytes, next);
      await fs.writeFile(file, flipped);
      const verdict = await verdictOf(logCommand([log.directory, '--vkey', VKEY]));
      await fs.writeFile(file, bytes);
      const isUnsigned = file.endsWith('checkpoint') && at >= signedBytes;
      if (isUnsigned) unsigned += 1;
      else if (verdict !== 'Wrong') passed.push(`${file} byte ${at}: ${verdict}`);
    }
    expect(passed).toEqual([]);
    // the test would prove little if most flips fell where nobody looks
    expect(unsigned).toBeLessThan(FLIPS / 5);
    expect(await logCommand([log.directory, '--vkey', VKEY])).toMatch(/^right: /);
  });
});

describe('what an outsider is handed', () => {
  it(`is refused in words, ${FLIPS} times, when one bit of a proof or a leaf is flipped`, async () => {
    const next = chance(SEED + 1);
    const proof = Buffer.from(await proofOf(log, 321));
    const leaf = log.entries[321]!;
    for (let times = 0; times < FLIPS; times += 1) {
      const inProof = next(2) === 0;
      const proofFile = await outsider.save('x.proof', '');
      const leafFile = await outsider.save('x.leaf', '');
      await fs.writeFile(proofFile, inProof ? flip(proof, next).flipped : proof);
      await fs.writeFile(leafFile, inProof ? leaf : flip(leaf, next).flipped);
      expect(await verdictOf(actCommand([proofFile, leafFile, '--vkey', VKEY]))).toBe('Wrong');
    }
  });

  it('is refused in words when a state file or a bundle of a draw is cut or flipped anywhere', async () => {
    const next = chance(SEED + 2);
    const state = Buffer.from(log.note);
    const pool = ['a', 'b', 'c'];
    const randomness = 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587';
    const announcement = {
      algorithm: 'grants-draw/v1',
      call: 'c',
      purpose: 'tie',
      chain: QUICKNET,
      round: 657413,
      nextRound: null,
      parties: [],
    };
    const beacon = {
      round: 657413,
      signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
    };
    const bundle = Buffer.from(
      JSON.stringify({ announcement, pool, beacon, result: drawOrder('c', pool, randomness) }),
    );
    for (let times = 0; times < 60; times += 1) {
      const cut = next(2) === 0;
      const stateFile = await outsider.save('x.state', '');
      const bundleFile = await outsider.save('x.json', '');
      await fs.writeFile(stateFile, cut ? state.subarray(0, next(state.length)) : flip(state, next).flipped);
      const checked = await verdictOf(logCommand([log.directory, '--vkey', VKEY, '--state', stateFile]));
      expect(['Wrong', 'WrongUsage']).toContain(checked);
      await fs.writeFile(bundleFile, cut ? bundle.subarray(0, next(bundle.length)) : flip(bundle, next).flipped);
      // the chain's name and times and the purpose say what is drawn, not how: without the log they may be anything
      expect(await verdictOf(drawCommand([bundleFile]))).toMatch(/^Wrong$|not quicknet|^right: 3 items drawn for c,/);
    }
  });

  it(`gets one answer for every line, ${FLIPS} times, whatever is flipped in it`, () => {
    const next = chance(SEED + 3);
    const lines = [
      '{"op":"inclusion","leafIdx":0,"treeSize":"1","root":"AAAA","leafHash":"AAAA","proof":[]}',
      '{"op":"rfc3797","sources":[[1,2],["x"]],"candidates":9,"select":3}',
      '{"op":"note","note":"AAAA","vkeys":["a+00000000+AAAA"]}',
      '{"op":"drand","scheme":"pedersen-bls-chained","round":1,"signature":"00","previousSignature":"00","publicKey":"00"}',
      '{"op":"jcs","json":"{\\"a\\":[1,2,{}]}"}',
    ].map((line) => Buffer.from(line));
    for (let times = 0; times < FLIPS; times += 1) {
      const answer = answerLine(flip(lines[next(lines.length)]!, next).flipped);
      expect(answer).not.toContain('\n');
      expect(typeof (JSON.parse(answer) as { ok: unknown }).ok).toBe('boolean');
    }
  });
});
