import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { aService, type TestService } from '#test/support/service';
import { TransparencyConfig } from '../config.ts';
import { TransparencyModule } from '../transparency.module.ts';

// a busy machine needs more than the usual 5 s to start a service
jest.setTimeout(60_000);

let service: TestService;
beforeAll(async () => {
  service = await aService(TransparencyModule, TransparencyConfig);
});
afterAll(() => service.close());

const aFact = (bent: object = {}) => ({
  kind: 'cycle',
  title: 'Second grant cycle',
  date: '2014',
  detail: '23 grants, 2014 to 2017.',
  amountText: 'USD 1.25 million',
  certainty: 'certain',
  source: 'UNODC page on calls for proposals',
  ...bent,
});
const record = (bent: object = {}, role: Role = 'secretariat') =>
  service.as(role).post('/historical-records', aFact(bent));

describe('a historical record', () => {
  it('is recorded by the secretariat and read by everybody', async () => {
    const { status, body } = await record();
    expect([status, body]).toEqual([201, { ...aFact(), country: null, id: expect.any(String) }]);
    expect((await service.asPublic().get('/historical-records')).body).toEqual([body]);
    const [event] = await service.events('historical-record.recorded');
    expect(event!.leaf.open).toEqual({ kind: 'cycle' });
  });

  it('is listed by kind, the latest first', async () => {
    await record({ kind: 'contribution', title: 'Belgium', date: '2019-04-05', country: 'BE' });
    await record({ kind: 'contribution', title: 'Launch', date: '2010-11' });
    const list = async (query: string) =>
      ((await service.asPublic().get(`/historical-records${query}`)).body as { title: string }[]).map(
        ({ title }) => title,
      );
    expect(await list('?kind=contribution')).toEqual(['Belgium', 'Launch']);
    expect(await list('?kind=')).toHaveLength(3);
    expect((await service.asPublic().get('/historical-records?kind=score')).status).toBe(422);
  });

  it.each<[string, object]>([
    ['score', { score: 87 }],
    ['risk flag', { riskFlag: 'high' }],
  ])('carries no %s', async (_, more) => {
    const { status, body } = await record(more);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ code: 'whitelist-validation' })]]);
  });

  it.each<[string, object]>([
    ['kind', { kind: 'rumour' }],
    ['title', { title: ' ' }],
    ['date', { date: '2019-02-30' }],
    ['detail', { detail: '' }],
    ['country', { country: 'ZZ' }],
    ['certainty', { certainty: 'sure' }],
    ['source', { source: undefined }],
  ])('is refused with a wrong %s', async (field, bent) => {
    const { status, body } = await record(bent);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ field })]]);
  });

  it.each<Role>(['applicant', 'trustee', 'auditor', 'administrator', 'donor'])(
    'is not recorded by the %s',
    async (role) => {
      expect((await record({}, role)).status).toBe(403);
    },
  );

  it('is never changed or taken away, not even by SQL', async () => {
    for (const statement of ["UPDATE historical_record SET title = 'x'", 'DELETE FROM historical_record']) {
      await expect(service.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });

  it('is possible for all that the fund has published', async () => {
    const history = JSON.parse(fs.readFileSync('deploy/seed/history.json', 'utf8')) as object[];
    for (const fact of history) expect((await record(fact)).status).toBe(201);
  });
});
