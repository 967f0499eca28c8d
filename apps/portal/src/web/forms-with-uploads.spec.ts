import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPortal, hiddenIn, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { TestPagesModule } from '#test/support/portal-pages';

const UPLOAD = '0a8e2a6c-5c5c-4d21-9a53-4b3c5d2f1e00';

let portal: TestPortal;
let browser: Awaited<ReturnType<TestPortal['signedIn']>>;
let form: { _csrf: string; _key: string; _upload: string };
beforeAll(async () => void (portal = await aPortal({}, TestPagesModule)));
afterAll(() => portal.close());
beforeEach(async () => {
  answer(200, { id: 'a1', title: 'Shelter' });
  browser = await portal.signedIn('applicant');
  const { text } = await browser.look('/test/a1');
  const [, _csrf, _key] = /csrf=(\S+) key=([\w-]+)/.exec(text)!;
  form = { _csrf: _csrf!, _key: _key!, _upload: UPLOAD };
});

function answer(status: number, body: object): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  portal.stub.answer = (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}
const refuse = (status: number, code: string): void =>
  answer(status, { type: 't', title: 't', status, code, detail: 'Not so.', requestId: 'r' });

/** Sends it when the session is over, and signs in again from the page that comes; what `between` does comes between. */
async function sentTooLate(address: string, between = async (): Promise<unknown> => undefined): Promise<PortalAnswer> {
  await portal.dataSource.query('DELETE FROM session');
  const over = await browser.press(address, form);
  await between();
  const { email } = browser.person;
  return browser.press('/sign-in', { ...hiddenIn(over.text, '/sign-in'), email, password: PASSWORD });
}

describe('a form whose file has come in pieces', () => {
  it.each([
    ['the service says nothing for too long', 503, 'service-silent'],
    ['the same is still being done', 409, 'idempotency-key-running'],
    ['very many requests came', 429, 'too-many-requests'],
  ])('keeps its upload and its key when %s', async (_name, status, code) => {
    refuse(status, code);
    const shown = await browser.press('/test/a1/file', form);
    expect([shown.status, shown.text]).toEqual([status, expect.stringContaining(`upload=${UPLOAD} key=${form._key}`)]);
  });

  it.each([
    [422, 'upload-gone'],
    [409, 'upload-unfinished'],
    [422, 'file-infected'],
    [413, 'file-too-large'],
    [415, 'file-type-unknown'],
  ])('asks for another file after %i %s', async (status, code) => {
    refuse(status, code);
    const shown = await browser.press('/test/a1/file', form);
    expect([shown.status, shown.text]).toEqual([status, expect.stringContaining('upload=undefined')]);
  });

  it('comes back with its upload after its person has signed in again', async () => {
    const back = await sentTooLate('/test/a1/file');
    expect([back.status, back.text]).toEqual([200, expect.stringContaining(`upload=${UPLOAD} key=${form._key}`)]);
    expect(back.text).not.toContain('chosen again');
  });

  it('is kept with its upload where its page does not open any more', async () => {
    const { id } = browser.person;
    const back = await sentTooLate('/test/a1/read-first', () =>
      portal.dataSource.query(`UPDATE person SET roles = '{donor}' WHERE id = $1`, [id]),
    );
    expect(hiddenIn(back.text, '/test/a1/read-first')['_upload']).toBe(UPLOAD);
    expect(back.text).toContain('The file you sent has arrived and is kept for a day.');
  });

  it('gives way to a file that was chosen after it', async () => {
    const fields = new FormData();
    for (const [name, value] of Object.entries(form)) fields.set(name, value);
    fields.set('file', new Blob(['another file']), 'plan.pdf');
    const written = new Response(fields);
    await browser.post('/test/a1/file', {
      bytes: Buffer.from(await written.arrayBuffer()),
      key: null,
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'content-type': written.headers.get('content-type')!,
      },
    });
    const { headers, body } = portal.stub.seen.at(-1)!;
    expect([headers['x-upload'], body.toString()]).toEqual([undefined, 'another file']);
  });
});
