// One application is sent: through the portal (session, permission, idempotency key, act, outbox, receipt), against a
// bare Nest and Fastify application that writes the same rows in one transaction in a copy of the same database. Same
// client, same concurrency, rounds in turn. Bound: at least 0.35 times as many a second, with portal and applications
// running: they are the submission (session to receipt). What review, portal and audit make of its event afterwards is
// no part of the request, and the baseline has nothing like it; the figure with the whole fund is printed beside it,
// because there it takes the same cores at the same time.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ownerUrl } from '../../tools/provision.mjs';
import { startBare } from './support/bare.mjs';
import { closedLoop } from './support/closed-loop.mjs';
import { engines, ownFolder, startFund, untilDelivered } from './support/fund.mjs';
import { cpuOf, ended } from './support/processes.mjs';
import { readyApplications } from './support/ready-applications.mjs';
import { line, report } from './support/report.mjs';
import { median, rounded } from './support/statistics.mjs';
import { strangers } from './support/strangers.mjs';
import { learnRows } from './support/submission-rows.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PER_ROUND = Number(process.env.BENCH_PER_ROUND ?? 160);
const WARM_UP = 120;
const CALLS = 10;
const BOUND = 0.35;
const OTHERS = ['review', 'disbursement', 'transparency', 'audit'];
const needed = 1 + WARM_UP + 2 * ROUNDS * PER_ROUND;

const submitOurs = (line_, { id, version, cookie }) =>
  line_.postJson(
    `/api/applications/${id}/submit`,
    { version, confirmed: true },
    { cookie, 'idempotency-key': randomUUID() },
  );
const submitBare = (line_, { id }) => line_.postJson('/submissions', { id });

/** The fund's database as it is now, under another name; its users are sent away for a moment and come back. */
async function copyDatabase(fund, copy) {
  const admin = new pg.Client({ connectionString: engines().adminUrl });
  await admin.connect();
  try {
    await admin.query(`ALTER DATABASE ${fund.database} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [fund.database]);
    await admin.query(`CREATE DATABASE ${copy} TEMPLATE ${fund.database}`);
    await admin.query(`ALTER DATABASE ${fund.database} ALLOW_CONNECTIONS true`);
  } finally {
    await admin.end();
  }
  // as the owner: the baseline has nobody whose rows would have to be kept apart
  return ownerUrl(engines().adminUrl, copy, 'applications');
}

/** What has arrived or, with subscribers away, what can: the relay has sent all and the portal has handled its part. */
async function untilQuiet(fund, away) {
  if (!away) return untilDelivered(fund);
  const open = `SELECT count(*)::int AS count FROM outbox_delivery WHERE delivered_at IS NULL AND (enqueued_at IS NULL OR subscriber = 'portal')`;
  while ((await fund.pool('applications').query(open)).rows[0].count > 0) await sleep(50);
}

/** The two that are compared: their address, how to submit, and the CPU they have used (PostgreSQL's for them included). */
function sidesOf(fund, bare, copy) {
  const { portal, applications } = fund.pids;
  const pool = fund.pool('applications');
  return [
    {
      url: fund.url,
      submit: submitOurs,
      warm: (line_) => line_.send('GET', '/health/live'),
      cpu: () => cpuOf({ portal, applications }, pool, fund.database),
    },
    {
      url: bare.url,
      submit: submitBare,
      warm: (line_) => line_.send('GET', '/submissions'),
      cpu: () => cpuOf({ bare: bare.pid }, pool, copy),
    },
  ];
}

/** One side of a round: { perSecond, p50, p95, answers, cpu }; `cpu` in ms a request, by process. */
async function oneRound(side, jobs) {
  const before = await side.cpu();
  const result = await closedLoop(side.url, jobs, side.submit, { warm: side.warm });
  const after = await side.cpu();
  const perRequest = (name) => ((after[name] - before[name]) / jobs.length) * 1000;
  return { ...result, cpu: Object.fromEntries(Object.keys(before).map((name) => [name, perRequest(name)])) };
}

/** Rounds of ours and of the baseline in turn. */
async function measure(fund, [ours, bare], batches, { away = false } = {}) {
  const rounds = [];
  for (const jobs of batches) {
    const round = { ours: await oneRound(ours, jobs) };
    await untilQuiet(fund, away);
    await sleep(300);
    round.bare = await oneRound(bare, jobs);
    rounds.push({ ...round, ratio: round.ours.perSecond / round.bare.perSecond });
    await sleep(200);
  }
  return rounds;
}

function figuresOf(rounds) {
  const of = (pick) => rounded(median(rounds.map(pick)));
  const sideOf = (side) => ({
    perSecond: of((round) => round[side].perSecond),
    p50Ms: of((round) => round[side].p50),
    p95Ms: of((round) => round[side].p95),
    cpuMs: Object.fromEntries(
      Object.keys(rounds[0][side].cpu).map((name) => [name, of((round) => round[side].cpu[name])]),
    ),
  });
  const ratios = rounds.map(({ ratio }) => rounded(ratio));
  return { ratio: of(({ ratio }) => ratio), ratios, ours: sideOf('ours'), bare: sideOf('bare') };
}

function show(title, { ratio, ratios, ours, bare }) {
  const cpu = ({ cpuMs }) => rounded(Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0));
  const parts = ({ cpuMs }) =>
    Object.entries(cpuMs)
      .map(([name, ms]) => `${name} ${ms}`)
      .join(', ');
  console.log(`  ${title}`);
  line('', 'ours', 'baseline', 'ratio');
  line('  submissions a second (median of the rounds)', ours.perSecond, bare.perSecond, ratio);
  line('  answer after, median, ms', ours.p50Ms, bare.p50Ms, rounded(bare.p50Ms / ours.p50Ms));
  line('  CPU of the request, ms', cpu(ours), cpu(bare), rounded(cpu(bare) / cpu(ours)));
  console.log(`      ours: ${parts(ours)}; baseline: ${parts(bare)}; ratio of each round: ${ratios.join(' ')}`);
}

/** Every submission that was answered with 2xx is in the table once, with its own number and one event. */
async function problemIn(pool, answers) {
  const refused = answers.find(({ status }) => status >= 300);
  if (refused !== undefined) return `an answer was ${refused.status} ${JSON.stringify(refused.body)}`;
  const { rows } = await pool.query(
    `SELECT number, (SELECT count(*)::int FROM outbox WHERE record_id = application.id AND name = 'application.submitted') AS events
     FROM application WHERE submitted_at IS NOT NULL`,
  );
  const told = answers.map(({ body }) => body.number);
  const kept = rows.map(({ number }) => number);
  if (new Set(told).size !== answers.length) return 'a number was given twice';
  if (kept.length !== told.length || !told.every((number) => kept.includes(number)))
    return `${told.length} were answered, ${kept.length} are in the table`;
  return rows.every(({ events }) => events === 1) ? '' : 'a submission has not exactly one event';
}

const busy = await strangers();
const fund = await startFund('submit');
let bare;
try {
  const organisations = Math.ceil(needed / CALLS);
  console.log(`  making ${organisations * CALLS} applications ready ...`);
  const ready = await readyApplications(fund, { organisations, calls: CALLS });
  const [first] = (await closedLoop(fund.url, ready.splice(0, 1), submitOurs)).answers;
  const rows = await learnRows(fund.pool('applications'), first.body.act.eventId);
  await untilDelivered(fund);
  const databaseUrl = await copyDatabase(fund, `${fund.database}_bare`);
  bare = await startBare({ databaseUrl, rows, folder: ownFolder('bare') });
  const sides = sidesOf(fund, bare, `${fund.database}_bare`);
  const batches = (count, size) => Array.from({ length: count }, () => ready.splice(0, size));
  const warmUp = await measure(fund, sides, batches(1, WARM_UP));
  const whole = await measure(fund, sides, batches(ROUNDS, PER_ROUND));
  await Promise.all(OTHERS.map((service) => ended(fund.pids[service])));
  const two = await measure(fund, sides, batches(ROUNDS, PER_ROUND), { away: true });
  const all = [...warmUp, ...whole, ...two];
  const answersOf = (side) => [first, ...all.flatMap((round) => round[side].answers)];
  const copied = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const checks = [
    {
      name: 'ours: every 2xx once in the table, numbers unique',
      problem: await problemIn(fund.pool('applications'), answersOf('ours')),
    },
    { name: 'baseline: the same', problem: await problemIn(copied, answersOf('bare')) },
  ];
  await copied.end();
  const figures = { strangers: busy, wholeFund: figuresOf(whole), portalAndApplications: figuresOf(two) };
  show('with the whole fund running (the subscribers work on the same cores at the same time)', figures.wholeFund);
  show('with portal and applications only (the queues wait)', figures.portalAndApplications);
  const ratio = figures.portalAndApplications.ratio;
  report({ figures, bounds: [{ name: 'submissions a second, ours / bare', value: ratio, atLeast: BOUND }], checks });
} finally {
  await bare?.stop();
  await fund.stop();
}
