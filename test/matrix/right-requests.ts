import { policyRows } from '#contracts/policy';
import { routes } from '#contracts/routes';
import type { WholeFund } from '#test/support/whole-fund';
import { FundClient } from '../../deploy/seed/client.mjs';
import { Wire, type Seen } from '../journeys/bad-input-wire.ts';
import { demoPerson } from '../journeys/pages-readers.ts';
import { email, INVITED, password, type Persona } from './cast.ts';
import { everyApiCheck, wrongIn, type Check } from './checks.ts';
import { KEYS } from './expectation.ts';
import type { Records } from './records.ts';
import { sampleOf } from './route-samples.ts';

/** Open to whoever holds what stood in a letter, and to nobody else. */
export const KEYED: ReadonlySet<string> = new Set(
  routes
    .filter(({ permission }) =>
      policyRows.filter((row) => row.permission === permission).every(({ relation }) => KEYS.includes(relation)),
    )
    .map(({ name }) => name),
);

/** Those of the cast who have just been refused with a made-up key, with a real one; joining stands in cast.ts. */
export async function withRealKeys(fund: WholeFund, cast: readonly Persona[]): Promise<Map<string, Seen>> {
  const [nobody, letters] = [new Wire(fund.url), new FundClient(fund.url)];
  const seen = new Map<string, Seen>();
  const accepting = await letters.tokenFor(INVITED, 'accept');
  seen.set('GET /account/links/:purpose', await nobody.get(`/api/account/links/accept?token=${accepting}`));
  const accepted = { token: accepting, password: password('somebody invited') };
  seen.set('POST /people/accept', await nobody.post('/api/people/accept', accepted));
  const account = { email: email('a new applicant'), name: 'A new applicant', password: password('a new applicant') };
  await nobody.post('/api/people/register', account);
  const confirming = { token: await letters.tokenFor(account.email, 'confirm') };
  seen.set('POST /people/confirm', await nobody.post('/api/people/confirm', confirming));
  await nobody.post('/api/account/letter', { email: account.email });
  const resetting = { token: await letters.tokenFor(account.email, 'reset'), password: password('a reset') };
  seen.set('POST /account/reset-password', await nobody.post('/api/account/reset-password', resetting));
  const says = 'a reviewer without assignments';
  const moving = { currentPassword: password(says), email: email('a new address') };
  const own = new Wire(fund.url, cast.find((persona) => persona.says === says)!.headers['cookie']);
  await own.post('/api/account/change-address', moving);
  const confirmed = { token: await letters.tokenFor(moving.email, 'new-address') };
  seen.set('POST /account/confirm-address', await nobody.post('/api/account/confirm-address', confirmed));
  const returning = { token: await letters.tokenFor(email(says), 'keep-address') };
  seen.set('POST /account/keep-address', await nobody.post('/api/account/keep-address', returning));
  const { email: locked, password: known } = demoPerson('rosa@finance.example');
  const opened = await nobody.post('/api/session', { email: locked, password: known });
  const awaiting = new Wire(fund.url, opened.headers['set-cookie']![0]!.split(';')[0]!);
  await awaiting.post('/api/session/lost-factor', {});
  const keeping = { token: await letters.tokenFor(locked, 'keep-factors') };
  seen.set('POST /account/keep-factors', await nobody.post('/api/account/keep-factors', keeping));
  return seen;
}

const ORDER = [
  'POST /sessions/:id/end',
  'PUT /',
  'POST /notices',
  'POST /access',
  'POST /f',
  'POST /sessions',
  'POST /session',
];

/** Of each route that nothing refuses to the right person: one right request, those that end sessions last. */
export function carriedOutChecks(records: Records, cast: readonly Persona[]): Check[] {
  const all = cast.flatMap((persona) => everyApiCheck(records, persona));
  // a changed factor ends the other sessions, and so does its person
  const turn = (name: string): number => ORDER.findIndex((start) => name.startsWith(start));
  return routes
    .filter(({ name }) => sampleOf(name).carriedOut === true)
    .toSorted((a, b) => turn(a.name) - turn(b.name))
    .map(({ name }) => {
      const right = all.filter((check) => check.name === name && check.expected.allowed && check.expected.now);
      // who has just given a second factor has one to change
      return right.find(({ persona }) => persona.isFresh) ?? right[0]!;
    });
}

/** What keeps the right person from it; undefined when nothing does that has to do with who they are. */
export const kept = (check: Check, seen: Seen): string | undefined =>
  seen.status < 300 ? undefined : (wrongIn(check, seen) ?? undefined);
