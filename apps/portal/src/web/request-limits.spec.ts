import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { aPortal, type Browser, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { aRedisInBetween, type RedisInBetween } from '#test/support/redis-in-between';
import { flush, testRedisUrl } from '#test/support/redis';

const environment = {
  READS_PER_ACCOUNT: '4',
  READS_PER_ADDRESS: '5',
  ACTS_PER_ACCOUNT: '3',
  DOWNLOADS_PER_ADDRESS: '2',
  LETTERS_PER_ADDRESS: '2',
};

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal({ bus: true, environment });
  await untilCounting(portal);
});
afterAll(() => portal?.close());
afterEach(() => flush(portal.queuePrefix));

/** The connection of the limits is there a moment after the portal; before that nothing counts. */
async function untilCounting({ queuePrefix, browser }: TestPortal): Promise<void> {
  await eventually(async () => {
    await browser('198.51.100.250').get('/sign-in');
    expect(await flush(`${queuePrefix}:limit`)).toBeGreaterThan(0);
  });
}

const times = async (count: number, work: () => Promise<PortalAnswer>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < count; time++) statuses.push((await work()).status);
  return statuses;
};
const reads = (browser: Browser, count: number) => times(count, () => browser.get('/api/session'));

describe('who asks for very much', () => {
  it('waits, and is told for how long and what to do', async () => {
    const browser = await portal.signedIn('donor');
    expect(await reads(browser, 4)).toEqual([200, 200, 200, 200]);
    const { status, headers, body } = await browser.get('/api/session');
    expect([status, body]).toMatchObject([429, { code: 'too-many-requests' }]);
    expect(body.detail).toMatch(
      /^Very many requests came from your account .* Wait \d+ seconds, then send it again\.$/,
    );
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    const page = await browser.look('/account?lang=fr');
    expect([page.status, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(page.text).toContain('De très nombreuses demandes sont venues de votre compte');
    expect(page.headers['retry-after']).toBeDefined();
  });

  it('is one account: a colleague at the same address goes on, and the same person elsewhere does not', async () => {
    const [one, other] = [await portal.signedIn('donor'), await portal.signedIn('donor')];
    expect((await reads(one, 5)).at(-1)).toBe(429);
    expect(await reads(other, 1)).toEqual([200]);
    const elsewhere = portal.browser('198.51.100.9');
    await elsewhere.signIn(one.person.email);
    expect(await reads(elsewhere, 1)).toEqual([429]);
  });

  it('may still do what is counted otherwise', async () => {
    const browser = await portal.signedIn('donor');
    expect((await reads(browser, 5)).at(-1)).toBe(429);
    const act = () => browser.post('/api/sessions/end-others', { json: {} });
    expect(await times(4, act)).toEqual([204, 204, 204, 429]);
  });

  it('is one address where nobody has signed in: of IPv6 a whole network, and never a proxy of ours', async () => {
    const from = (ip: string, count: number) => times(count, () => portal.browser(ip).get('/sign-in'));
    expect((await from('198.51.100.1', 6)).at(-1)).toBe(429);
    expect((await from('198.51.100.2', 1))[0]).toBe(200);
    expect((await from('2001:db8::1', 5)).at(-1)).toBe(200);
    expect(await from('2001:db8::2', 1)).toEqual([429]);
    expect((await from('127.0.0.1', 8)).at(-1)).toBe(200);
    const { body } = await portal.browser('198.51.100.1').get('/api/calls');
    expect([body.code, body.detail]).toEqual(['too-many-from-here', expect.stringContaining('or sign in')]);
  });

  it('gets no more letters sent, to whichever addresses, but still may read', async () => {
    const browser = portal.browser('198.51.100.3');
    const ask = () => browser.post('/api/account/letter', { json: { email: `${crypto.randomUUID()}@example.org` } });
    expect(await times(3, ask)).toEqual([202, 202, 429]);
    expect((await ask()).body).toMatchObject({ code: 'too-many-letters-from-here', params: { minutes: 60 } });
    const form = await browser.fill('/account/letter', { email: 'ama@example.org' });
    expect([form.status, form.text]).toEqual([429, expect.stringContaining('Very many letters were asked for')]);
  });

  it('gets files by a count of their own', async () => {
    const browser = portal.browser('198.51.100.4');
    expect(await times(3, () => browser.get('/api/openapi.json'))).toEqual([200, 200, 429]);
    expect((await browser.get('/sign-in')).status).toBe(200);
  });

  it('is seen by those who watch, once, however much more comes', async () => {
    const browser = await portal.signedIn('donor');
    await reads(browser, 9);
    const kept = () =>
      portal.dataSource.query('SELECT kind, code FROM security_event WHERE account = $1', [browser.person.id]);
    const event = { kind: 'flooding', code: 'limit-reached' };
    await eventually(async () => expect(await kept()).toEqual([event]));
    expect(await reads(browser, 1)).toEqual([429]);
    expect(await kept()).toEqual([event]);
  });

  it('is asked nothing for what is everybody’s: style sheet, log, health', async () => {
    const browser = portal.browser('198.51.100.5');
    expect(await times(8, () => browser.get('/robots.txt'))).toEqual(Array(8).fill(200));
    expect(await times(8, () => browser.get('/health/live'))).toEqual(Array(8).fill(200));
  });

  it('is counted by all portals of the fund together', async () => {
    const { queuePrefix, keys } = portal;
    const second = await aPortal({ bus: true, environment, queuePrefix, keys });
    try {
      await untilCounting(second);
      const from = (one: TestPortal, count: number) => times(count, () => one.browser('198.51.100.6').get('/sign-in'));
      expect([...(await from(portal, 3)), ...(await from(second, 3))]).toEqual([200, 200, 200, 200, 200, 429]);
    } finally {
      await second.close();
    }
  });
});

describe('without Redis', () => {
  it.each([
    ['when it says nothing any more', (way: RedisInBetween) => way.hang()],
    ['when it is gone', (way: RedisInBetween) => way.lose()],
  ])(
    'everything goes on uncounted until it is back, %s',
    async (_when, lose) => {
      const way = await aRedisInBetween(testRedisUrl());
      const alone = await aPortal({ bus: true, environment: { ...environment, REDIS_URL: way.url } });
      try {
        await untilCounting(alone);
        const browser = await alone.signedIn('donor');
        expect((await reads(browser, 5)).at(-1)).toBe(429);
        lose(way);
        const since = performance.now();
        expect(await reads(browser, 6)).toEqual(Array(6).fill(200));
        expect(performance.now() - since).toBeLessThan(5_000);
        way.restore();
        await untilCounting(alone);
      } finally {
        await alone.close();
        await way.close();
      }
      // it starts a portal of its own, and closes it while Redis has only just come back
    },
    60_000,
  );
});
