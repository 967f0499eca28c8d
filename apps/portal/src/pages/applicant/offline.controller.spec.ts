import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApplicationView } from '#contracts/api/applications';
import { anApplication } from '#test/builders/application-views';
import { aPortal, hiddenIn, PASSWORD, type Browser, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { translator } from '../../messages/translate.ts';
import { formDocument } from '../../offline-form/form-document.ts';

const ID = '8c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const OFFLINE = `/apply/${ID}/offline`;

let portal: TestPortal;
let browser: Browser;
let stored: ApplicationView;
beforeAll(async () => {
  portal = await aPortal();
  portal.stub.answer = (_request, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(stored));
  browser = await portal.signedIn('applicant');
});
afterAll(() => portal.close());
beforeEach(() => {
  stored = anApplication({ id: ID });
  portal.stub.seen.length = 0;
});

const written = (answers: Record<string, string>): Promise<Buffer> =>
  formDocument(translator('en'), anApplication({ answers }));

const headers = {
  accept: 'text/html',
  'sec-fetch-site': 'same-origin',
  'content-type': 'multipart/form-data; boundary=x',
};
function multipart(fields: Readonly<Record<string, string>>, file: Uint8Array = Buffer.alloc(0)): Buffer {
  const part = (name: string, content: Uint8Array, about = '') =>
    Buffer.concat([
      Buffer.from(`--x\r\ncontent-disposition: form-data; name="${name}"${about}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]);
  return Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(name, Buffer.from(value))),
    ...(file.length > 0 ? [part('file', file, '; filename="form.docx"')] : []),
    Buffer.from('--x--\r\n'),
  ]);
}

async function bring(file: Buffer, more: Record<string, string> = {}): Promise<PortalAnswer> {
  const fields = { ...hiddenIn((await browser.look(OFFLINE)).text, OFFLINE), ...more };
  return browser.post(OFFLINE, { bytes: multipart(fields, file), key: null, headers });
}

describe('the form away from the line', () => {
  it('is a file that nobody else may keep', async () => {
    const { status, headers } = await browser.get(`${OFFLINE}/form.docx`);
    expect([status, headers['content-disposition'], headers['cache-control']]).toEqual([
      200,
      'attachment; filename="immediate-help-2027.docx"',
      'private, no-store',
    ]);
  });

  it('shows what it says otherwise, and changes nothing before its person saves', async () => {
    const answers = { need: 'About 60 women <now>.', approach: stored.answers['approach']!, capacity: '' };
    const { status, text } = await bring(await written(answers));
    expect([status, text.match(/<textarea/g)?.length]).toEqual([200, 1]);
    expect(text).toContain('About 60 women &lt;now&gt;.');
    expect(text).toContain('About 40 women.');
    expect(portal.stub.seen.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('says when there is nothing new in it', async () => {
    const { status, text } = await bring(await written(stored.answers));
    expect([status, text.includes('<textarea')]).toEqual([200, false]);
    expect(text).toContain('Your file says what is saved already');
  });

  it('saves what its person has looked at', async () => {
    const { text } = await bring(await written({ need: 'About 60 women.' }));
    const answer = await browser.press(`${OFFLINE}/save`, {
      ...hiddenIn(text, `${OFFLINE}/save`),
      'answers.need': 'About 61 women.',
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, `/apply/${ID}`]);
    const { method, url, body } = portal.stub.seen.at(-1)!;
    expect([method, url, JSON.parse(body.toString())]).toEqual([
      'POST',
      `/applications/${ID}/edit`,
      { version: 7, answers: { need: 'About 61 women.' } },
    ]);
  });

  it('saves long answers in Arabic, as many at once as a service takes, and asks for the file again for the others', async () => {
    const [need, approach] = ['\u0645\u0623\u0648\u0649 '.repeat(40_000), '\u0639\u0645\u0644 '.repeat(70_000)].map(
      (text) => text.trim(),
    );
    const { text } = await bring(await written({ need: need!, approach: approach!, capacity: 'Ten people.' }));
    const save = `${OFFLINE}/save?go=file`;
    expect([text.match(/<textarea/g)?.length, text.includes('bring the file back for the others')]).toEqual([1, true]);
    expect(text).toMatch(/enctype="multipart\/form-data"/i);
    const more = `${need} ${'\u0646'.repeat(100_000)}`;
    const bytes = multipart({ ...hiddenIn(text, save), 'answers.need': more });
    const answer = await browser.post(save, { bytes, key: null, headers });
    expect([answer.status, answer.headers['location'], bytes.length < 2 ** 20]).toEqual([303, OFFLINE, true]);
    expect(JSON.parse(portal.stub.seen.at(-1)!.body.toString())).toEqual({ version: 7, answers: { need: more } });
  });

  it('comes back with everything in it when a service finds it too large', async () => {
    const { text } = await bring(await written({ need: 'About 60 women.' }));
    const { answer } = portal.stub;
    portal.stub.answer = (request, response) => {
      if (request.method === 'GET') return answer(request, response);
      const refusal = { type: 't', title: 't', status: 413, code: 'too-large', detail: 'd', requestId: 'r' };
      response.writeHead(413, { 'content-type': 'application/problem+json' }).end(JSON.stringify(refusal));
    };
    const need = '\u0645\u0623\u0648\u0649 '.repeat(150_000).trim();
    const bytes = multipart({ ...hiddenIn(text, `${OFFLINE}/save`), 'answers.need': need });
    const refused = await browser.post(`${OFFLINE}/save`, { bytes, key: null, headers });
    portal.stub.answer = answer;
    expect([refused.status, refused.text.includes(need)]).toEqual([413, true]);
    expect(refused.text).toContain('Shorten the longest');
  });

  it('brings long answers in Arabic back when the session was over', async () => {
    const writer = await portal.signedIn('applicant');
    const save = `${OFFLINE}/save`;
    const fields = hiddenIn((await writer.look(`/apply/${ID}/about`)).text, `/apply/${ID}/about`);
    const need = '\u0645\u0623\u0648\u0649 '.repeat(50_000).trim();
    await portal.dataSource.query('DELETE FROM session WHERE person_id = $1', [writer.person.id]);
    const over = await writer.post(save, { bytes: multipart({ ...fields, 'answers.need': need }), key: null, headers });
    const form = { ...hiddenIn(over.text, '/sign-in'), email: writer.person.email, password: PASSWORD };
    const back = await writer.press('/sign-in', form);
    expect([back.status, back.text.includes(need), back.text.includes('Save these answers')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(hiddenIn(back.text, save)['_version']).toBe('7');
  });

  it('keeps the version that its person has seen, until they are told that somebody else saved', async () => {
    const { text } = await bring(await written({ need: 'About 60 women.' }));
    const form = { ...hiddenIn(text, `${OFFLINE}/save`), 'answers.need': 'About 61 women.' };
    stored = anApplication({ id: ID, version: 8, answers: { need: 'About 70 women.' } });
    const again = await browser.press(`${OFFLINE}/save`, { ...form, _lang: 'en' });
    expect(hiddenIn(again.text, `${OFFLINE}/save`)['_version']).toBe('7');
    const { answer } = portal.stub;
    portal.stub.answer = (request, response) => {
      if (request.method === 'GET') return answer(request, response);
      const stale = { type: 't', title: 't', status: 409, code: 'stale', detail: 'd', requestId: 'r' };
      response.writeHead(409, { 'content-type': 'application/problem+json' }).end(JSON.stringify(stale));
    };
    const refused = await browser.press(`${OFFLINE}/save`, form);
    portal.stub.answer = answer;
    expect(hiddenIn(refused.text, `${OFFLINE}/save`)['_version']).toBe('8');
    expect(refused.text).toMatch(/<details open="">.*About 70 women\./s);
  });

  it.each<[string, number, string, () => Promise<Buffer>]>([
    ['no file', 422, 'No file was chosen', async () => Buffer.alloc(0)],
    ['a file that is none', 422, 'Save it as a Word document (.docx)', async () => Buffer.from('need: women')],
    ['a file far too large', 413, 'too large for a form', async () => Buffer.alloc(3 * 2 ** 20)],
    [
      'the form of another call',
      422,
      'No question of this call',
      () => {
        const rules = {
          ...stored.rules,
          questions: stored.rules.questions.map((one) => ({ ...one, id: `other-${one.id}` })),
        };
        return formDocument(translator('en'), anApplication({ rules }));
      },
    ],
  ])('says at the file what to do about %s', async (_what, status, words, file) => {
    const answer = await bring(await file());
    expect([answer.status, answer.text.includes(words)]).toEqual([status, true]);
    expect(answer.text).toContain('href="#file"');
  });

  it('lets the browser send to the end when the application was sent meanwhile', async () => {
    const fields = hiddenIn((await browser.look(OFFLINE)).text, OFFLINE);
    stored = anApplication({ id: ID, status: 'submitted' });
    await portal.app.listen(0, '127.0.0.1');
    const request = http.request(`${await portal.app.getUrl()}${OFFLINE}`, {
      method: 'POST',
      headers: { ...headers, cookie: `session=${browser.cookie('session')}` },
    });
    const answer = once(request, 'response');
    request.end(multipart(fields, Buffer.alloc(9 * 2 ** 20)));
    await once(request, 'finish');
    const [response] = (await answer) as [http.IncomingMessage];
    response.resume();
    expect([response.statusCode, response.headers.location]).toEqual([303, `/apply/${ID}`]);
  });

  it('reads nothing that another page has sent', async () => {
    const answer = await bring(await written({ need: 'About 60 women.' }), { _csrf: 'none' });
    expect([answer.status, answer.text.includes('About 60 women.')]).toEqual([403, false]);
  });

  it('is not there once the application is sent', async () => {
    stored = anApplication({ id: ID, status: 'submitted' });
    for (const path of [OFFLINE, `${OFFLINE}/form.docx`])
      expect((await browser.look(path)).headers['location']).toBe(`/apply/${ID}`);
  });
});
