import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPortal, hiddenIn, PASSWORD, type Browser, type SeenRequest, type TestPortal } from '#test/support/portal';
import { TestPagesModule } from '#test/support/portal-pages';
import { masked, PROOF_BYTES, unmasked } from '../session/form-token.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({}, TestPagesModule)));
afterAll(() => portal.close());
beforeEach(() => {
  portal.stub.seen.length = 0;
  portal.stub.answer = (_request, response) =>
    void response.setHeader('content-type', 'application/json').end('{"id":"a1","title":"Shelter"}');
});

const last = (): SeenRequest => portal.stub.seen.at(-1)!;
const html = { accept: 'text/html' };

async function tokens(browser: Browser): Promise<{ _csrf: string; _key: string }> {
  const { text } = await browser.look('/test/a1');
  const [, _csrf, _key] = /csrf=(\S+) key=([\w-]+)/.exec(text)!;
  return { _csrf: _csrf!, _key: _key! };
}

function refuse(status: number, problem: object): void {
  const body = JSON.stringify({ type: 't', title: 't', status, requestId: 'r', ...problem });
  portal.stub.answer = (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/problem+json' }).end(body);
}

describe('a form', () => {
  it('acts once under its own key and goes on to the next page', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    const answer = await browser.press('/test/a1', { _csrf, _key, _version: '4', title: ' Shelter ' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/test/a1']);
    expect([last().url, last().headers['idempotency-key'], JSON.parse(last().body.toString())]).toEqual([
      '/applications/a1/edit',
      _key,
      { version: 4, title: 'Shelter' },
    ]);
  });

  it('is shown again after a refusal with what was typed, what is wrong, and the same key', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    refuse(422, {
      code: 'correct-these-fields',
      detail: '...',
      errors: [{ field: 'title', code: 'x', message: 'The title is empty. Write one.' }],
    });
    const answer = await browser.press('/test/a1', { _csrf, _key, title: 'typed' });
    expect([answer.status, answer.text]).toEqual([
      422,
      `<!doctype html><p>title=typed key=${_key} error=title: The title is empty. Write one.</p>`,
    ]);
    refuse(422, { code: 'idempotency-key-reused', detail: 'used' });
    expect((await browser.press('/test/a1', { _csrf, _key, title: 'typed' })).text).not.toContain(_key);
  });

  it('is shown in another language with what was typed, and nothing is done', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    portal.stub.seen.length = 0;
    const answer = await browser.press('/test/a1', { _csrf, _key, _lang: 'ar', title: 'typed' });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining(`title=typed key=${_key}`)]);
    expect([answer.headers['content-language'], browser.cookie('lang'), portal.stub.seen]).toEqual(['ar', 'ar', []]);
    // the last word counts, and is said once
    const asked = await browser.press('/test/a1?lang=fr', { _csrf, _key, _lang: 'es', title: 'typed' });
    expect(asked.headers['set-cookie']).toEqual([expect.stringMatching(/^lang=es; Max-Age=31536000; /)]);
    // a word that is no language of ours is nobody's wish
    expect((await browser.press('/test/a1', { _csrf, _key, _lang: 'xx', title: 'typed' })).status).toBe(303);
  });

  it('is shown again when the service is away: nothing typed is lost', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    portal.stub.answer = () => {};
    const answer = await browser.press('/test/a1', { _csrf, _key, title: 'typed' });
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('title=typed')]);
  });

  it('without the session’s token does nothing but asks to look again', async () => {
    const browser = await portal.signedIn('applicant');
    const ofAnother = unmasked((await tokens(await portal.signedIn('applicant')))._csrf);
    for (const forged of ['forged', '', masked(ofAnother.subarray(0, PROOF_BYTES))]) {
      const answer = await browser.press('/test/a1', { _csrf: forged, _key: 'some-key-of-mine', title: 'typed' });
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('title=typed key=some-key-of-mine')]);
    }
    portal.stub.seen.length = 0;
    const silent = await browser.post('/test/a1', { form: { _csrf: 'forged', title: 'typed' }, headers: html });
    expect([silent.status, portal.stub.seen.length]).toEqual([403, 0]);
    const foreign = await browser.post('/test/a1', {
      form: { title: 'typed' },
      headers: { ...html, 'sec-fetch-site': 'cross-site' },
    });
    expect([foreign.status, foreign.text]).toEqual([403, expect.stringContaining('another web site')]);
  });

  it('of somebody else is not even shown', async () => {
    const { _csrf, _key } = await tokens(await portal.signedIn('applicant'));
    const browser = await portal.signedIn('applicant');
    const answer = await browser.press('/test/a1', { _csrf, _key, title: 'a secret' });
    expect([answer.status, answer.text]).toEqual([403, expect.not.stringContaining('a secret')]);
  });
});

describe('a form whose session is over', () => {
  /** Sends it, and gives the sign-in page that comes back. */
  async function sentTooLate(
    browser: Browser,
    form: Record<string, string>,
    address = '/test/a1',
  ): Promise<Record<string, string>> {
    await portal.dataSource.query('DELETE FROM session');
    portal.stub.seen.length = 0;
    const over = await browser.press(address, form);
    expect([over.status, portal.stub.seen]).toEqual([401, []]);
    expect(over.text).not.toContain(form['title']!.slice(0, 20));
    return hiddenIn(over.text, '/sign-in');
  }

  it('waits, sealed, and comes back on its own page when its person has signed in again', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    const hidden = await sentTooLate(browser, { _csrf, _key, _version: '4', title: 'a long <answer>' });
    const { email } = browser.person;
    const wrong = await browser.press('/sign-in', { ...hidden, email, password: 'not this one at all' });
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining(hidden['kept']!)]);
    const back = await browser.press('/sign-in', { ...hidden, email, password: PASSWORD });
    expect([back.status, back.text]).toEqual([200, expect.stringContaining(`title=a long &lt;answer&gt; key=${_key}`)]);
    expect([back.headers['cache-control'], portal.stub.seen]).toEqual(['private, no-store', []]);
    const { _csrf: fresh } = await tokens(browser);
    const sent = await browser.press('/test/a1', { _csrf: fresh, _key, _version: '4', title: 'a long <answer>' });
    expect([sent.status, JSON.parse(last().body.toString())]).toEqual([303, { version: 4, title: 'a long <answer>' }]);
    expect(last().headers['idempotency-key']).toBe(_key);
  });

  it('is nobody else’s who signs in on that browser', async () => {
    const browser = await portal.signedIn('applicant');
    const hidden = await sentTooLate(browser, { ...(await tokens(browser)), title: 'a secret' });
    const { email } = await portal.person(['applicant']);
    const other = await browser.press('/sign-in', { ...hidden, email, password: PASSWORD });
    expect([other.status, other.headers.location]).toEqual([303, '/apply']);
    expect(other.text).not.toContain('a secret');
  });

  it('comes back whole also on a page that looks at it before it sends it', async () => {
    const browser = await portal.signedIn('applicant');
    const form = { ...(await tokens(browser)), title: 'typed before' };
    const hidden = await sentTooLate(browser, form, '/test/a1/looked-at');
    const back = await browser.press('/sign-in', { ...hidden, email: browser.person.email, password: PASSWORD });
    expect([back.status, back.text]).toEqual([200, expect.stringContaining('title=typed before')]);
  });

  it('may be as long as a form may be', async () => {
    const browser = await portal.signedIn('applicant');
    const title = Array.from({ length: 60_000 }, (_, place) => `word${place} `).join('');
    const hidden = await sentTooLate(browser, { ...(await tokens(browser)), title });
    const back = await browser.press('/sign-in', { ...hidden, email: browser.person.email, password: PASSWORD });
    expect([back.status, back.text.includes(title.trim())]).toEqual([200, true]);
  });

  it('shows what was typed by itself where its page does not open', async () => {
    const browser = await portal.signedIn('applicant');
    const form = { ...(await tokens(browser)), _key: 'kept-key-1', title: 'typed before' };
    const hidden = await sentTooLate(browser, form, '/test/a1/read-first');
    await portal.dataSource.query(`UPDATE person SET roles = '{donor}' WHERE id = $1`, [browser.person.id]);
    const back = await browser.press('/sign-in', { ...hidden, email: browser.person.email, password: PASSWORD });
    expect([back.status, hiddenIn(back.text, '/test/a1/read-first')['_key']]).toEqual([200, 'kept-key-1']);
    expect(back.text).toContain('typed before');
  });

  it('is kept as well where the page looks for its record first', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    await portal.dataSource.query('DELETE FROM session');
    const over = await browser.press('/test/a1/read-first', { _csrf, _key, title: 'typed' });
    expect([over.status, hiddenIn(over.text, '/sign-in')['kept']]).toEqual([
      401,
      expect.stringMatching(/^[\w-]{80,}$/),
    ]);
  });

  it('that saves itself while somebody types gets no page but the version, or why nothing was saved', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf } = await tokens(browser);
    const save = (form: Record<string, string>) =>
      browser.post('/test/a1', {
        form,
        headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      });
    portal.stub.answer = (_request, response) =>
      void response.setHeader('content-type', 'application/json').end('{"id":"a1","version":5}');
    const saved = await save({ _csrf, _key: 'first-quiet-save', _version: '4', title: 'typed' });
    expect([saved.status, JSON.parse(saved.text)]).toEqual([200, { version: 5 }]);
    refuse(409, { code: 'stale', detail: 'changed meanwhile' });
    const stale = await save({ _csrf, _key: 'second-quiet-save', _version: '4', title: 'typed' });
    expect([stale.status, JSON.parse(stale.text)]).toEqual([409, { code: 'stale' }]);
    await portal.dataSource.query('DELETE FROM session');
    const over = await save({ _csrf, _key: 'third-quiet-save', _version: '5', title: 'typed' });
    expect([over.status, JSON.parse(over.text)]).toEqual([401, { code: 'sign-in-needed' }]);
  });

  it('whose seal is broken is forgotten', async () => {
    const { email } = await portal.person(['applicant']);
    const kept = Buffer.alloc(80, 1).toString('base64url');
    const answer = await portal.browser().fill('/sign-in', { email, password: PASSWORD, kept });
    expect([answer.status, answer.headers.location]).toEqual([303, '/apply']);
  });

  it('cannot be shown to anybody from outside', async () => {
    const browser = await portal.signedIn('applicant');
    const form = { title: 'smuggled' };
    const headers = { ...html, 'sec-fetch-site': 'same-origin', 'x-within': 'shown-again guessed' };
    expect((await browser.post('/test/a1', { form, headers })).status).toBe(403);
  });
});

describe('a form with a file', () => {
  const boundary = 'x-boundary-x';
  const multipart = (fields: Record<string, string>, file: Buffer, name = 'budget é.pdf'): Buffer =>
    Buffer.concat([
      ...Object.entries(fields).map(([field, value]) =>
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
      ),
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`,
      ),
      file,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
  const send = (browser: Browser, bytes: Buffer) =>
    browser.post('/test/a1/file', {
      bytes,
      key: null,
      headers: {
        ...html,
        'sec-fetch-site': 'same-origin',
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
    });

  it('streams it on with its name and type', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    const file = Buffer.alloc(2 ** 21, 5);
    const answer = await send(browser, multipart({ _csrf, _key }, file));
    expect([answer.status, answer.headers.location]).toEqual([303, '/test/a1']);
    const { method, url, headers, body } = last();
    expect([method, url, headers['content-type'], headers['x-file-name'], headers['idempotency-key']]).toEqual([
      'PUT',
      '/applications/a1/documents/budget',
      'application/octet-stream',
      'budget%20%C3%A9.pdf',
      _key,
    ]);
    expect(body.equals(file)).toBe(true);
  });

  it('refuses one that is too large, and the service never has a part of it for the whole', async () => {
    const browser = await portal.signedIn('applicant');
    const { _csrf, _key } = await tokens(browser);
    portal.stub.seen.length = 0;
    const answer = await send(browser, multipart({ _csrf, _key }, Buffer.alloc(11 * 2 ** 20)));
    expect([answer.status, answer.text, portal.stub.seen.length]).toEqual([
      413,
      expect.stringContaining('larger than is allowed'),
      0,
    ]);
  });

  it('that ends in the middle is refused as broken, wherever it ends', async () => {
    const browser = await portal.signedIn('applicant');
    const whole = multipart({ _csrf: 'x', _key: 'y' }, Buffer.alloc(10));
    for (const end of [10, 60, 90, 130]) {
      const answer = await send(browser, whole.subarray(0, end));
      expect([end, answer.status, answer.headers['content-type']]).toEqual([end, 400, 'text/html; charset=utf-8']);
    }
    expect(portal.stub.seen).toEqual([]);
  });

  it('does not send it on when the token is missing', async () => {
    const browser = await portal.signedIn('applicant');
    const answer = await send(browser, multipart({}, Buffer.alloc(2 ** 20)));
    expect([answer.status, portal.stub.seen.length]).toEqual([403, 0]);
  });
});
