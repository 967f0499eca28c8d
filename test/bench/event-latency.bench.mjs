// From the commit of an act to the commit of its subscriber, at 50 events a second for 10 s after 5 s of the same as
// warm-up, by PostgreSQL's own commit times. The act is the registration of an organisation, sent to the service
// `applications` as the portal sends it: its event goes to portal and disbursement, its leaf to audit. All six services
// run. Beside it, in the same run: a bare BullMQ add -> worker -> one INSERT. Bounds: 30 ms in the middle, 100 ms for 95
// of 100.
import { spawn } from 'node:child_process';
import { createPrivateKey, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { signActorToken } from '../../dist/libs/platform/src/actor/actor-token.js';
import { deliveryTimes, needCommitTimes } from './support/commit-times.mjs';
import { engines, startFund, untilDelivered } from './support/fund.mjs';
import { Line } from './support/line.mjs';
import { openLoop } from './support/open-loop.mjs';
import { line, report } from './support/report.mjs';
import { strangers } from './support/strangers.mjs';
import { percentile, rounded } from './support/statistics.mjs';

const PER_SECOND = 50;
const SECONDS = 10;
const WARM_UP_SECONDS = 5;
const SUBSCRIBERS = ['portal', 'disbursement', 'audit'];
const BOUNDS = { p50: 30, p95: 100 };

/** Sends registrations to the service; returns a function that sends number `n` and gives the organisation's id. */
function registrations(fund) {
  const key = createPrivateKey(fs.readFileSync(path.join(fund.environment.KEYS_DIRECTORY, 'actor.private.pem')));
  const lines = Array.from({ length: 16 }, () => new Line(`http://127.0.0.1:${fund.ports.applications}`));
  const register = async (number) => {
    const actor = { personId: randomUUID(), roles: ['applicant'], name: 'Ama' };
    const authorization = `Bearer ${signActorToken(key, actor, 'applications', Date.now())}`;
    const organisation = {
      name: `House ${number}`,
      country: 'GH',
      city: 'Tema',
      registrationNumber: `L-${number}`,
      registeredOn: '2015-03-12',
      mission: 'Shelter, health care and legal help.',
    };
    const headers = { authorization, 'idempotency-key': randomUUID() };
    const answer = await lines[number % lines.length].postJson('/organisations', organisation, headers);
    if (answer.status !== 201) throw new Error(`an organisation was not registered: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  return { register, close: () => lines.forEach((each) => each.close()) };
}

/** The bare queue: `send` adds a job, `times` gives ms from just before the add to the commit of its row. */
async function startBareBus(fund) {
  const { redisUrl } = engines();
  const databaseUrl = fund.environment.APPLICATIONS_DATABASE_URL;
  const pool = fund.pool('applications');
  await pool.query('CREATE TABLE bare_inbox (id uuid PRIMARY KEY, sent_at double precision NOT NULL)');
  await pool.query('GRANT INSERT ON bare_inbox TO fund_applications');
  const prefix = `${fund.queuePrefix}-bare`;
  const worker = spawn(process.execPath, [path.join(import.meta.dirname, 'support/bare-worker.mjs')], {
    env: { ...process.env, NODE_ENV: 'production', BARE: JSON.stringify({ redisUrl, prefix, databaseUrl }) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    worker.stdout.once('data', resolve);
    worker.once('exit', () => reject(new Error('the bare worker ended')));
  });
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection, prefix });
  const now = () => performance.timeOrigin + performance.now();
  return {
    send: async () => {
      const id = randomUUID();
      await queue.add('event', { id, sentAt: now() }, { jobId: id, removeOnComplete: true });
      return id;
    },
    times: async () => {
      const { rows } = await pool.query(
        'SELECT extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000 - sent_at AS ms FROM bare_inbox',
      );
      await pool.query('TRUNCATE bare_inbox');
      return rows.map(({ ms }) => Number(ms));
    },
    stop: async () => {
      worker.stdin.end();
      await queue.close();
      connection.disconnect();
    },
  };
}

const figuresOf = (times) => ({ p50: rounded(percentile(times, 0.5), 1), p95: rounded(percentile(times, 0.95), 1) });

/** Every event once in every inbox, and its effect once in every table. */
async function problemIn(pool, organisationIds, deliveries, eventIds) {
  for (const subscriber of SUBSCRIBERS) {
    const { ids } = deliveries[subscriber];
    if (ids.length !== eventIds.length || new Set(ids).size !== eventIds.length)
      return `${subscriber} has ${ids.length} of ${eventIds.length} events`;
  }
  const { rows } = await pool.query(
    `SELECT (SELECT count(*)::int FROM portal.organisation_member WHERE organisation_id = ANY ($1::uuid[])) AS portal,
            (SELECT count(*)::int FROM disbursement.organisation_copy WHERE id = ANY ($1::uuid[])) AS disbursement`,
    [organisationIds],
  );
  const wrong = Object.entries(rows[0]).find(([, count]) => count !== organisationIds.length);
  return wrong ? `${wrong[0]} has ${wrong[1]} effects of ${organisationIds.length} events` : '';
}

const busy = await strangers();
const fund = await startFund('latency');
let bare;
try {
  const pool = fund.pool('applications');
  await needCommitTimes(pool);
  bare = await startBareBus(fund);
  const { register, close } = registrations(fund);
  // as warm as a service that has been up for a while: what is measured is the way of an event, not V8's first look at it
  await openLoop(PER_SECOND, WARM_UP_SECONDS, (number) => register(10_000 + number));
  await openLoop(PER_SECOND, WARM_UP_SECONDS, bare.send);
  await untilDelivered(fund);
  await bare.times();
  const bareTimes = [];
  const bareRound = async () => {
    await openLoop(PER_SECOND, SECONDS / 2, bare.send);
    await sleep(500);
    bareTimes.push(...(await bare.times()));
  };
  await bareRound();
  const organisationIds = await openLoop(PER_SECOND, SECONDS, register);
  await untilDelivered(fund);
  await sleep(200);
  await bareRound();
  close();
  const { rows } = await pool.query(
    `SELECT event_id FROM outbox WHERE name = 'organisation.registered' AND record_id = ANY ($1::uuid[])`,
    [organisationIds],
  );
  const eventIds = rows.map(({ event_id }) => event_id);
  const deliveries = await deliveryTimes(pool, 'applications', SUBSCRIBERS, eventIds);
  const all = figuresOf(SUBSCRIBERS.flatMap((subscriber) => deliveries[subscriber].times));
  const bySubscriber = Object.fromEntries(SUBSCRIBERS.map((name) => [name, figuresOf(deliveries[name].times)]));
  const claimed = figuresOf(SUBSCRIBERS.flatMap((subscriber) => deliveries[subscriber].claimed));
  const theirs = figuresOf(bareTimes);
  console.log(`  ${PER_SECOND} events a second for ${SECONDS} s, each to ${SUBSCRIBERS.join(', ')}; times in ms`);
  line('', 'p50', 'p95');
  line('commit to commit, all subscribers', all.p50, all.p95);
  for (const [name, { p50, p95 }] of Object.entries(bySubscriber)) line(`  ${name}`, p50, p95);
  line('  of that until the relay has it', claimed.p50, claimed.p95);
  line('baseline: bare BullMQ add -> INSERT', theirs.p50, theirs.p95);
  line('ratio', rounded(all.p50 / theirs.p50), rounded(all.p95 / theirs.p95));
  const problem = await problemIn(pool, organisationIds, deliveries, eventIds);
  const counted = bareTimes.length === PER_SECOND * SECONDS ? '' : `${bareTimes.length} rows`;
  report({
    figures: { strangers: busy, ...all, claimed, bySubscriber, baseline: theirs, ratio: rounded(all.p50 / theirs.p50) },
    bounds: Object.entries(BOUNDS).map(([name, atMost]) => ({
      name: `commit to commit, ${name}`,
      value: all[name],
      atMost,
      unit: ' ms',
    })),
    checks: [
      { name: 'every event once in every inbox, and its effect once', problem },
      { name: 'baseline: every job one row', problem: counted },
    ],
  });
} finally {
  await bare?.stop();
  await fund.stop();
}
