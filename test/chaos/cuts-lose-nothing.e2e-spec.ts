import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SERVICES } from '#contracts/services';
import { adminUrl } from '#test/support/database';
import { eventually } from '#test/support/eventually';
import { flush } from '#test/support/redis';
import { aWholeFund, type WholeFund } from '#test/support/whole-fund';
import { until, type Answer } from '../../deploy/seed/client.mjs';
import { samplePdf } from '../../deploy/seed/sample-document.mjs';
import { aWalk, TABLE, type Walk } from '../journeys/bad-input-walk.ts';
import { anyOf, JSON_TYPE, problemIn, Wire, type Seen } from '../journeys/bad-input-wire.ts';
import { bodyOf, type Step } from '../journeys/step.ts';
import { thread } from '../journeys/thread.ts';

let fund: WholeFund;
let walk: Walk;
let admin: pg.Client;

beforeAll(async () => {
  fund = await aWholeFund('cuts');
  walk = await aWalk(fund);
  admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await walk?.tables.close();
  Wire.hangUp();
  await fund?.stop();
}, 30_000);

/** Those PostgreSQL still serves of the connections that were told to end. */
let ending: number[] = [];

const connections = async (): Promise<number[]> => {
  const { rows } = await admin.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid = ANY($1)', [ending]);
  return rows.map(({ pid }) => pid);
};

/** Ends every connection that a service has to the fund's database, as a failover of PostgreSQL does. */
async function cutPostgres(): Promise<number> {
  const database = new URL(fund.environment['PORTAL_DATABASE_URL']!).pathname.slice(1);
  const { rows } = await admin.query<{ pid: number }>(
    'SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = ANY($2)',
    [database, SERVICES.map((service) => `fund_${service}`)],
  );
  ending = rows.map(({ pid }) => pid);
  return ending.length;
}

const loseRedis = (): Promise<number> => flush(fund.environment['QUEUE_PREFIX']!);

/** As a person would: presses again, under the same key, as long as the fund says that it may be tried again. */
async function persist(step: Step): Promise<{ seen: Seen; again: Seen[] }> {
  const { known, people, wires } = walk;
  const { route } = TABLE.match(step.method ?? 'POST', step.path(known));
  const body = JSON.stringify(await retried(() => bodyOf(step, people, known)));
  const file = { 'content-type': 'application/pdf', 'x-file-name': 'certificate.pdf' };
  const shot =
    route.body === 'file' ? { headers: file, body: samplePdf(['Certificate']) } : { headers: JSON_TYPE, body };
  const [key, again] = [randomUUID(), [] as Seen[]];
  for (;;) {
    const seen = await wires[step.by].send({ method: route.method, path: `/api${step.path(known)}`, key, ...shot });
    if (seen.status < 500 && problemIn(seen)?.code !== 'idempotency-key-running') return { seen, again };
    again.push(seen);
    if (again.length > 100) throw new Error(`${step.says}: still ${seen.text}`);
    await sleep(100);
  }
}

/** Reads may fall into a cut as well; what the fund refuses stays refused in the end. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries > 50) throw error;
      await sleep(100);
    }
  }
}

describe('while the connections to PostgreSQL are cut and Redis forgets everything, again and again', () => {
  let over = false;
  let faults = { cuts: 0, losses: 0 };
  const trouble = async (): Promise<void> => {
    while (!over) {
      if ((await cutPostgres()) > 0) faults = { ...faults, cuts: faults.cuts + 1 };
      await sleep(150);
      if ((await loseRedis()) > 0) faults = { ...faults, losses: faults.losses + 1 };
      await sleep(400);
    }
  };

  it('one grant goes its whole way, and whoever has to try again is told so', async () => {
    const troubling = trouble();
    const refusals: Seen[] = [];
    try {
      for (const step of thread) {
        if (step.day !== undefined) await fund.clock.goToDay(step.day);
        await retried(async () => step.after?.(walk.people, walk.known));
        const { seen, again } = await persist(step);
        expect([step.says, seen.status, seen.text.slice(0, 300)]).toEqual([
          step.says,
          anyOf(200, 201),
          expect.any(String),
        ]);
        step.learn?.(JSON.parse(seen.text), walk.known);
        refusals.push(...again);
      }
    } finally {
      over = true;
      await troubling;
    }
    for (const refusal of refusals) {
      expect([refusal.status, problemIn(refusal)?.code]).toEqual([anyOf(503, 409), expect.any(String)]);
      expect(Number(refusal.headers['retry-after'] ?? 1)).toBeGreaterThan(0);
    }
    expect(faults.cuts).toBeGreaterThan(5);
    expect(faults.losses).toBeGreaterThan(5);
  }, 180_000);

  it('every event has arrived everywhere, once', async () => {
    await walk.tables.settled(60_000);
    expect(await walk.tables.deadLetters()).toEqual([]);
    const doubled = await walk.tables.query<{ name: string }>(
      `SELECT name FROM applications.outbox WHERE name IN ('application.submitted', 'application.awarded')
       UNION ALL SELECT name FROM disbursement.outbox WHERE name IN ('tranche.released', 'tranche.paid', 'payment-run.sent')
       UNION ALL SELECT name FROM transparency.outbox WHERE name = 'publication.published'`,
    );
    expect(doubled.map(({ name }) => name).toSorted()).toEqual([
      'application.awarded',
      'application.submitted',
      'payment-run.sent',
      'publication.published',
      'tranche.paid',
      'tranche.released',
    ]);
  }, 90_000);

  it('the log has every leaf, and every invariant of the fund holds', async () => {
    const events = await walk.tables.events();
    await until<Answer>(
      'every leaf',
      async () => (await fetch(`${fund.url}/log/status`)).json(),
      ({ size, pending }) => size === events && pending === 0,
    );
    await expect(fund.operator('verify')).resolves.toBeDefined();
  }, 60_000);
});

describe('after one cut of every connection', () => {
  it('the next request of every service works, with no try again', async () => {
    const reads = ['calls', 'session', 'assessments', 'tranches', 'publications'].map((name) => `/api/${name}`);
    for (let round = 0; round < 5; round += 1) {
      expect(await cutPostgres()).toBeGreaterThan(0);
      await eventually(async () => expect(await connections()).toEqual([]));
      // the end of a connection is on its way to the service for a moment
      await sleep(300);
      for (const address of [...reads, '/log/checkpoint', '/calls']) {
        const { status, text } = await walk.wires.secretariat.get(address);
        expect([round, address, status, text.slice(0, 200)]).toEqual([round, address, 200, expect.any(String)]);
      }
    }
  }, 30_000);
});
