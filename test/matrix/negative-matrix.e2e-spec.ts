import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '#contracts/routes';
import { eventually } from '#test/support/eventually';
import { WatchedTables } from '#test/support/watched-tables';
import { LIMITLESS, type WholeFund } from '#test/support/whole-fund';
import { inTurns, Wire, type Seen } from '../journeys/bad-input-wire.ts';
import { aFilledFund } from '../journeys/pages-readers.ts';
import { Cast, type Persona } from './cast.ts';
import { shownTooMuch } from './field-mask.ts';
import { KnownFields, fieldsAskedFor, smuggledInto, wrongInSmuggling } from './mass-assignment.ts';
import { apiChecks, bare, everyApiCheck, isAsFarAsCan, wrongIn, type Check } from './checks.ts';
import { barePage, isPage, pageChecks, readerOf, wrongInPage, type PageCheck } from './page-checks.ts';
import { Records } from './records.ts';
import { carriedOutChecks, KEYED, kept, withRealKeys } from './right-requests.ts';
import { sampleOf } from './route-samples.ts';
import { GUARDED, GUARDED_BY_POSTGRES, openTo, ServiceRoles } from './row-checks.ts';
import { BehindThePortal } from './service-checks.ts';
import { servedRoutes } from './served-routes.ts';
import { addAccountChanges } from './account-changes.ts';
import { addFurtherStates } from './states.ts';
import { changes, difference, stateOf } from './unchanged.ts';

// Every route as everybody asks it, against what the policy table says: the expectation is read from the table's rows and
// from PostgreSQL, and from nothing that a service asks. A route that has no row or no sample fails, and says what to add.

let fund: WholeFund;
let tables: WatchedTables;
let cast: Persona[];
let records: Records;
let count = 0;
const served = servedRoutes();

beforeAll(async () => {
  fund = await aFilledFund('matrix', { single: true, environment: LIMITLESS });
  tables = await WatchedTables.of(fund);
  cast = await Cast.of(fund, tables);
  await tables.settled();
  await addFurtherStates(tables, cast);
  await addAccountChanges(fund, tables, cast);
  records = await Records.of(tables);
}, 600_000);
afterAll(async () => {
  process.stdout.write(`negative matrix: ${count} checks, ${cast?.length} personas\n`);
  await tables?.close();
  Wire.hangUp();
  await fund?.stop();
}, 30_000);

describe('a request that nobody should have sent', () => {
  // before all others: of a flood only so many are kept in a minute
  it('is kept as a security event, once, with whose it was', async () => {
    const refused = cast
      .flatMap((persona) => apiChecks(records, persona))
      .filter((check) => kindPromised(check) !== undefined);
    const ofEach = Map.groupBy(refused, ({ name, expected }) => `${name} ${expected.allowed ? '' : expected.code}`);
    const sent = new Map<string, Check>();
    await inTurns([...ofEach.values()].slice(0, MOST_KEPT), async ([check]) => {
      const seen = await new Wire(fund.url).send(check!.shot);
      sent.set(String(seen.headers['x-request-id']), check!);
    });
    expect(sent.size).toBeGreaterThan(150);
    const wanted = [...sent].map(([id, check]) => [id, kindPromised(check), check.persona.personId]).sort();
    await eventually(async () => {
      const kept = await tables.query<{ request_id: string; kind: string; account: string | null }>(
        'SELECT request_id, kind, account FROM portal.security_event WHERE request_id = ANY ($1)',
        [[...sent.keys()]],
      );
      expect(kept.map(({ request_id, kind, account }) => [request_id, kind, account]).sort()).toEqual(wanted);
    });
  }, 60_000);
});

/** Of these the threat model promises a trace. */
const PROMISED: Readonly<Record<string, string>> = {
  'not-your-role': 'not-permitted',
  'beyond-scope': 'not-permitted',
  'not-yourself': 'not-permitted',
};
const MOST_KEPT = 300;

const kindPromised = ({ expected }: Check): string | undefined =>
  expected.allowed ? undefined : PROMISED[expected.code];

describe('the API', () => {
  it('does for everybody what the table says, and tells who may not nothing more', async () => {
    expect(cast.length).toBeGreaterThanOrEqual(16);
    const checks = cast.flatMap((persona) => apiChecks(records, persona));
    const asFar = new Set<string>();
    const wrong = await tried(checks, (check, seen) => {
      if (isAsFarAsCan(check, seen)) asFar.add(check.name);
      return wrongIn(check, seen) ?? tooMuchIn(check, seen);
    });
    expect(wrong).toEqual([]);
    expect(masked).toBeGreaterThan(20);
    const never = routes.filter(
      ({ name }) => !asFar.has(name) && sampleOf(name).carriedOut === undefined && !KEYED.has(name),
    );
    expect(never.map(({ name }) => `${name}: nobody came as far as the last check`)).toEqual([]);
  }, 600_000);
});

describe('the pages', () => {
  const pages = served.filter(isPage);

  it('show everybody what the table says, and of the rest not even whether it is there', async () => {
    const readers = await Promise.all(cast.map((persona) => readerOf(fund.url, persona)));
    const checks = readers.flatMap((reader) => pages.flatMap((page) => pageChecks(records, reader, page)));
    expect(await tried(checks, wrongInPage, { bareOf: barePage })).toEqual([]);
  }, 600_000);
});

describe('the services behind the portal', () => {
  const SERVICES = ['applications', 'review', 'disbursement', 'transparency', 'audit'] as const;

  it('refuse whom the table refuses, also without the portal in front of them', async () => {
    const behind = new BehindThePortal(fund);
    // who is nobody comes without a token, whatever they brought to the portal
    const announced = cast.filter(({ personId, says }) => personId !== null || says === 'nobody');
    const actors = announced.map(({ mustSetUp: _portalsOwn, ...persona }) => persona);
    const wrong: string[] = [];
    for (const service of SERVICES) {
      const own = served.filter((route) => route.service === service && route.route === undefined);
      expect(own.length).toBeGreaterThan(3);
      const checks = actors.flatMap((persona) => [
        ...behind.apiChecks(records, persona, service),
        ...own.map((route) => behind.ownCheck(persona, route)),
      ]);
      wrong.push(...(await tried(checks, wrongIn, { at: behind.addressOf(service) })));
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

describe('the second wall', () => {
  it('lets a query that forgot to ask see what the table opens, and not one row more', async () => {
    const guarded = await tables.query<{ name: string }>(GUARDED_BY_POSTGRES);
    expect(guarded.map(({ name }) => name)).toEqual(GUARDED.map(({ service, table }) => `${service}.${table}`).sort());
    const roles = new ServiceRoles(new URL(fund.environment['PORTAL_DATABASE_URL']!).pathname.slice(1));
    const wrong: string[] = [];
    for (const table of GUARDED) {
      const rows = await tables.query<{ id: string }>(
        `SELECT DISTINCT ${table.column} AS id FROM ${table.service}.${table.table}`,
      );
      const present = new Set(rows.map(({ id }) => id));
      expect([table.table, present.size]).toEqual([table.table, expect.any(Number)]);
      for (const persona of cast) {
        count += 1;
        const [visible, open] = [await roles.visible(table, persona), openTo(records, persona, table, present)];
        const differ = [...visible.filter((id) => !open.includes(id)), ...open.filter((id) => !visible.includes(id))];
        if (differ.length > 0)
          wrong.push(`${table.table} for ${persona.says}: ${visible.length} rows, not ${open.length}`);
      }
    }
    await roles.close();
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('a field that the record has and the request does not list', () => {
  it('is refused by its name, whoever sends it, and changes nothing', async () => {
    const known = await KnownFields.of(tables);
    const checks = cast.flatMap((persona) => everyApiCheck(records, persona));
    await inTurns(
      [
        ...Map.groupBy(
          checks.filter(({ shot, expected }) => shot.method === 'GET' && expected.allowed),
          ({ name }) => name,
        ).values(),
      ],
      async ([check]) => known.note(check!, await new Wire(fund.url).send(check!.shot)),
    );
    const wrong: string[] = [];
    const deaf: string[] = [];
    let smuggled = 0;
    for (const route of routes.filter(({ method, body }) => method !== 'GET' && body === undefined)) {
      const asked = fieldsAskedFor(served.find((each) => each.route === route)!);
      const check = checks.find(({ name, expected }) => name === route.name && expected.allowed);
      if (asked === undefined) deaf.push(route.name);
      if (asked === undefined || check === undefined) continue;
      const before = await stateOf(tables);
      await inTurns(smuggledInto(check, asked, known.of(route)), async (one) => {
        smuggled += 1;
        const fault = wrongInSmuggling(one, await new Wire(fund.url).send(one.shot));
        if (fault !== undefined) wrong.push(`${one.name} with ${one.field}: ${fault}`);
      });
      wrong.push(...changes(before, await stateOf(tables)).map((table) => `${route.name} changed ${table}`));
    }
    process.stdout.write(`mass assignment: ${smuggled} fields smuggled into ${routes.length - deaf.length} routes\n`);
    expect(wrong).toEqual([]);
    // it reads nothing of what is sent
    expect(deaf).toEqual(['POST /session/close']);
    expect(smuggled).toBeGreaterThan(1000);
  }, 600_000);
});

describe('the right person', () => {
  // last: from here on the fund is changed
  it('is let in by the key of a letter', async () => {
    const seen = await withRealKeys(fund, cast);
    expect([...seen].filter(([, { status }]) => status >= 300)).toEqual([]);
    const joins = ['GET /organisations/invitations/:key', 'POST /organisations/join'];
    expect([...seen.keys(), ...joins].sort()).toEqual([...KEYED].sort());
  }, 30_000);

  it('does what needs no version', async () => {
    const wire = new Wire(fund.url);
    const wrong: string[] = [];
    for (const check of carriedOutChecks(records, cast)) {
      const fault = kept(check, await wire.send(check.shot));
      if (fault !== undefined) wrong.push(`${check.name} of ${check.persona.says}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  }, 30_000);
});

/** Views of which this persona gets less than somebody else. */
let masked = 0;

function tooMuchIn({ persona, record, shot }: Check, { status, text, headers }: Seen): string | undefined {
  const isView = shot.method === 'GET' && status === 200 && headers['content-type']?.startsWith('application/json');
  if (!isView || record === undefined) return undefined;
  masked += 1;
  const fields = shownTooMuch(records, persona, record, JSON.parse(text) as Record<string, unknown>);
  return fields.length > 0 ? `shows ${fields.join(', ')}` : undefined;
}

// last, when all have asked
describe('the matrix', () => {
  it('has asked at least 3,200 times, for at least 16 people', () => {
    expect(count).toBeGreaterThanOrEqual(3_200);
    expect(cast.length).toBeGreaterThanOrEqual(16);
  });
});

/** Asks all, route by route; what was wrong, what differed from a record that does not exist, and what changed meanwhile. */
async function tried<C extends Check | PageCheck>(
  checks: readonly C[],
  judge: (check: C, seen: Seen) => string | undefined,
  { bareOf = bare, at = fund.url }: { readonly bareOf?: (seen: Seen) => string; readonly at?: string } = {},
): Promise<string[]> {
  const wire = new Wire(at);
  const wrong: string[] = [];
  let before = await stateOf(tables);
  for (const [name, ofRoute] of Map.groupBy(checks, (check) => check.name)) {
    await inTurns(
      ofRoute,
      async (check) => {
        count += 1;
        const says = `${name} ${check.record?.state ?? ''} of ${check.persona.says}`;
        const seen = await wire.send(check.shot);
        const fault = judge(check, seen);
        if (fault !== undefined) wrong.push(`${says}: ${fault}`);
        if (check.expected.allowed || check.elsewhere === undefined || NEAR.includes(check.expected.code)) return;
        count += 1;
        const nowhere = bareOf(await wire.send(check.elsewhere));
        if (bareOf(seen) !== nowhere) wrong.push(`${says}: ${difference(bareOf(seen), nowhere)}`);
      },
      8,
    );
    const after = await stateOf(tables);
    wrong.push(...changes(before, after).map((table) => `${name} changed ${table}`));
    before = after;
  }
  return wrong;
}

/** Said to who may know that the record is there. */
const NEAR = ['representative-needed', 'needs-another-person', 'not-yourself'];
