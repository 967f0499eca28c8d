import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { anAgreement, aRun, aTranche, balances } from '#test/builders/page-views';
import { aPortal, type Browser, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());

/** What the services answer, by the beginning of the address; a number is a refusal of that status. */
let answers: Record<string, unknown>;
const released = aTranche({ status: 'released' });
beforeEach(() => {
  portal.stub.seen.length = 0;
  answers = {
    '/tranches/': aTranche({ allowed: ['certify', 'return'] }),
    '/tranches': [released],
    '/agreements/': anAgreement(),
    '/ledger/balances': balances(),
    '/payment-runs/': aRun({ allowed: ['send'] }),
    '/payment-runs': [],
    '/contributions': [],
    '/account-changes': [],
  };
  portal.stub.answer = ({ method, url }, response) => {
    const found = Object.entries(answers).find(
      ([start]) => `${method} ${url}`.startsWith(start) || url.startsWith(start),
    );
    const answer = found?.[1] ?? 404;
    const body =
      typeof answer === 'number'
        ? { status: answer, code: answer === 404 ? 'not-found' : 'not-allowed-now', detail: 'x' }
        : answer;
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
});

const forbidden: readonly (readonly [path: string, role: Role])[] = [
  ['/finance', 'applicant'],
  ['/finance/tranches/tranche-2', 'applicant'],
  ['/finance/runs', 'trustee'],
  ['/finance/runs/new?currency=USD', 'certifying-officer'],
  ['/finance/runs/run-1/file', 'approving-officer'],
  ['/finance/contributions', 'donor'],
  ['/finance/ledger', 'reviewer'],
  ['/board', 'secretariat'],
  ['/board/recommendation-1/agree', 'auditor'],
  ['/audit', 'administrator'],
  ['/audit/records', 'secretariat'],
  ['/admin/people', 'secretariat'],
  ['/admin/people/add', 'auditor'],
];

describe('the pages of the roles', () => {
  it.each(forbidden)('%s is not for the role %s', async (path, role) => {
    const answer = await (await portal.signedIn(role)).look(path);
    expect([answer.status, portal.stub.seen]).toEqual([403, []]);
  });

  it('ask who is not signed in to sign in, and lead back', async () => {
    for (const path of ['/finance', '/board', '/audit', '/admin/people']) {
      const answer = await portal.browser().look(path);
      expect([answer.status, answer.headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
    }
  });

  it('answer 404 for what is not there', async () => {
    const browser = await portal.signedIn('certifying-officer');
    delete answers['/tranches/'];
    delete answers['/tranches'];
    expect((await browser.look('/finance/tranches/none')).status).toBe(404);
    expect((await browser.look('/finance/tranches/tranche-2/embezzle')).status).toBe(404);
    expect((await browser.look('/finance/contributions/none/deposit')).status).toBe(404);
  });
});

async function tokens(browser: Browser, path: string) {
  const { text } = await browser.look(path);
  const value = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  return { _csrf: value('_csrf'), _key: value('_key'), _version: value('_version') };
}

const acts = () => portal.stub.seen.filter(({ method }) => method === 'POST').map(({ url }) => url);

describe('a signature', () => {
  it('goes on to the payment, and a second press says how the payment stands now', async () => {
    const browser = await portal.signedIn('certifying-officer');
    const path = '/finance/tranches/tranche-2/certify';
    const form = await tokens(browser, path);
    const first = await browser.press(path, form);
    expect([first.status, first.headers.location]).toEqual([303, '/finance/tranches/tranche-2?done=certify']);
    answers = { 'POST /tranches/': 409, ...answers, '/tranches/': aTranche({ status: 'certified', allowed: [] }) };
    const second = await browser.press(path, form);
    expect([second.status, second.text.includes('waits to be approved')]).toEqual([409, true]);
    expect(second.text).not.toContain('name="_version"');
  });

  it('that is not possible now leads back to the payment', async () => {
    const browser = await portal.signedIn('approving-officer');
    const answer = await browser.look('/finance/tranches/tranche-2/approve');
    expect([answer.status, answer.headers.location]).toEqual([303, '/finance/tranches/tranche-2']);
  });
});

describe('a payment run', () => {
  const build = async (browser: Browser, shown: string) => {
    const form = await tokens(browser, '/finance/runs/new?currency=USD');
    return browser.press('/finance/runs', { ...form, currency: 'USD', shown });
  };

  it('is built from the payments that were shown', async () => {
    answers = { 'POST /payment-runs': aRun(), ...answers };
    const answer = await build(await portal.signedIn('releasing-officer'), 'tranche-2');
    expect([answer.status, answer.headers.location, acts()]).toEqual([
      303,
      '/finance/runs/run-1?done=built',
      ['/payment-runs'],
    ]);
  });

  it('is not built while it would take a payment that was not shown', async () => {
    const answer = await build(await portal.signedIn('releasing-officer'), 'another');
    expect([answer.status, acts()]).toEqual([409, []]);
    expect(answer.text).toContain('The list has changed since you looked at it');
    expect(answer.text).toContain('name="shown" value="tranche-2"');
  });

  it('that cannot be settled because its service is away keeps the day that was typed', async () => {
    const browser = await portal.signedIn('certifying-officer');
    const form = await tokens(browser, '/finance');
    portal.stub.answer = () => {};
    const answer = await browser.press('/finance/runs/run-1/settle', { ...form, 'settledOn-day': '17' });
    expect([answer.status, answer.text.includes('name="settledOn-day"')]).toEqual([503, true]);
    expect(answer.text).toContain('>17</textarea>');
  });
});
