import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SecurityEventView } from '#contracts/api/security-events';
import { eventually } from '#test/support/eventually';
import { aPortal, type TestPortal } from '#test/support/portal';
import { SecurityEvents } from './security-events.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal?.close());
beforeEach(async () => void (await portal.asOwner('DELETE FROM security_event')));

const kept = (): Promise<{ kind: string; code: string; place: string; account: string | null; address: string }[]> =>
  portal.dataSource.query('SELECT * FROM security_event ORDER BY at, id');
const kinds = async (): Promise<string[]> => (await kept()).map(({ kind }) => kind);
const page = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };

describe('a request that should not have been sent', () => {
  it.each([
    ['another-site', 'POST /api/session/close', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['spoofed-header', 'POST /api/session/close', { headers: { 'x-user': 'administrator' } }, 400],
    ['spoofed-header', 'POST /api/session/close', { headers: { 'x-http-method-override': 'GET' } }, 400],
    ['spoofed-header', 'POST /api/session/close', { headers: { forwarded: 'for=127.0.0.1' } }, 400],
    [
      'unknown-field',
      'POST /api/session',
      { json: { email: 'a@example.org', password: 'x', roles: ['trustee'] } },
      422,
    ],
    ['forged', 'POST /api/session/close', { headers: { authorization: 'Bearer forged' } }, 401],
    ['form-token', 'POST /sign-in', { form: { email: 'a@example.org' }, headers: page }, 403],
    ['oversized', 'POST /api/session', { json: { email: 'x'.repeat(2 ** 21), password: 'x' } }, 413],
  ] as const)('of the kind %s is refused and kept once: %s', async (kind, address, request, status) => {
    const answer = await portal.browser().post(address.slice(5), request);
    expect(answer.status).toBe(status);
    await eventually(async () => expect(await kept()).toMatchObject([{ kind, account: null }]));
    expect(await kept()).toHaveLength(1);
  });

  it('is kept with the account, whether it came by the API, by a page or from a service', async () => {
    const browser = await portal.signedIn('donor');
    await browser.get('/api/people');
    await browser.look('/admin/people');
    await browser.post('/api/people', { json: { email: 'x@example.org', name: 'X', roles: ['donor'] } });
    const problem = { type: 't', title: 't', status: 409, code: 'not-allowed-now', detail: 'd', requestId: 'r' };
    portal.stub.answer = (_request, response) =>
      void response
        .writeHead(409, { 'content-type': 'application/problem+json', 'x-refusal': 'not-allowed-now' })
        .end(JSON.stringify(problem));
    await browser.get('/api/contributions');
    await eventually(async () =>
      expect((await kinds()).sort()).toEqual(['not-permitted', 'not-permitted', 'not-permitted', 'reordered']),
    );
    expect(new Set((await kept()).map(({ account }) => account))).toEqual(new Set([browser.person.id]));
    expect((await kept()).find(({ kind }) => kind === 'reordered')!.place).toBe('GET /contributions');
  });

  it('is kept without anything that tells who or where somebody is', async () => {
    const header = { 'x-user': 'ama@example.org' };
    await portal.browser('198.51.100.77').get('/calls/a-secret-place?q=ama', { headers: header });
    await portal.browser('198.51.100.77').get('/calls', { headers: header });
    await portal.browser('198.51.100.78').get('/calls', { headers: header });
    await eventually(async () => expect(await kept()).toHaveLength(3));
    // they are written after the answer, in whatever order
    const times = Object.values(Object.groupBy(await kept(), ({ address }) => address)).map((events) => events!.length);
    expect(times.sort()).toEqual([1, 2]);
    expect(JSON.stringify(await kept())).not.toMatch(/198\.51|ama@example|q=|a-secret-place/);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
    'says by %s where it comes from, without being our proxy; our proxy may',
    async (header) => {
      const headers = { [header]: '198.51.100.1' };
      const refused = await portal.browser().get('/robots.txt', { headers });
      expect([refused.status, refused.body.code]).toEqual([400, 'header-not-taken']);
      await eventually(async () => expect(await kinds()).toEqual(['spoofed-header']));
      expect((await portal.browser('127.0.0.1').get('/robots.txt', { headers })).status).toBe(200);
      expect(await kinds()).toEqual(['spoofed-header']);
    },
  );

  it('that is an ordinary mistake is not kept', async () => {
    await portal.browser().signIn('nobody@example.org');
    await portal.browser().get('/api/nothing');
    await portal.browser().get('/api/people');
    expect(await kept()).toEqual([]);
  });
});

describe('security events', () => {
  it('are shown to administrators and auditors, by kind, and to nobody else', async () => {
    await portal.browser().get('/calls', { headers: { 'x-user': 'a' } });
    await eventually(async () => expect(await kept()).toHaveLength(1));
    for (const role of ['administrator', 'auditor'] as const) {
      const browser = await portal.signedIn(role);
      const all = (await browser.get('/api/security-events')).body as SecurityEventView[];
      expect(all.map(({ kind }) => kind)).toContain('spoofed-header');
      expect((await browser.get('/api/security-events?kind=guessing')).body).toEqual([]);
      const shown = await browser.look('/admin/security-events?kind=spoofed-header');
      expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('Header that claims to be somebody')]);
    }
    expect((await (await portal.signedIn('secretariat')).get('/api/security-events')).status).toBe(403);
    // it is kept beside the request: the next one must not find it on its way
    await eventually(async () => expect(await kinds()).toContain('not-permitted'));
  });

  const AGED = `INSERT INTO security_event (at, kind, code, place, account, address, request_id)
    VALUES (now() - $1::interval, 'guessing', 'too-many-sign-ins', 'POST /session', $2, 'x', 'r')`;
  const somebody = (): string => crypto.randomUUID();

  it('are forgotten after their time', async () => {
    for (const age of ['89 days', '91 days']) await portal.asOwner(AGED, [age, null]);
    await portal.app.get(SecurityEvents, { strict: false }).forgetOld();
    expect(await kept()).toHaveLength(1);
  });

  it('stay for thirty days, whoever acts as the portal', async () => {
    for (const age of ['29 days', '31 days']) await portal.asOwner(AGED, [age, null]);
    for (const days of [0, -1, null]) await portal.dataSource.query('SELECT forget_security_events($1)', [days]);
    expect(await kept()).toHaveLength(1);
  });

  it.each([
    'DELETE FROM security_event',
    'TRUNCATE security_event',
    `UPDATE security_event SET kind = 'guessing'`,
    'UPDATE security_event SET account = gen_random_uuid()',
    `INSERT INTO security_event (at, kind, code, place, address, request_id) VALUES (now() - interval '1 year', 'forged', 'c', 'p', 'a', 'r')`,
  ])('cannot be taken away, changed or antedated by the portal: %s', async (sql) => {
    await portal.asOwner(AGED, ['1 minute', somebody()]);
    const before = await kept();
    await expect(portal.dataSource.query(sql)).rejects.toThrow(/permission denied/);
    expect(await kept()).toEqual(before);
  });

  it('lose who is forgotten, and nobody else', async () => {
    const [one, other] = [somebody(), somebody()];
    for (const account of [one, other]) await portal.asOwner(AGED, ['1 minute', account]);
    await portal.dataSource.query('SELECT forget_in_security_events($1)', [one]);
    expect((await kept()).map(({ account }) => account).filter((account) => account !== null)).toEqual([other]);
  });
});

describe('a proxy on another machine', () => {
  let distant: TestPortal;
  beforeAll(async () => void (distant = await aPortal({ environment: { TRUSTED_PROXIES: '192.0.2.1' } })));
  afterAll(() => distant?.close());

  it('is believed once the settings name it, and this machine is not any more', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.1' };
    expect((await distant.browser('127.0.0.1').get('/robots.txt', { headers })).body.code).toBe('header-not-taken');
    // so many sign in through it that it must not count as one address
    const { email } = await distant.person(['donor']);
    const guess = (from: string) =>
      distant.browser('192.0.2.1').post('/api/session', {
        json: { email, password: 'a wrong long password' },
        headers: { 'x-forwarded-for': from },
      });
    for (let wrong = 0; wrong < 10; wrong++) expect((await guess('198.51.100.1')).status).toBe(401);
    expect((await guess('198.51.100.1')).status).toBe(429);
    expect((await guess('198.51.100.2')).status).toBe(401);
  });
});
