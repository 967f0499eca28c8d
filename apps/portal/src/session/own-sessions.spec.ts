import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, Browser, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const away = (browser: { person: { id: string } }, minutes: number) =>
  portal.dataSource.query(`UPDATE session SET last_seen_at = now() - $2 * interval '1 minute' WHERE person_id = $1`, [
    browser.person.id,
    minutes,
  ]);
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/session')).status === 200;

/** Another browser of the same person. */
async function another(email: string): Promise<Browser> {
  const browser = portal.browser();
  await browser.signIn(email);
  return browser;
}

describe('a person’s sessions', () => {
  it('are listed with the browser in words, and this one is marked', async () => {
    const here = await portal.signedIn('reviewer');
    const page = portal.browser();
    const hidden = { email: here.person.email, password: 'a good long password' };
    const { text } = await page.look('/sign-in');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(text)![1]!;
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', 'user-agent': FIREFOX };
    await page.post('/sign-in', { form: { ...hidden, _csrf: csrf }, headers, key: null });
    const { body } = await here.get('/api/sessions');
    expect(body).toHaveLength(2);
    expect(body.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    expect(body.find(({ isThis }: { isThis: boolean }) => !isThis)).toMatchObject({
      browser: 'firefox',
      system: 'windows',
    });
    expect(JSON.stringify(body)).not.toMatch(/token|140\.0|Gecko/);
    const shown = await here.look('/account/sessions');
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('Firefox on Windows')]);
  });

  it('end one by one or all but this, at once and on every replica', async () => {
    const here = await portal.signedIn('donor');
    const [phone, office] = [await another(here.person.email), await another(here.person.email)];
    const replica = await aPortal({ database: portal.database, keys: portal.keys });
    try {
      const there = new Browser(replica);
      const seen = () => there.get('/api/session', { headers: { cookie: `session=${phone.cookie('session')}` } });
      expect((await seen()).status).toBe(200);
      const own = (await phone.get('/api/sessions')).body.find(({ isThis }: { isThis: boolean }) => isThis);
      expect((await here.post(`/api/sessions/${own.id}/end`, { json: {} })).status).toBe(204);
      expect([(await seen()).status, await isIn(phone), await isIn(office)]).toEqual([401, false, true]);
    } finally {
      await replica.close();
    }
    const ended = await here.fill('/account/sessions', {}, '/account/sessions/end-others');
    expect([ended.status, await isIn(office), await isIn(here)]).toEqual([303, false, true]);
  });

  it('of somebody else are not there', async () => {
    const [one, other] = [await portal.signedIn('donor'), await portal.signedIn('donor')];
    const [{ id }] = (await other.get('/api/sessions')).body;
    const answers = [id, crypto.randomUUID(), 'x'].map((each) => one.post(`/api/sessions/${each}/end`, { json: {} }));
    for (const { status, body } of await Promise.all(answers)) expect([status, body.code]).toEqual([404, 'not-found']);
    expect(await isIn(other)).toBe(true);
    expect((await portal.browser().get('/api/sessions')).status).toBe(401);
  });

  it('all end when an administrator says so, and the log knows that it was done', async () => {
    const [administrator, browser] = [await portal.signedIn('administrator'), await portal.signedIn('auditor')];
    const { id } = browser.person;
    const answer = await administrator.fill(`/admin/people/${id}/end-sessions`, { reason: 'The phone was lost.' });
    expect([answer.status, await isIn(browser)]).toEqual([303, false]);
    expect((await portal.events('person.sessions-ended')).at(-1)!.payload).toMatchObject({ personId: id });
    expect((await browser.signIn(browser.person.email)).status).toBe(201);
    const json = { version: 2, reason: 'Me too.' };
    const own = await administrator.post(`/api/people/${administrator.person.id}/end-sessions`, { json });
    expect([own.status, own.body.code]).toEqual([403, 'not-yourself']);
    expect((await browser.post(`/api/people/${id}/end-sessions`, { json })).status).toBe(403);
  });
});

describe('away from the keyboard', () => {
  it.each([
    ['secretariat', 30],
    ['approving-officer', 30],
    ['reviewer', 60],
    ['applicant', 120],
  ] as const)('the session of the role %s ends after %i minutes', async (role, minutes) => {
    const browser = await portal.signedIn(role);
    await away(browser, minutes - 1);
    expect(await isIn(browser)).toBe(true);
    await away(browser, minutes);
    expect([await isIn(browser), (await portal.browser().get('/api/sessions')).status]).toEqual([false, 401]);
  });
});

describe('signing in', () => {
  it('gives a new token each time, and the browser’s token of before is worth nothing', async () => {
    const browser = await portal.signedIn('donor');
    const before = browser.cookie('session');
    await browser.signIn(browser.person.email);
    expect(browser.cookie('session')).not.toBe(before);
    const old = await portal.browser().get('/api/session', { headers: { cookie: `session=${before}` } });
    expect(old.status).toBe(401);
  });
});
