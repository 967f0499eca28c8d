import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPortal, type Browser, type TestPortal } from '#test/support/portal';
import { Digest } from './digest.ts';

let portal: TestPortal;
let browser: Browser & { person: { id: string; email: string } };
beforeAll(async () => void (portal = await aPortal({ environment: { DEMO: 'true' } })));
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2027-02-01T12:00:00Z');
  browser = await portal.signedIn('secretariat');
});

/** Tells everybody of the secretariat that a report has come. */
async function told(times = 1): Promise<void> {
  for (let time = 0; time < times; time++)
    await portal.deliver('report.submitted', {
      reportId: randomUUID(),
      agreementId: randomUUID(),
      organisationId: randomUUID(),
      ordinal: 1,
      title: 'Interim report',
      contentHash: 'a'.repeat(64),
    });
}
const digest = (): Promise<number> => portal.app.get(Digest, { strict: false }).round();
const lettersTo = async (): Promise<{ kind: string; subject: string; text: string }[]> =>
  portal.dataSource.query('SELECT kind, subject, text FROM letter WHERE recipient = $1', [browser.person.email]);
const formOf = (text: string, action: string): Record<string, string> => {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(text)![1]!;
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
};

describe('notices', () => {
  it('stand on a page of their own, and their number in the frame of every page', async () => {
    expect((await browser.look('/account')).text).toMatch(/href="\/account\/notices"[^>]*>Notices</);
    await told(3);
    expect((await browser.look('/account')).text).toContain('>3 new notices<');
    const { status, text } = await browser.look('/account/notices');
    expect([status, /<h1>(.*?)<\/h1>/.exec(text)?.[1]]).toEqual([200, '3 new notices']);
    expect(text.match(/>A report waits to be read</g)).toHaveLength(3);
  });

  it('are marked as read one by one or all, but not those that came after the page was drawn', async () => {
    await told(3);
    const { text } = await browser.look('/account/notices');
    const [, one] = /action="(\/account\/notices\/[0-9a-f-]+\/read)"/.exec(text)!;
    expect((await browser.press(one!, formOf(text, one!))).headers.location).toBe('/account/notices');
    expect((await browser.get('/api/notices')).body).toMatchObject({ unread: 2, all: 3 });
    portal.clock.advance(1000);
    await told();
    await browser.press('/account/notices/read', formOf(text, '/account/notices/read'));
    expect((await browser.get('/api/notices')).body).toMatchObject({ unread: 1, all: 4 });
    expect((await browser.get('/api/notices?show=all')).body.notices).toHaveLength(4);
  });

  it.each(['2027', '2027-W05', '2027-02-30T10:00:00Z', 'soon'])('are not marked up to %j', async (upTo) => {
    const { status, body } = await browser.post('/api/notices/read', { json: { upTo } });
    expect([status, body.errors[0].field]).toEqual([422, 'upTo']);
  });

  it('are marked by their address: a field was meant for something else', async () => {
    await told();
    const [{ id }] = (await browser.get('/api/notices')).body.notices;
    const { status, body } = await browser.post(`/api/notices/${id}/read`, { json: { all: true } });
    expect([status, body.errors[0].field]).toEqual([422, 'all']);
    expect((await browser.get('/api/notices')).body).toMatchObject({ unread: 1 });
  });

  it('come twenty to a page, and the page stands in the address', async () => {
    await told(21);
    const first = await browser.look('/account/notices');
    expect(first.text).toContain('href="/account/notices?page=2"');
    const second = await browser.look('/account/notices?page=2');
    expect(second.text.match(/>A report waits to be read</g)).toHaveLength(1);
    expect((await browser.look('/account/notices?page=99')).text).toContain('21 to 21 of 21');
  });

  it('are nobody else’s: another’s answers as one that is not there', async () => {
    await told();
    const { id } = (await browser.get('/api/notices')).body.notices[0];
    const other = await portal.signedIn('donor');
    const [foreign, unknown] = await Promise.all(
      [id, randomUUID()].map((one) => other.post(`/api/notices/${one}/read`, { json: {} })),
    );
    expect([foreign!.status, foreign!.body.code]).toEqual([unknown!.status, unknown!.body.code]);
    expect(foreign!.status).toBe(404);
    expect((await portal.browser().get('/api/notices')).status).toBe(401);
  });
});

describe('how somebody hears of things', () => {
  const choose = (json: object) => browser.post('/api/notices/settings', { json });

  it('is chosen on a page: language, pace, time zone', async () => {
    const { text } = await browser.look('/account/notices/settings');
    const asked = [...text.matchAll(/type="radio"[^>]* name="([^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(asked)]).toEqual(expect.arrayContaining(['language', 'duties']));
    expect(asked).not.toContain('grants');
    const form = { ...formOf(text, '/account/notices/settings'), language: 'ar', duties: 'at-once', timeZone: '' };
    const answer = await browser.press('/account/notices/settings', form);
    expect([answer.status, answer.headers.location]).toEqual([303, '/account/notices/settings?saved=yes&lang=ar']);
    await told();
    expect(await lettersTo()).toEqual([expect.objectContaining({ subject: 'تقرير ينتظر القراءة' })]);
    expect((await browser.look('/account')).text).toContain('lang="ar" dir="rtl"');
  });

  it('stays as it is where nothing was chosen', async () => {
    expect((await choose({ timeZone: 'Africa/Accra' })).status).toBe(201);
    expect((await choose({ language: 'es' })).status).toBe(201);
    expect((await choose({ language: null, timeZone: null, duties: null })).status).toBe(201);
    expect((await browser.get('/api/notices/settings')).body).toEqual({
      language: 'es',
      timeZone: 'Africa/Accra',
      paces: [{ theme: 'duties', pace: 'daily' }],
    });
  });

  it.each([
    [{ language: 'xx' }],
    [{ duties: 'never' }],
    [{ timeZone: 'Mars/Olympus' }],
    [{ timeZone: "Europe/Vienna'; DROP TABLE notice" }],
    [{ always: 'daily' }],
  ])('refuses %j', async (json) => expect((await choose(json)).status).toBe(422));
});

describe('the daily letter', () => {
  it('comes once, in the morning of the reader, with everything that is new', async () => {
    await told(2);
    expect([await digest(), await lettersTo()]).toEqual([0, []]);
    portal.clock.set('2027-02-02T05:59:00Z');
    expect(await digest()).toBe(0);
    portal.clock.set('2027-02-02T06:00:00Z');
    expect(await digest()).toBeGreaterThan(0);
    expect(await digest()).toBe(0);
    const [letter, ...more] = await lettersTo();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ kind: 'digest', subject: '2 notices from the fund' });
    expect(letter!.text.match(/^- A report waits to be read$/gm)).toHaveLength(2);
  });

  it('is not written when everything was read, nor twice by two replicas', async () => {
    const second = await portal.signedIn('secretariat');
    await told();
    const { notices } = (await browser.get('/api/notices')).body;
    await browser.post('/api/notices/read', { json: { upTo: notices[0].at } });
    portal.clock.set('2027-02-02T06:00:00Z');
    await Promise.all([digest(), digest(), digest()]);
    expect(await lettersTo()).toEqual([]);
    const own = await portal.dataSource.query('SELECT kind FROM letter WHERE recipient = $1', [second.person.email]);
    expect(own).toEqual([{ kind: 'digest' }]);
  });

  it('has the clock of the reader', async () => {
    await browser.post('/api/notices/settings', { json: { timeZone: 'America/New_York' } });
    await told();
    portal.clock.set('2027-02-02T06:00:00Z');
    await digest();
    expect(await lettersTo()).toEqual([]);
    portal.clock.set('2027-02-02T12:00:00Z');
    await digest();
    expect(await lettersTo()).toHaveLength(1);
  });
});
