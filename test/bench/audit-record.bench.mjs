// What the public log costs the one who acts: an organisation is corrected - the key taken, the record read, compared and
// swapped, the answer stored, in one transaction as every act is, by 16 clients on the 8 connections of a service - with
// its event, leaf, disclosures and deliveries, and without them.
// Rounds in turn. Bound: at least 0.55 times as many a second. Nothing carries the events away meanwhile.
import { OrganisationEntity } from '../../dist/apps/applications/src/organisation/organisation.entity.js';
import { swapRecord } from '../../dist/libs/platform/src/act/compare-and-swap.js';
import { actingService, correct, register, transaction } from './support/acting-service.mjs';
import { startFund } from './support/fund.mjs';
import { ended } from './support/processes.mjs';
import { line, report } from './support/report.mjs';
import { median, rounded } from './support/statistics.mjs';
import { strangers } from './support/strangers.mjs';

const CLIENTS = 16;
const ROUNDS = 7;
const PER_ROUND = 1_600;
const BOUND = 0.55;

const withoutEvent = (runner, actor, id) =>
  transaction(runner, actor, async (act) => {
    const organisation = await act.load(OrganisationEntity, id, 'organisation');
    const { status, version } = organisation;
    const next = { mission: organisation.mission, status, version: version + 1, updatedAt: act.now };
    if (!(await swapRecord(act.tx, OrganisationEntity, organisation, next))) throw new Error('somebody was faster');
  });

/** Every client corrects its own organisation, one time after the other; answers corrections a second. */
async function round(work, runner, organisations) {
  const begun = performance.now();
  const client = async ({ actor, id }) => {
    for (let number = 0; number < PER_ROUND / CLIENTS; number++) await work(runner, actor, id);
  };
  await Promise.all(organisations.map(client));
  return PER_ROUND / ((performance.now() - begun) / 1000);
}

const busy = await strangers();
const fund = await startFund('record', { services: ['applications'] });
// its tables are wanted, not its relay
await ended(fund.pids.applications);
const { app, runner } = await actingService(fund, 'applications', { bus: false });
try {
  const organisations = [];
  for (let number = 0; number < CLIENTS; number++) organisations.push(await register(runner, number));
  await round(correct, runner, organisations);
  await round(withoutEvent, runner, organisations);
  const rounds = [];
  for (let number = 0; number < ROUNDS; number++) {
    const bare = await round(withoutEvent, runner, organisations);
    const ours = await round(correct, runner, organisations);
    rounds.push({ ours, bare, ratio: ours / bare });
  }
  const of = (pick) => rounded(median(rounds.map(pick)));
  const [ours, bare, ratio] = [of((each) => each.ours), of((each) => each.bare), of((each) => each.ratio)];
  line('', 'with event', 'without', 'ratio');
  line('acts a second, 16 clients', ours, bare, ratio);
  const { rows } = await fund.pool('applications').query(
    `SELECT count(*)::int AS events, count(DISTINCT (stream, seq))::int AS places,
            (SELECT sum(next_seq)::int FROM stream_head) AS heads FROM outbox`,
  );
  const expected = CLIENTS + (ROUNDS + 1) * PER_ROUND;
  const whole = [rows[0].events, rows[0].places, rows[0].heads].every((count) => count === expected);
  report({
    figures: { strangers: busy, ours, bare, ratio, rounds: rounds.map((each) => rounded(each.ratio)) },
    bounds: [{ name: 'acts a second, with event / without', value: ratio, atLeast: BOUND }],
    checks: [
      {
        name: 'every act has its event, each stream without a gap',
        problem: whole ? '' : `expected ${expected}: ${JSON.stringify(rows[0])}`,
      },
    ],
  });
} finally {
  await app.close();
  await fund.stop();
}
