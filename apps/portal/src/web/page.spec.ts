import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPortal, hiddenIn, PASSWORD, type TestPortal } from '#test/support/portal';
import { TestPagesModule } from '#test/support/portal-pages';
import { preferredLocale } from './visitor.ts';
import { ownAddress } from './page.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({}, TestPagesModule)));
afterAll(() => portal.close());
beforeEach(() => {
  portal.stub.seen.length = 0;
  portal.stub.answer = (_request, response) =>
    void response.setHeader('content-type', 'application/json').end('{"id":"a1","title":"Shelter"}');
});

const html = { accept: 'text/html' };

describe('a page', () => {
  it('carries the headers that keep it from doing what it should not', async () => {
    const { status, headers, text } = await portal.browser().look('/sign-in');
    expect([status, text.slice(0, 15)]).toEqual([200, '<!doctype html>']);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;.* form-action 'self'; frame-ancestors 'none'; base-uri 'none'; report-uri \/csp-reports$/,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(text).not.toMatch(/<script>|style="|onclick/);
  });

  it('is not stored by anybody once somebody is signed in', async () => {
    const browser = await portal.signedIn('applicant');
    expect((await browser.look('/test/a1')).headers['cache-control']).toBe('private, no-store');
  });

  it('has the colours asked for, then those chosen, then the device’s', async () => {
    const browser = portal.browser();
    const themeIn = ({ text }: { text: string }) => /<html[^>]*data-theme="(\w+)"/.exec(text)?.[1];
    expect(themeIn(await browser.look('/sign-in'))).toBeUndefined();
    expect([themeIn(await browser.look('/sign-in?theme=dark')), browser.cookie('theme')]).toEqual(['dark', 'dark']);
    expect(themeIn(await browser.look('/sign-in'))).toBe('dark');
    expect(themeIn(await browser.look('/sign-in?theme=neon'))).toBe('dark');
    expect(themeIn(await browser.look('/sign-in?theme=device'))).toBeUndefined();
  });

  it('speaks the language asked for, then the one chosen, then the browser’s', async () => {
    const browser = portal.browser();
    expect(
      (await browser.get('/sign-in', { headers: { ...html, 'accept-language': 'de, ar-EG;q=0.7, fr;q=0.5' } })).text,
    ).toContain('lang="ar" dir="rtl"');
    const chosen = await browser.look('/sign-in?lang=fr');
    expect([chosen.text, browser.cookie('lang')]).toEqual([expect.stringContaining('lang="fr"'), 'fr']);
    expect((await browser.get('/sign-in', { headers: { ...html, 'accept-language': 'es' } })).text).toContain(
      'lang="fr"',
    );
    expect((await portal.browser().look('/sign-in?lang=xx')).text).toContain('lang="en"');
  });

  it('has a style sheet that may be kept for ever', async () => {
    const { text } = await portal.browser().look('/sign-in');
    const sheet = await portal.browser().get(/href="(\/assets\/look-[^"]+)"/.exec(text)![1]!);
    expect([sheet.status, sheet.headers['content-type'], sheet.headers['cache-control']]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('that needs a person leads to the sign-in page and back', async () => {
    const { email } = await portal.person(['applicant']);
    const browser = portal.browser();
    const away = await browser.look('/test/a1?part=2');
    expect([away.status, away.headers.location]).toEqual([303, '/sign-in?next=%2Ftest%2Fa1%3Fpart%3D2']);
    const back = await browser.fill('/sign-in?next=%2Ftest%2Fa1%3Fpart%3D2', { email, password: PASSWORD });
    expect([back.status, back.headers.location]).toEqual([303, '/test/a1?part=2']);
    expect((await browser.look('/test/a1')).text).toContain('Shelter');
  });

  it('never leads to another site', async () => {
    const { email } = await portal.person(['applicant']);
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/x\\y', 'javascript:1']) {
      const answer = await portal.browser().fill('/sign-in', { email, password: PASSWORD, next });
      expect(answer.headers.location).toBe('/');
    }
  });

  it('that is not there is a page for people and a problem for programs', async () => {
    const looked = await portal.browser().look('/nothing');
    expect([looked.status, looked.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(looked.text).toContain('There is nothing at this address');
    const asked = await portal.browser().get('/nothing');
    expect([asked.status, asked.body.code]).toEqual([404, 'not-found']);
    expect((await portal.browser().get('/api/nothing', { headers: html })).headers['content-type']).toBe(
      'application/problem+json; charset=utf-8',
    );
  });

  it('says so when a service is away, with the request number', async () => {
    portal.stub.answer = (_request, response) => void response.destroy();
    const looked = await (
      await portal.signedIn('applicant')
    ).get('/test/a1', { headers: { ...html, 'x-request-id': 'request-4711' } });
    expect([looked.status, looked.text]).toEqual([503, expect.stringContaining('request-4711')]);
  });

  it('has security.txt and robots.txt beside it', async () => {
    expect((await portal.browser().get('/.well-known/security.txt')).text).toMatch(
      /^Contact: http:\/\/localhost:3000\/contact\nExpires: /,
    );
    expect((await portal.browser().get('/robots.txt')).text).toContain('Disallow: /office');
  });
});

describe('the account pages', () => {
  it('register an applicant and begin their work', async () => {
    const browser = portal.browser();
    const hidden = hiddenIn((await browser.look('/register')).text, '/register');
    const wrong = await browser.press('/register', {
      ...hidden,
      name: 'Ama Mensah',
      email: 'ama@example.org',
      password: 'short',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('value="Ama Mensah"')]);
    expect(wrong.text).not.toContain('short"');
    const right = await browser.press('/register', {
      ...hidden,
      name: 'Ama Mensah',
      email: 'ama@example.org',
      password: PASSWORD,
    });
    expect([right.status, right.headers.location]).toEqual([303, '/account/letter-sent']);
    expect((await browser.look('/account/letter-sent')).text).toContain('Look into your mail');
    const link = `/account/confirm?token=${await portal.tokenFor('ama@example.org', 'confirm')}`;
    const opened = await browser.look(link);
    expect([opened.status, opened.text.includes('ama@example.org')]).toEqual([200, true]);
    const confirmed = await browser.fill(link, {});
    expect([confirmed.status, confirmed.headers.location]).toEqual([303, '/apply']);
    expect((await browser.get('/api/session')).body.person.name).toBe('Ama Mensah');
    expect((await browser.fill('/apply', {}, '/sign-out')).headers.location).toBe('/');
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('count wrong sign-ins by the address of the person, not of the portal', async () => {
    const { email } = await portal.person(['donor']);
    const press = (ip: string, password: string) => portal.browser(ip).fill('/sign-in', { email, password });
    for (let round = 0; round < 10; round++)
      expect((await press('198.51.100.1', 'a wrong long password')).status).toBe(401);
    const waiting = await press('198.51.100.1', PASSWORD);
    expect([waiting.status, waiting.text]).toEqual([429, expect.stringContaining('Too many wrong attempts')]);
    expect((await press('198.51.100.2', PASSWORD)).headers.location).toBe('/donor');
  });
});

describe('a form before anybody has signed in', () => {
  it('carries a token of this browser, and its page is nobody else’s', async () => {
    const browser = portal.browser();
    const { text, headers } = await browser.look('/sign-in');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(hiddenIn(text, '/sign-in')['_csrf']).toMatch(/^[\w-]{86}$/);
    expect((await browser.look('/register')).headers['set-cookie']).toBeUndefined();
    expect((await portal.browser().look('/accessibility')).headers['set-cookie']).toBeUndefined();
  });

  it('does nothing without that token, and keeps what was typed', async () => {
    const { email } = await portal.person(['applicant']);
    const other = hiddenIn((await portal.browser().look('/sign-in')).text, '/sign-in');
    for (const hidden of [{}, { _csrf: '' }, other]) {
      const answer = await portal.browser().press('/sign-in', { ...hidden, email, password: PASSWORD });
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining(`value="${email}"`)]);
      expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^visit=/)]);
      const register = {
        ...hidden,
        _key: crypto.randomUUID(),
        name: 'Ama',
        email: 'forged@example.org',
        password: PASSWORD,
      };
      const refused = await portal.browser().press('/register', register);
      expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('value="forged@example.org"')]);
    }
    expect(await portal.dataSource.query(`SELECT FROM person WHERE email = 'forged@example.org'`)).toEqual([]);
  });

  it('comes back in another language with what was typed, but the password', async () => {
    const browser = portal.browser();
    for (const [address, typed] of [
      ['/sign-in', { email: 'ama@example.org' }],
      ['/register', { name: 'Ama Mensah', email: 'ama@example.org' }],
    ] as const) {
      const answer = await browser.fill(address, { ...typed, password: PASSWORD, _lang: 'fr' });
      expect([answer.status, answer.headers['content-language']]).toEqual([200, 'fr']);
      for (const value of Object.values(typed)) expect(answer.text).toContain(`value="${value}"`);
      expect(answer.text).not.toContain(PASSWORD);
    }
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('gives no way to sign anybody out from afar', async () => {
    const browser = await portal.signedIn('applicant');
    expect((await browser.press('/sign-out', {})).status).toBe(403);
    expect((await browser.get('/api/session')).status).toBe(200);
  });
});

describe('the language of a browser', () => {
  it.each([
    ['fr-CH, en;q=0.8', 'fr'],
    ['de, es;q=0.2, ar;q=0.9', 'ar'],
    ['fr;q=0, es', 'es'],
    ['de', 'en'],
    ['', 'en'],
    [';;;q=,', 'en'],
  ])('%j is %s', (header, locale) => expect(preferredLocale(header)).toBe(locale));
});

describe('an address of our own', () => {
  it('is a path and nothing else', () => {
    expect(ownAddress('/apply?x=1#a')).toBe('/apply?x=1#a');
    for (const other of [undefined, '', 'apply', '//x', '/\\x', 'https://x', '/a\nb', '/a b'])
      expect(ownAddress(other)).toBe('/');
  });
});
