import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aCall, aLine, aLogStatus, anApplication, anEntry } from '#test/builders/application-views';
import { aCheckableReceipt, someActs } from '#test/builders/log-views';
import { anAgreement, aRecommendation, aRun, aTranche } from '#test/builders/page-views';
import { aPortal, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());

const record = randomUUID();
const acts = someActs('recommendation.sent', 'recommendation.approved');
const seen = someActs('decision.witnessed');
const receipt = aCheckableReceipt();
const leaves = [...acts, ...seen, receipt.act];

/** What the services answer, by the beginning of the address; what is not here is not there. */
let answers: Record<string, unknown>;
beforeEach(() => {
  portal.stub.seen.length = 0;
  answers = {
    '/log/status': aLogStatus(),
    ...Object.fromEntries(
      leaves.map(({ leaf, leafHash }, index) => [`/log/entry/${leafHash}`, anEntry({ index, leaf, leafHash })]),
    ),
    [`/acts/review/recommendation/${record}`]: acts,
    '/acts/review/recommendation/recommendation-1': acts,
    '/acts/audit/decision/event-1': seen,
    '/acts/review/waiting': { count: 0, oldest: null },
    '/agreements/agreement-1': anAgreement(),
    '/agreements': [anAgreement()],
    '/applications/application-1': anApplication(),
    '/applications': [aLine()],
    '/assessments': [],
    '/calls': [aCall()],
    '/recommendations': [aRecommendation()],
    '/payment-runs': [aRun()],
    '/publications': [],
    '/tranches/': aTranche(),
    '/tranches': [aTranche()],
  };
  portal.stub.answer = ({ url }, response) => {
    const found = Object.entries(answers).find(([start]) => url.startsWith(start))?.[1];
    const missing = {
      type: '/problems/not-found',
      title: 'x',
      status: 404,
      code: 'not-found',
      detail: 'x',
      requestId: 'r',
    };
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? missing));
  };
});

const look = async (path: string) => (await portal.signedIn('auditor')).look(path);

describe('the pages of auditors', () => {
  it.each([
    '/audit',
    '/audit/search?q=x',
    `/audit/records/call/${record}`,
    '/audit/grants/agreement-1',
    '/audit/sample',
  ])('%s is for nobody else', async (path) => {
    const answer = await (await portal.signedIn('secretariat')).look(path);
    expect([answer.status, portal.stub.seen]).toEqual([403, []]);
  });

  it('follow the log from the first one to the one that is written now', async () => {
    const [first, second] = ['fund.example/log', 'fund.example/log/2027'] as const;
    answers['/log/status'] = aLogStatus({ next: { origin: second, url: `https://${second}` }, vkey: 'first' });
    answers['/log/2027/status'] = aLogStatus({ origin: second, size: 12, vkey: 'second' });
    const { text } = await look('/audit');
    expect(text).toContain('12 acts are in the log');
    expect(text).toMatch(/ workflow (\S+)\/log\/2027 --earlier \1\/log --vkey first --vkey second/);
    expect(text).toContain(first);
    // opened, and without a signed state yet
    delete answers['/log/2027/status'];
    expect((await look('/audit')).text).toContain('48,213 acts are in the log');
  });

  it('show what waits in each service, the portal among them, and which do not answer', async () => {
    const { status, text } = await look('/audit');
    expect(status).toBe(200);
    expect(text).toContain('People and accounts');
    expect(text.match(/no answer/g)).toHaveLength(4);
  });

  it('show the acts of a record of any service, with the place of each in the log', async () => {
    const { status, text } = await look(`/audit/records/recommendation/${record}`);
    expect(status).toBe(200);
    expect(text).toContain('entry 0 of the log');
    expect(text).toContain(`/log/proof/${acts[1]!.leafHash}`);
  });

  it('show the acts on people from the portal itself', async () => {
    const email = `${randomUUID()}@example.org`;
    const json = { email, name: 'Ama', password: 'three plain long words' };
    await portal.browser().post('/api/people/register', { json });
    const [{ id }]: [{ id: string }] = await portal.dataSource.query('SELECT id FROM person WHERE email = $1', [email]);
    const { status, text } = await look(`/audit/records/person/${id}`);
    expect([status, text.includes('Account opened'), text.includes(email)]).toEqual([200, true, false]);
  });

  it('have nothing for a record without acts, and nothing for a word that is no record', async () => {
    for (const path of [`call/${record}`, `spaceship/${record}`, 'call/..%2f..%2flog', `constructor/${record}`])
      expect([path, (await look(`/audit/records/${path}`)).status]).toEqual([path, 404]);
  });

  it('join what witnesses have seen of the decision to the grant', async () => {
    const { status, text } = await look('/audit/grants/agreement-1');
    expect(status).toBe(200);
    expect(text).toContain('3 acts from the call to the public record, each with a proof');
    expect(text).toContain('Witnesses have signed a log that holds the decision');
  });

  it('say when a service that knows a part of the grant does not answer', async () => {
    delete answers['/assessments'];
    expect((await look('/audit/grants/agreement-1')).text).toContain('A service does not answer just now');
    for (const path of ['/agreements/agreement-1', '/agreements']) delete answers[path];
    expect((await look('/audit/grants/agreement-1')).status).toBe(404);
  });

  it('lead from a number straight to its record, and list what else fits', async () => {
    const exact = await look('/audit/search?q=G-2026-00001');
    expect([exact.status, exact.headers.location]).toEqual([303, '/audit/grants/agreement-1']);
    expect((await look('/audit/search?q=harbour')).text).toContain('One record fits');
  });

  it('draw a sample by the address, and say what is wrong with it', async () => {
    expect((await look('/audit/sample?of=grants&select=1&seed=4+2')).text).toContain('1 of one grant drawn');
    expect((await look('/audit/sample?of=grants&select=2&seed=4+2')).status).toBe(422);
    expect((await look('/audit/sample?of=grants&of=payments&select=1&seed=4')).status).toBe(200);
  });
});

describe('the page that checks a receipt', () => {
  const press = (leaf: string) => portal.browser().press('/verify', { leaf });

  /** A form with the file alone, as a browser sends it. */
  const upload = (content: string) => {
    const bytes = Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="leaf"\r\n\r\n\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="receipt.json"\r\ncontent-type: application/json\r\n\r\n${content}\r\n--x--\r\n`,
    );
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
    };
    return portal.browser().post('/verify', { bytes, headers, key: null });
  };

  it('says yes to a whole one, pasted or uploaded, and when it was received', async () => {
    for (const answer of [await press(JSON.stringify(receipt)), await upload(JSON.stringify(receipt, null, 2))]) {
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('Yes: this receipt is valid');
      expect(answer.text).toContain('21 November 2026, 15:41:09');
    }
  });

  it('says no to a changed one without asking the log', async () => {
    const { text } = await upload(JSON.stringify({ ...receipt, number: 'A-2026-09999' }));
    expect(text).toContain('No: this receipt is not valid');
    expect(portal.stub.seen.filter(({ url }) => url.startsWith('/log/entry'))).toEqual([]);
  });

  it('says that a promise was broken when the log does not hold the act', async () => {
    delete answers[`/log/entry/${receipt.act.leafHash}`];
    const { text } = await press(JSON.stringify(receipt));
    expect(text).toContain('This receipt fits together, but its act is not in the public log');
    expect(text).toContain('we have broken the promise');
  });

  it('asks again when there is nothing to look at, and refuses what is too long to be a receipt', async () => {
    expect((await press('')).status).toBe(422);
    expect((await upload('hello')).status).toBe(422);
    expect((await upload('x'.repeat(300_000))).status).toBe(413);
  });

  it('does nothing for a form of another site', async () => {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site' };
    expect((await portal.browser().post('/verify', { form: { leaf: 'x' }, key: null, headers })).status).toBe(403);
  });
});

describe('the checker', () => {
  it('is handed to anybody as a file, never as a page', async () => {
    const { status, headers } = await portal.browser().get('/verify.mjs');
    // 404 only before the first build
    if (status === 200) expect(headers['content-disposition']).toBe('attachment; filename="verify.mjs"');
    else expect(status).toBe(404);
  });
});
