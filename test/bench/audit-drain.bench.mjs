// The sequencer empties a full table of waiting leaves, in batches of 1,000: leaves become entries, tiles and bundles are
// written and read again, the checkpoint is signed. Beside it, in turn: the same leaves inserted by one client, 1,000 a
// statement, into a bare table without an index. Then the log is grown to a million entries and asked for proofs.
// Bounds: a quarter of the bare rate and 10,000 leaves a second; a proof in 10 ms for 99 of 100.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { leafHash } from '../../dist/libs/tlog/src/hashing.js';
import { openTlogProof } from '../../dist/libs/tlog/src/tlog-proof.js';
import { parseVkey } from '../../dist/libs/tlog/src/verifier-key.js';
import { startFund } from './support/fund.mjs';
import { arrivals, columnsOf } from './support/leaves.mjs';
import { Line } from './support/line.mjs';
import { line, report } from './support/report.mjs';
import { median, percentile, rounded } from './support/statistics.mjs';
import { strangers } from './support/strangers.mjs';

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 1_000_000);
const ROUNDS = 5;
const PER_ROUND = Math.min(100_000, Math.floor(ENTRIES / ROUNDS / 10) * 10);
const BATCH = 1_000;
const PROOFS = 1_000;
const BOUNDS = { share: 0.25, perSecond: 10_000, proofMs: 10 };

const ROWS = 'SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bytea[], $5::bytea[])';
const WAIT = `INSERT INTO pending_leaf (event_id, stream, stream_seq, prev, leaf) ${ROWS}`;
const BARE = `INSERT INTO bare_entry ${ROWS}`;

async function inBatches(client, sql, rows) {
  for (let first = 0; first < rows.length; first += BATCH)
    await client.query(sql, columnsOf(rows.slice(first, first + BATCH)));
}

/** All rows become visible to the sequencer at once; answers leaves a second from then to the checkpoint that has them. */
async function drained(fund, log, rows) {
  const size = await log.size();
  const client = await fund.pool('audit').connect();
  try {
    await client.query('BEGIN');
    await inBatches(client, WAIT, rows);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  const begun = performance.now();
  while ((await log.size()) < size + rows.length) await sleep(20);
  return rows.length / ((performance.now() - begun) / 1000);
}

async function inserted(fund, rows) {
  const client = await fund.pool('audit').connect();
  try {
    const begun = performance.now();
    await inBatches(client, BARE, rows);
    return rows.length / ((performance.now() - begun) / 1000);
  } finally {
    client.release();
  }
}

/** Asks for proofs of entries anywhere in the log, one after the other; every one is checked as an outsider would. */
async function provenFrom(fund, log) {
  const keys = (await log.text('/log/keys')).trim().split('\n').map(parseVkey);
  const size = await log.size();
  const at = Array.from({ length: PROOFS }, () => randomInt(size));
  const { rows } = await fund
    .pool('audit')
    .query('SELECT idx::int, leaf FROM entry WHERE idx = ANY ($1::bigint[])', [at]);
  const times = [];
  let wrong = 0;
  for (const { idx, leaf } of rows) {
    const begun = performance.now();
    const proof = await log.bytes(`/log/proof/${Buffer.from(leafHash(leaf)).toString('hex')}`);
    times.push(performance.now() - begun);
    if (openTlogProof(proof, leafHash(leaf), keys)?.index !== BigInt(idx)) wrong += 1;
  }
  return { times, problem: wrong === 0 ? '' : `${wrong} of ${rows.length} do not hold` };
}

/** The public log as anybody reads it, over one kept connection to the audit service. */
function publicLog(fund) {
  const line_ = new Line(`http://127.0.0.1:${fund.ports.audit}`);
  const text = async (path) => {
    const { status, body } = await line_.send('GET', path);
    if (status !== 200) throw new Error(`${path} -> ${status} ${body}`);
    return body;
  };
  return {
    text,
    bytes: async (path) => Buffer.from(await text(path)),
    size: async () => Number((await text('/log/checkpoint')).split('\n')[1]),
    close: () => line_.close(),
  };
}

const busy = await strangers();
const fund = await startFund('drain', { services: ['audit'], environment: { BATCH_SIZE: String(BATCH) } });
const log = publicLog(fund);
try {
  const pool = fund.pool('audit');
  await pool.query('CREATE TABLE bare_entry (event_id uuid, stream bytea, stream_seq bigint, prev bytea, leaf bytea)');
  await drained(fund, log, arrivals(20_000));
  await inserted(fund, arrivals(20_000));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await inserted(fund, arrivals(PER_ROUND));
    await pool.query('TRUNCATE bare_entry');
    const ours = await drained(fund, log, arrivals(PER_ROUND));
    rounds.push({ ours, bare, share: ours / bare });
  }
  // how it goes on, as the indexes grow beyond the memory that PostgreSQL is given
  const growth = [];
  for (let size = await log.size(); size < ENTRIES; size = await log.size())
    growth.push({ size, ours: rounded(await drained(fund, log, arrivals(100_000))) });
  await provenFrom(fund, log);
  const { times, problem } = await provenFrom(fund, log);
  const { rows } = await pool.query(
    `SELECT count(*)::int AS count FROM (SELECT stream_seq - lag(stream_seq, 1, -1::bigint) OVER (PARTITION BY stream ORDER BY idx) AS step FROM entry) e WHERE step <> 1`,
  );
  const of = (pick) => rounded(median(rounds.map(pick)));
  const [ours, bare, share] = [of((each) => each.ours), of((each) => each.bare), of((each) => each.share)];
  const proofs = { p50: rounded(percentile(times, 0.5), 1), p99: rounded(percentile(times, 0.99), 1) };
  const size = await log.size();
  line('', 'ours', 'baseline', 'ratio');
  line(`leaves a second, batches of ${BATCH}`, ours, bare, share);
  for (const { size, ours } of growth) line(`  100,000 more behind ${size}`, ours);
  line(`a proof out of ${size}, ms`, `p50 ${proofs.p50}`, `p99 ${proofs.p99}`);
  report({
    figures: {
      strangers: busy,
      ours,
      bare,
      share,
      rounds: rounds.map((each) => rounded(each.share)),
      growth,
      size,
      proofs,
    },
    bounds: [
      { name: 'share of the bare insert', value: share, atLeast: BOUNDS.share },
      { name: 'leaves a second', value: ours, atLeast: BOUNDS.perSecond },
      { name: 'a proof, p99', value: proofs.p99, atMost: BOUNDS.proofMs, unit: ' ms' },
    ],
    checks: [
      { name: 'every proof holds', problem },
      {
        name: 'every stream in the log is whole and in order',
        problem: rows[0].count === 0 ? '' : `${rows[0].count} acts are not`,
      },
    ],
  });
} finally {
  log.close();
  await fund.stop();
}
