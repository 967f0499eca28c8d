import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aService, type TestService } from '#test/support/service';
import { anAgreement, aPayment, aPublishedGrant, aReport } from '../../test/grant-events.fixture.ts';
import { TransparencyConfig } from '../config.ts';
import { TransparencyModule } from '../transparency.module.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const CANARY = { organisationName: 'Canary House', title: 'Canary shelter', country: 'KH' };

// a busy machine needs more than the usual 5 s to start a service
jest.setTimeout(60_000);

let service: TestService;
const references: Record<string, string> = {};
beforeAll(async () => {
  service = await aService(TransparencyModule, TransparencyConfig);
  const full = await aPublishedGrant(service, 'full', { awardedOn: '2026-01-10', amount: usd('30000.00') });
  const nameless = await aPublishedGrant(service, 'name-withheld', {
    ...CANARY,
    country: 'PE',
    awardedOn: '2026-02-10',
  });
  const bare = await aPublishedGrant(service, 'amount-only', { ...CANARY, awardedOn: '2026-03-10' });
  const withheld = anAgreement({ ...CANARY, amount: { amount: '7000', currency: 'UGX' } });
  await service.deliver('agreement.countersigned', withheld);
  for (const grant of [full, nameless, bare]) await service.deliver('tranche.paid', aPayment(grant));
  await service.deliver('tranche.paid', aPayment(withheld, { amount: { amount: '5000', currency: 'UGX' } }));
  await service.deliver('report.accepted', aReport(bare, { title: 'Canary report', peopleAssisted: 9 }));
  for (const amount of ['1000.00', '500.00']) {
    const contributionId = randomUUID();
    const days = { pledgedOn: '2026-01-02', depositedOn: '2026-01-05' };
    const given = { contributionId, donor: 'Government of Nowhere', amount: usd(amount), ...days };
    for (const id of [contributionId, contributionId]) await service.deliver('contribution.deposited', given, { id });
  }
  await service.deliver('agreement.closed', { agreementId: full.agreementId, organisationId: full.organisationId });
  Object.assign(references, {
    full: full.number,
    nameless: nameless.number,
    bare: bare.number,
    withheld: withheld.number,
  });
});
afterAll(() => service.close());

const list = async (query = ''): Promise<string[]> => {
  const { status, body } = await service.asPublic().get(`/grants${query}`);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return (body as { reference: string }[]).map(({ reference }) => reference);
};
const named = (...names: string[]) => names.map((name) => references[name]);

describe('the list of grants', () => {
  it('holds those that were published, the newest first', async () => {
    expect(await list()).toEqual(named('bare', 'nameless', 'full'));
  });

  it.each<[string, string[]]>([
    ['?search=&country=&state=&sort=', ['bare', 'nameless', 'full']],
    ['?sort=oldest', ['full', 'nameless', 'bare']],
    ['?sort=largest', ['full', 'nameless', 'bare']],
    ['?sort=smallest', ['nameless', 'bare', 'full']],
    ['?sort=name', ['full', 'nameless', 'bare']],
    ['?country=CI', ['full']],
    ['?country=PE', ['nameless']],
    ['?state=closed', ['full']],
    ['?state=active', ['bare', 'nameless']],
    ['?search=rive%20LEGAL', ['full']],
    ['?search=peru', ['nameless']],
    ['?search=peru%20rive', []],
    ['?search=%25', []],
  ])('%s holds %j', async (query, names) => {
    expect(await list(query)).toEqual(named(...names));
  });

  it.each(['?sort=score', '?state=withheld', '?country=Peru', '?search=a&search=b', '?name=x'])(
    'refuses %s',
    async (query) => {
      expect((await service.asPublic().get(`/grants${query}`)).status).toBe(422);
    },
  );
});

describe('what the public cannot learn', () => {
  it('finds nothing by a withheld name, title or country', async () => {
    for (const query of ['?search=canary', '?search=shelter', '?search=cambodia', '?country=KH']) {
      expect(await list(query)).toEqual([]);
    }
  });

  it('gives a withheld grant and one that never was the same answer', async () => {
    const [withheld, unknown] = await Promise.all(
      [references.withheld!, 'G-2020-00001'].map((reference) => service.asPublic().get(`/grants/${reference}`)),
    );
    expect(withheld!.status).toBe(404);
    expect({ ...withheld!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
  });

  it('holds the name of no withheld grant in any public answer, leaf or public table', async () => {
    const paths = ['/grants', '/grants/totals', '/historical-records', '/grants?sort=name', '/publications'];
    const ones = Object.values(references).map((reference) => `/grants/${reference}`);
    const answers = await Promise.all([...paths, ...ones].map((address) => service.asPublic().get(address)));
    const leaves = (await service.events()).map(({ leaf }) => leaf);
    const rows: unknown[] = await service.dataSource.query(
      'SELECT to_jsonb(p) FROM published_grant p UNION ALL SELECT to_jsonb(c) FROM counted_grant c',
    );
    const said = JSON.stringify([answers, leaves, rows]);
    expect(said).toContain('Rive Claire');
    expect(said).not.toMatch(/canary/i);
    expect(said).not.toMatch(/"KH"/);
  });

  it('is kept from it by the table itself, should a rule ever fail', async () => {
    const leak = (column: string) =>
      service.dataSource.query(`UPDATE published_grant SET ${column} = 'KH' WHERE level = 'amount-only'`);
    for (const column of ['organisation_name', 'title', 'country']) {
      await expect(leak(column)).rejects.toThrow('violates check constraint');
    }
    const small = service.dataSource.query('UPDATE published_grant SET people_assisted = 10');
    await expect(small).rejects.toThrow('violates check constraint');
  });

  it('is read from the public tables only: no public query names a private one', () => {
    const text = fs.readFileSync(path.join(import.meta.dirname, 'grant.queries.ts'), 'utf8');
    const read = [...text.matchAll(/(?:FROM|JOIN) (\w+)|\w+Entity/g)].map(([match, table]) => table ?? match);
    expect([...new Set(read)].sort()).toEqual([
      'PublishedGrantEntity',
      'counted_grant',
      'published_grant',
      'received_contribution',
    ]);
  });
});

describe('one grant', () => {
  it('shows its amounts even where its name is withheld', async () => {
    const { body } = await service.asPublic().get(`/grants/${references.bare}`);
    expect(body).toMatchObject({
      level: 'amount-only',
      organisationName: null,
      country: null,
      title: null,
      amount: usd('20000.00'),
      paid: usd('12000.00'),
      months: 12,
      awardedOn: '2026-03-10',
      reportsAccepted: 1,
      peopleAssisted: null,
      peopleWithheld: true,
      payments: [{ ordinal: 1, amount: usd('12000.00'), paidOn: '2026-06-20' }],
    });
    expect(Object.keys(body)).not.toContain('publicationId');
  });
});

describe('the totals', () => {
  it('count every countersigned grant, withheld ones too, per currency', async () => {
    const { body } = await service.asPublic().get('/grants/totals');
    expect(body).toEqual({
      grants: 4,
      withheld: 1,
      received: [usd('1500.00')],
      awarded: [usd('70000.00'), { amount: '7000', currency: 'UGX' }].toSorted((a, b) =>
        a.currency < b.currency ? -1 : 1,
      ),
      paid: [{ amount: '5000', currency: 'UGX' }, usd('36000.00')],
      countries: 2,
    });
  });

  it('count a contribution once, however often it is told of, and say nothing of its donor', async () => {
    const rows = await service.dataSource.query('SELECT * FROM received_contribution');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('Government');
    expect(Object.keys(rows[0]).sort()).toEqual(['amount_minor', 'contribution_id', 'currency']);
  });

  it('agree with the private books', async () => {
    const [books] = await service.dataSource.query(
      `SELECT (SELECT sum(amount_minor) FROM grant_record) AS awarded, (SELECT sum(amount_minor) FROM grant_payment) AS paid`,
    );
    const [counted] = await service.dataSource.query(
      'SELECT sum(amount_minor) AS awarded, sum(paid_minor) AS paid FROM counted_grant',
    );
    expect(counted).toEqual(books);
  });
});
