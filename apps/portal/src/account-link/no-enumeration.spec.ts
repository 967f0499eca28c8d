import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { LETTERS_ALLOWED } from './letter-limit.ts';

let portal: TestPortal;
let known: string;
beforeAll(async () => {
  portal = await aPortal();
  known = (await portal.person(['donor'])).email;
});
afterAll(() => portal?.close());

const TRIES = 40;
const WRONG = 'another good long password';
const unknown = (): string => `${crypto.randomUUID()}@example.org`;
const register = (email: string): Promise<PortalAnswer> =>
  portal.browser().post('/api/people/register', { json: { email, name: 'Ama Mensah', password: PASSWORD } });
const ask = (email: string): Promise<PortalAnswer> => portal.browser().post('/api/account/letter', { json: { email } });
const signIn = (email: string): Promise<PortalAnswer> => portal.browser().signIn(email, WRONG);

const DOORS = { 'signing in': signIn, registering: register, 'asking for a letter': ask } as const;

/** What an outsider sees of an answer; what is different in every answer, and what they typed themselves, is taken out. */
function seen({ status, headers, text }: PortalAnswer, email: string): unknown {
  const own = ['date', 'x-request-id', 'content-length'];
  const kept = Object.entries(headers).filter(([name]) => !own.includes(name));
  const same = text.replaceAll(email, '<email>').replace(/"requestId":"[^"]+"/, '"requestId":"-"');
  return { status, headers: Object.fromEntries(kept), text: same };
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;
}

async function timed(door: (email: string) => Promise<PortalAnswer>, email: string): Promise<number> {
  await portal.dataSource.query('DELETE FROM letter_limit');
  await portal.dataSource.query('DELETE FROM sign_in_limit');
  const begun = performance.now();
  await door(email);
  return performance.now() - begun;
}

describe.each(Object.entries(DOORS))('%s', (_name, door) => {
  it('answers alike for an address with an account and one without', async () => {
    const nobody = unknown();
    const [of, without] = [await door(known), await door(nobody)];
    expect(seen(of, known)).toEqual(seen(without, nobody));
  });

  it('takes its time in both cases', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    // in turns: what a busy machine adds falls on both
    for (let tries = 0; tries < TRIES; tries++) {
      times.known.push(await timed(door, known));
      times.unknown.push(await timed(door, unknown()));
    }
    const ratio = median(times.known) / median(times.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  }, 120_000);
});

describe.each(['registering', 'asking for a letter'] as const)('%s too often', (name) => {
  it('must wait, whether the address has an account or not, and others need not', async () => {
    await portal.dataSource.query('DELETE FROM letter_limit');
    const door = DOORS[name];
    for (const email of [known, unknown()]) {
      for (let time = 0; time < LETTERS_ALLOWED; time++)
        expect((await door(time % 2 === 0 ? email : ` ${email.toUpperCase()}`)).status).toBe(202);
      const late = await door(email);
      expect([late.status, late.body.code]).toEqual([429, 'too-many-letters']);
      expect(Number(late.headers['retry-after'])).toBeGreaterThan(3500);
    }
    expect((await door(unknown())).status).toBe(202);
    await portal.dataSource.query(`UPDATE letter_limit SET since = since - interval '1 hour'`);
    expect((await door(known)).status).toBe(202);
  }, 60_000);

  it('does not slip through by being quick', async () => {
    const email = unknown();
    const answers = await Promise.all(Array.from({ length: LETTERS_ALLOWED + 8 }, () => DOORS[name](email)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(LETTERS_ALLOWED);
  }, 60_000);
});
