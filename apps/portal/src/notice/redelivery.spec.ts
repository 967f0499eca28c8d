import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventContracts, type EventName } from '#contracts/events';
import { examplePayload, type EventContract } from '#contracts/events/define-event';
import { ServiceLog } from '#platform/logging/service-log';
import { aPortal, type TestPortal } from '#test/support/portal';
import { PortalConfig } from '../config.ts';
import { Carrier, type Carried, type OutgoingLetter } from '../mail/carrier.ts';
import { Postman } from '../mail/postman.ts';
import { Digest } from './digest.ts';
import { NOTICES } from './notices.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
  portal.clock.set('2027-02-01T12:00:00Z');
});
afterAll(() => portal.close());

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const ROUNDS = 40;
const LEASE_MS = 15 * 60_000;

/** Mulberry32: the same seed, the same faults. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whoever reads: what has arrived, by the Message-ID's own part. */
class Readers extends Carrier {
  readonly isThere = true;
  readonly keepsWords = true;
  readonly arrived: string[] = [];

  carry({ id }: OutgoingLetter): Promise<Carried> {
    this.arrived.push(id);
    return Promise.resolve({ came: 'through' });
  }

  close(): void {}
}

interface Told {
  readonly id: string;
  readonly event: EventName;
  readonly payload: Record<string, unknown>;
  readonly readers: readonly string[];
}

/** One event of every row of the table, with people whom it concerns. */
async function everyEvent(): Promise<{ told: Told[]; registrations: { organisationId: string; memberId: string }[] }> {
  const officers = await Promise.all(
    (['certifying-officer', 'approving-officer', 'releasing-officer'] as const).map((role) =>
      portal.person([role, 'secretariat', 'trustee', 'administrator']),
    ),
  );
  for (const { id } of officers)
    await portal.dataSource.query(`INSERT INTO notice_choice VALUES ($1, 'duties', 'at-once')`, [id]);
  const holders = (role: string): string[] => {
    const place = ['certifying-officer', 'approving-officer', 'releasing-officer'].indexOf(role);
    return place < 0 ? officers.map(({ id }) => id) : [officers[place]!.id];
  };
  const registrations: { organisationId: string; memberId: string }[] = [];
  const told: Told[] = [];
  for (const [event, rows] of Map.groupBy(NOTICES, (notice) => notice.event)) {
    const contract = eventContracts.findLast(({ name }) => name === event) as EventContract;
    const payload: Record<string, unknown> = { ...examplePayload(contract) };
    const readers: string[] = [];
    for (const { tells } of rows) {
      if (tells === 'organisation') {
        const organisationId = randomUUID();
        const { id: memberId } = await portal.person(['applicant']);
        readers.push(memberId);
        registrations.push({ organisationId, memberId });
        payload['organisationId'] = organisationId;
      } else if ('role' in tells) {
        readers.push(...holders(tells.role));
      } else {
        const { id } = await portal.person(['reviewer']);
        readers.push(id);
        for (const person of tells.people) payload[person] = id;
      }
    }
    told.push({ id: randomUUID(), event, payload, readers });
  }
  return { told, registrations };
}

/** Ends whatever the portal's connections are doing at this moment, as a crash would. */
const cut = (): Promise<unknown> =>
  portal.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
  );

describe('events that come again and again while workers die', () => {
  it('tell each person of each event by exactly one letter', async () => {
    const random = chance(SEED);
    const { told, registrations } = await everyEvent();
    type Job = () => Promise<void>;
    const again = <Name extends EventName>(name: Name, payload: object, id: string): Job[] =>
      Array.from({ length: 1 + Math.floor(random() * 5) }, () => () => portal.deliver(name, payload as never, { id }));
    const jobs = [
      ...registrations.flatMap((member) =>
        again('organisation.registered', { ...member, name: 'Safe Harbour', country: 'GH' }, randomUUID()),
      ),
      ...told.flatMap(({ id, event, payload }) => again(event, payload, id)),
    ];
    const readers = new Readers();
    const postman = new Postman(
      portal.dataSource,
      readers,
      portal.clock,
      portal.app.get(PortalConfig),
      portal.app.get(ServiceLog),
    );
    let abandoned = 0;
    const carryOut = async (): Promise<void> => {
      for (const letter of await postman.claim()) {
        const fate = random();
        if (fate < 0.15) continue; // died with the letter claimed
        const carried = await postman.carry(letter);
        abandoned++; // until it is noted that it was through: a death here, or a cut in settling, leaves it so
        if (fate < 0.3) continue;
        await postman.settle(letter, carried);
        abandoned--;
      }
    };

    for (let round = 0; round < ROUNDS * 5 && jobs.length > 0; round++) {
      const batch = Array.from({ length: Math.min(8, jobs.length) }, () =>
        jobs.splice(Math.floor(random() * jobs.length), 1),
      ).flat();
      const cutNow = random() < 0.3;
      const [results] = await Promise.all([
        Promise.allSettled(batch.map((job) => job())),
        cutNow ? cut().catch(() => {}) : undefined,
        carryOut().catch(() => {}),
      ]);
      // refused (its organisation is not there yet) or cut off: the queue brings it again
      results.forEach((result, place) => result.status === 'rejected' && jobs.push(batch[place]!));
      portal.clock.advance(LEASE_MS / 2);
    }
    expect(jobs).toEqual([]);
    for (let round = 0; round < ROUNDS; round++) {
      await carryOut();
      portal.clock.advance(LEASE_MS);
    }
    await postman.round();

    const letters: { id: string; cause: string; person_id: string; status: string }[] = await portal.dataSource.query(
      'SELECT id, cause, person_id, status FROM letter',
    );
    const expected = told.flatMap(({ id, readers: people }) => people.map((person) => `${id} ${person}`)).toSorted();
    expect([SEED, letters.map(({ cause, person_id }) => `${cause} ${person_id}`).toSorted()]).toEqual([SEED, expected]);
    expect(new Set(letters.map(({ status }) => status))).toEqual(new Set(['sent']));
    // what was carried twice has one Message-ID, and only what somebody died over was
    expect(new Set(readers.arrived)).toEqual(new Set(letters.map(({ id }) => id)));
    expect(readers.arrived.length - letters.length).toBeLessThanOrEqual(abandoned);
    const notices = await portal.dataSource.query('SELECT count(*)::int AS n FROM notice');
    expect(notices).toEqual([{ n: expected.length }]);
  }, 240_000);

  it('and what waits for the morning is in one daily letter each', async () => {
    const reader = await portal.person(['secretariat']);
    const events = Array.from({ length: 5 }, () => randomUUID());
    const payload = { reportId: randomUUID(), agreementId: randomUUID(), organisationId: randomUUID(), ordinal: 1 };
    const report = { ...payload, title: 'Interim report', contentHash: 'a'.repeat(64) };
    await Promise.allSettled(
      [...events, ...events, ...events].map((id) => portal.deliver('report.submitted', report, { id })),
    );
    portal.clock.advance(2 * 86_400_000);
    await Promise.all([1, 2, 3].map(() => portal.app.get(Digest, { strict: false }).round()));
    const letters = await portal.dataSource.query('SELECT kind, text FROM letter WHERE person_id = $1', [reader.id]);
    expect(letters).toHaveLength(1);
    expect(letters[0].text.match(/^- /gm)).toHaveLength(5);
  });
});
