import { expect, it } from '@jest/globals';
import type { OpenCall } from './bad-input-open-call.ts';
import type { Walk } from './bad-input-walk.ts';
import { anyOf, hiddenIn, Wire, type Seen } from './bad-input-wire.ts';

const HTML = { accept: 'text/html,application/xhtml+xml' } as const;
const FROM_HERE = { 'sec-fetch-site': 'same-origin' } as const;
type Values = Record<string, string>;

/** A browser without scripts: it shows pages and sends their forms. */
class PlainBrowser {
  constructor(readonly wire: Wire) {}

  /** Of nobody in particular, with the cookie that the forms before signing in belong to. */
  static async visiting(url: string): Promise<PlainBrowser> {
    const { headers } = await new Wire(url).get('/sign-in', HTML);
    return new PlainBrowser(new Wire(url, headers['set-cookie']![0]!.split(';', 1)[0]!));
  }

  look(address: string): Promise<Seen> {
    return this.wire.get(address, HTML);
  }

  press(address: string, values: Values, more: Record<string, string> = FROM_HERE): Promise<Seen> {
    const headers = { ...HTML, 'content-type': 'application/x-www-form-urlencoded', ...more };
    return this.wire.send({
      method: 'POST',
      path: address,
      headers,
      body: new URLSearchParams(values).toString(),
      key: null,
    });
  }

  /** The hidden fields of the form that goes to this address. */
  async hidden(page: string, action: string): Promise<Values> {
    return hiddenIn((await this.look(page)).text, action);
  }
}

/** As React writes text into a page. */
const written = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' })[sign]!);

const NASTY = `"><script>alert(1)</script>'&amp; ${'\u202e'}x`;

export function formTests(walk: () => Walk, call: () => OpenCall): void {
  const as = (member: 'grantee' | 'otherApplicant'): PlainBrowser => new PlainBrowser(walk().wires[member]);
  const about = (): string => `/apply/${call().drafts.otherApplicant}/about`;
  const read = () => walk().people.otherApplicant.get(`/applications/${call().drafts.otherApplicant}`);
  const nothingHappensWhen = async (work: () => Promise<void>): Promise<void> => {
    await walk().tables.settled();
    const before = await walk().tables.state();
    await work();
    expect(await walk().tables.state()).toEqual(before);
  };

  it('shows a registration again with what was typed, what is wrong, and never the password', async () => {
    const browser = await PlainBrowser.visiting(walk().fund.url);
    await nothingHappensWhen(async () => {
      const password = 'short-secret';
      const typed = { name: NASTY, email: 'not an address', password };
      const seen = await browser.press('/register', { ...(await browser.hidden('/register', '/register')), ...typed });
      expect([seen.status, seen.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
      expect(seen.text).toContain(written(typed.name));
      expect(seen.text).toContain('value="not an address"');
      expect(seen.text).not.toContain('<script>alert');
      expect(seen.text).not.toContain(password);
      const wrong = await browser.press('/sign-in', {
        ...(await browser.hidden('/sign-in', '/sign-in')),
        email: NASTY,
        password,
        next: '//evil.example',
        kept: 'x'.repeat(500),
      });
      expect([wrong.status, wrong.text.includes(written(NASTY)), wrong.text.includes(password)]).toEqual([
        401,
        true,
        false,
      ]);
    });
  });

  it.each([
    ['wrong decimals', { requested: '12.3456' }],
    ['no number', { requested: 'a lot', months: 'eight', yearsOfExperience: '-3' }],
    ['too many months', { months: '601' }],
    ['a title far too long', { title: 'x'.repeat(100_000) }],
    ['characters that cannot be stored', { title: 'A safe\u0000place' }],
    ['control characters', { title: 'A safe\u0007place' }],
    ['an unknown currency', { currency: 'XXX', requested: '10' }],
    ['a language twice', { language: 'xx'.repeat(40) }],
  ])('shows a form again with what was typed, for %s', async (_, wrong: Values) => {
    const browser = as('otherApplicant');
    await nothingHappensWhen(async () => {
      const right = { title: NASTY, language: 'en', requested: '5,000', months: '4', yearsOfExperience: '6' };
      const typed: Values = { ...(await browser.hidden(about(), about())), ...right, ...wrong };
      const seen = await browser.press(about(), typed);
      expect([seen.status, seen.headers['content-type']]).toEqual([anyOf(400, 422), 'text/html; charset=utf-8']);
      for (const name of ['title', 'requested', 'months', 'yearsOfExperience']) {
        // a page cannot hold the character zero
        if (!typed[name]!.includes('\u0000'))
          expect([name, seen.text.includes(written(typed[name]!))]).toEqual([name, true]);
      }
      expect(seen.text).toContain('role="alert"');
      expect(hiddenIn(seen.text, about())['_key']).toBe(typed['_key']);
    });
  });

  it('tells the second of two tabs that the record has changed, and keeps what it typed', async () => {
    const browser = as('otherApplicant');
    const [first, second] = [await browser.hidden(about(), about()), await browser.hidden(about(), about())];
    const values = { language: 'en', requested: '5000', months: '4', yearsOfExperience: '6' };
    const saved = await browser.press(about(), { ...first, ...values, title: 'From the first tab' });
    expect([saved.status, saved.headers['location']]).toEqual([303, expect.stringMatching(/^\/apply\//)]);
    const refused = await browser.press(about(), { ...second, ...values, title: 'From the second tab' });
    expect([refused.status, refused.text.includes('From the second tab')]).toEqual([409, true]);
    expect((await read()).title).toBe('From the first tab');
  });

  it('acts once when a button is pressed ten times', async () => {
    const browser = as('otherApplicant');
    const hidden = await browser.hidden(about(), about());
    const values = {
      ...hidden,
      title: 'Pressed',
      language: 'fr',
      requested: '4000',
      months: '3',
      yearsOfExperience: '6',
    };
    const { version } = await read();
    const answers = await Promise.all(Array.from({ length: 10 }, () => browser.press(about(), values)));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers['location']}`)).size).toBe(1);
    expect([answers[0]!.status, (await read()).version]).toEqual([303, version + 1]);
  });

  it.each([
    ['without its token', { _csrf: '' }, FROM_HERE],
    ['with the token of somebody else', { _csrf: 'x'.repeat(43) }, FROM_HERE],
    ['from another site', {}, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from a sister site', {}, { 'sec-fetch-site': 'same-site' }],
    ['from another origin, by an older browser', {}, { origin: 'https://evil.example' }],
    ['from nowhere', {}, { origin: 'null' }],
  ])('refuses a form sent %s, with a page', async (_, changed, headers: Record<string, string>) => {
    const browser = as('otherApplicant');
    await nothingHappensWhen(async () => {
      const hidden = await browser.hidden(about(), about());
      const typed = {
        ...hidden,
        title: 'Smuggled in',
        language: 'en',
        requested: '1',
        months: '1',
        yearsOfExperience: '6',
      };
      const seen = await browser.press(about(), { ...typed, ...changed }, headers);
      expect([seen.status, seen.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
      expect(seen.text).toMatch(/<h1[ >]/);
    });
  });

  it.each([
    ['JSON', 'application/json', '{"title":"x"}', 403],
    ['nothing', 'application/x-www-form-urlencoded', '', 403],
    ['bytes', 'application/octet-stream', 'x', 415],
    [
      'half a form with files',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
      400,
    ],
    ['a form beyond measure', 'application/x-www-form-urlencoded', `title=${'x'.repeat(2 ** 21)}`, 413],
  ])('answers %s instead of a form with a page', async (_, type, body, status) => {
    await nothingHappensWhen(async () => {
      const headers = { ...HTML, ...FROM_HERE, 'content-type': type };
      const seen = await walk().wires.otherApplicant.send({ method: 'POST', path: about(), headers, body, key: null });
      expect([seen.status, seen.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    });
  });

  it('answers an address that is none with a page', async () => {
    const visitor = new PlainBrowser(new Wire(walk().fund.url));
    for (const address of [
      '/grants/%',
      '/grants/%ff',
      `/calls/${'x'.repeat(3_000)}`,
      '/calls/%00',
      '/..%2f..%2fetc/passwd',
      '/apply/%',
      '//evil.example/',
    ]) {
      const seen = await visitor.look(address);
      expect([address, seen.status, seen.headers['content-type']]).toEqual([
        address,
        anyOf(303, 400, 404),
        anyOf('text/html; charset=utf-8', undefined),
      ]);
    }
  });
}
