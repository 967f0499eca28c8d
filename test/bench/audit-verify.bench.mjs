// The outsider's checker reads a log of a million entries from a folder and hashes every one of them again: the whole
// process, from its start to its verdict. Beside it, in turn: the hashing alone that any checker must do, one SHA-256 of
// each leaf and one of each inner node, each in one call of crypto.hash on bytes that lie ready, in a process too.
// Bound: half the speed of the hashing alone. Checked: one flipped bit in one entry is found.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundlePath } from '../../dist/libs/tlog/src/tile-path.js';
import { line, report } from './support/report.mjs';
import { median, rounded } from './support/statistics.mjs';
import { strangers } from './support/strangers.mjs';
import { writtenLog } from './support/written-log.mjs';

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 1_000_000);
const ROUNDS = 5;
const ENTRY_BYTES = 307;
const BOUNDS = { share: 0.5, perSecond: 150_000 };
const HASHING = new URL('./support/hashing-alone.mjs', import.meta.url).pathname;
const CHECKER = new URL('../../dist/verify.mjs', import.meta.url).pathname;

/** Entries of the length that leaves of the fund have, each another. */
function entryAt(index) {
  const entry = Buffer.alloc(ENTRY_BYTES, 0x61);
  entry.writeUInt32BE(index, 17);
  return entry;
}

/** Runs a program in a process of its own; seconds from its start to its end. */
function timed(...args) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args);
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said, seconds: (performance.now() - begun) / 1000 }));
  });
}

const busy = await strangers();
const folder = fs.mkdtempSync(path.join(process.env.TEST_STATE_DIRECTORY ?? os.tmpdir(), 'written-log-'));
try {
  const vkey = writtenLog(folder, ENTRIES, entryAt);
  const hashingAlone = () => timed(HASHING, String(ENTRIES), String(ENTRY_BYTES));
  const checked = () => timed(CHECKER, 'log', folder, '--vkey', vkey);
  await hashingAlone();
  const rounds = [];
  const verdicts = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { seconds: bare } = await hashingAlone();
    const { code, said, seconds } = await checked();
    if (code !== 0) verdicts.push(said);
    rounds.push({ ours: ENTRIES / seconds, bare: ENTRIES / bare, share: bare / seconds });
  }
  const bundle = path.join(folder, bundlePath(Math.floor(ENTRIES / 512), 256));
  const bytes = fs.readFileSync(bundle);
  bytes[1000] ^= 1;
  fs.writeFileSync(bundle, bytes);
  const tampered = await checked();
  const of = (pick) => rounded(median(rounds.map(pick)));
  const [ours, bare, share] = [of((each) => each.ours), of((each) => each.bare), of((each) => each.share)];
  line('', 'ours', 'baseline', 'ratio');
  line('entries checked / hashed a second', Math.round(ours), Math.round(bare), share);
  report({
    figures: { entries: ENTRIES, ours, bare, share, strangers: busy },
    bounds: [
      { name: 'share of the speed of hashing alone', value: share, atLeast: BOUNDS.share },
      { name: 'entries checked a second', value: ours, atLeast: BOUNDS.perSecond },
    ],
    checks: [
      { name: 'the log is right every time', problem: verdicts.join('') },
      {
        name: 'one flipped bit among a million entries is found',
        problem: tampered.code === 1 && /^wrong: entry \d+/.test(tampered.said) ? '' : tampered.said,
      },
    ],
  });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
