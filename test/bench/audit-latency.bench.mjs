// From the commit of an act to the commit of the first signed checkpoint that covers its leaf, at 500 acts a second for
// 16 s after 4 s of the same as warm-up, by PostgreSQL's own commit times: outbox, relay, Redis, the inbox of audit,
// sequencer, tiles, signature. The acts are commitments to scores: key, event and answer in one transaction, and no
// business beside it, because whoever makes 500 acts a second shares two cores with what is measured. Beside it, in the
// same run: the time of the act's own transaction.
// Bounds: 100 ms in the middle, 1 s for 99 of 100.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { actingService, commitScores } from './support/acting-service.mjs';
import { needCommitTimes } from './support/commit-times.mjs';
import { startFund, untilDelivered } from './support/fund.mjs';
import { openLoop } from './support/open-loop.mjs';
import { ended } from './support/processes.mjs';
import { line, report } from './support/report.mjs';
import { percentile, rounded } from './support/statistics.mjs';
import { strangers } from './support/strangers.mjs';

const PER_SECOND = 500;
const SECONDS = 16;
const WARM_UP_SECONDS = 4;
const RECORDS = 200;
const BOUNDS = { p50: 100, p99: 1_000 };
const STAGES = ['relay', 'inbox', 'entry', 'checkpoint'];
const SAYS = { relay: 'the relay has it', inbox: 'audit has kept it', entry: 'it is an entry' };

/** ms from the commit of each act until its relay had it, audit kept it, it was an entry, a signed checkpoint covered it. */
const TIMES = `
  SELECT since(enqueued_at) AS relay, since(pg_xact_commit_timestamp(inbox.xmin)) AS inbox,
    since(pg_xact_commit_timestamp(entry.xmin)) AS entry, since(pg_xact_commit_timestamp(covering.xmin)) AS checkpoint
  FROM review.outbox act
  JOIN review.outbox_delivery ON outbox_id = act.id AND subscriber = 'audit'
  JOIN audit.inbox USING (event_id) JOIN audit.entry USING (event_id)
  CROSS JOIN LATERAL (SELECT xmin FROM audit.checkpoint WHERE size > entry.idx ORDER BY size LIMIT 1) covering
  WHERE act.id > $1`.replaceAll(
  /since\((.*?)\) AS/g,
  'extract(epoch FROM $1 - pg_xact_commit_timestamp(act.xmin))::float * 1000 AS',
);

/** What the checker says of the log as it is served; `problem` is empty when it is right. */
async function saysOfTheLog({ ports }) {
  const address = `http://127.0.0.1:${ports.audit}/log`;
  const vkeys = (await (await fetch(`${address}/keys`)).text()).trim().split('\n');
  const args = ['dist/verify.mjs', 'log', address, ...vkeys.flatMap((vkey) => ['--vkey', vkey])];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout }) => ({ said: stdout.trim(), problem: '' }),
    ({ stdout, stderr }) => ({ problem: `${stdout}${stderr}`.trim() }),
  );
}

const busy = await strangers();
const fund = await startFund('latency500', { services: ['review', 'audit'] });
await ended(fund.pids.review);
const { app, runner } = await actingService(fund, 'review', { bus: true });
try {
  const pool = fund.pool('review');
  await needCommitTimes(pool);
  const callId = randomUUID();
  const assessments = Array.from({ length: RECORDS }, () => {
    return { assessmentId: randomUUID(), applicationId: randomUUID(), callId, reviewerId: randomUUID() };
  });
  const own = [];
  const act = async (number) => {
    const begun = performance.now();
    await commitScores(runner, assessments[number % RECORDS]);
    own.push(performance.now() - begun);
  };
  const delivered = () => untilDelivered(fund, 'review', 120_000, 'audit');
  await openLoop(PER_SECOND, WARM_UP_SECONDS, act);
  await delivered();
  const [{ last }] = (await pool.query('SELECT max(id) AS last FROM outbox')).rows;
  own.length = 0;
  const acts = await openLoop(PER_SECOND, SECONDS, act);
  await delivered();
  let rows = [];
  for (let tries = 0; tries < 200 && rows.length < acts.length; tries++) ({ rows } = await pool.query(TIMES, [last]));
  const of = (times) => ({ p50: rounded(percentile(times, 0.5), 1), p99: rounded(percentile(times, 0.99), 1) });
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, of(rows.map((row) => row[stage]))]));
  const figures = stages.checkpoint;
  const ofAct = of(own);
  console.log(`  ${PER_SECOND} acts a second for ${SECONDS} s; times in ms`);
  line('', 'p50', 'p99');
  line('commit of the act to its signed checkpoint', figures.p50, figures.p99);
  for (const stage of STAGES.slice(0, -1)) line(`  of that until ${SAYS[stage]}`, stages[stage].p50, stages[stage].p99);
  line('baseline: the act itself', ofAct.p50, ofAct.p99);
  report({
    figures: { strangers: busy, ...figures, stages, act: ofAct, ratio: rounded(figures.p50 / ofAct.p50) },
    bounds: Object.entries(BOUNDS).map(([name, atMost]) => ({
      name: `commit to signed checkpoint, ${name}`,
      value: figures[name],
      atMost,
      unit: ' ms',
    })),
    checks: [
      { name: 'the outsider’s checker', ...(await saysOfTheLog(fund)) },
      {
        name: 'every act is once under a signed checkpoint',
        problem: rows.length === acts.length ? '' : `${rows.length} of ${acts.length}`,
      },
    ],
  });
} finally {
  await app.close();
  await fund.stop();
}
