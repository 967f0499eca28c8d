import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readActorToken } from '#platform/actor/actor-token';
import { ServiceKeys } from '#platform/keys/service-keys';
import { aPortal, hiddenIn, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { EXPORTS_A_DAY } from './personal-export.service.ts';

type Signed = Awaited<ReturnType<TestPortal['signedIn']>>;
const PAGE = '/account/export';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

/** What the other services answer, by their addresses; who asked stands in the token. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/organisations/mine/members': {
    organisation: { id: 'o', name: 'Haven' },
    position: 'legal-representative',
    members: [],
    invitations: [],
  },
  '/assessments': [
    { id: 'a1', status: 'submitted' },
    { id: 'a2', status: 'conflicted' },
  ],
  '/assessments/a1': { id: 'a1', status: 'submitted', comment: 'A sound plan.' },
  '/conflicts': [{ id: 'c1', kind: 'family' }],
};
let asked: { readonly url: string; readonly roles: readonly string[] }[] = [];
beforeEach(() => {
  asked = [];
  portal.stub.answer = ({ url, headers }, response) => {
    const token = String(headers.authorization).replace('Bearer ', '');
    const service = url.startsWith('/acts/')
      ? url.split('/')[2]!
      : url.startsWith('/organ')
        ? 'applications'
        : 'review';
    const { actors: keys } = portal.app.get(ServiceKeys);
    asked.push({ url, roles: readActorToken(keys, token, service as never, Date.now())!.roles });
    const answer = url.startsWith('/acts/') ? [{ act: `${service}.acted` }] : ANSWERS[url];
    response.setHeader('content-type', 'application/json');
    if (answer !== undefined) return void response.end(JSON.stringify(answer));
    const problem = {
      type: '/problems/not-found',
      title: '',
      status: 404,
      detail: '',
      code: 'not-found',
      requestId: '',
    };
    response.statusCode = 404;
    response.end(JSON.stringify(problem));
  };
});

const exported = (by: Signed, currentPassword = PASSWORD): Promise<PortalAnswer> =>
  by.post('/api/account/export', { json: { currentPassword }, key: null });

describe('what is kept about a person', () => {
  it('comes whole, and without any secret', async () => {
    const browser = await portal.signedIn('secretariat');
    const { id, email } = browser.person;
    const json = { name: 'report', scopes: ['call.read-draft'], days: 30 };
    const { token } = (await browser.post('/api/access-tokens', { json })).body;
    await portal.browser().post('/api/account/letter', { json: { email } });
    const link = await portal.tokenFor(email, 'reset');
    await browser.post('/api/calls', { json: {}, headers: { 'x-user': 'root' } });
    const administrator = await portal.signedIn('administrator');
    await administrator.post(`/api/people/${id}/grant-role`, { json: { role: 'donor', version: 1 } });

    const { status, body, text, headers } = await exported(browser);
    expect([status, headers['cache-control'], body.format]).toEqual([
      200,
      'private, no-store',
      'trust-fund-personal-export',
    ]);
    const { portal: own } = body;
    expect(own.profile).toEqual([expect.objectContaining({ id, email, roles: ['secretariat', 'donor'] })]);
    expect(own.sessions).toHaveLength(1);
    expect(own.accessTokens).toEqual([expect.objectContaining({ name: 'report', scopes: ['call.read-draft'] })]);
    expect(own.letters.map(({ kind }: { kind: string }) => kind)).toContain('reset-password');
    expect(own.securityEvents.map(({ code }: { code: string }) => code)).toContain('personal-export');
    expect(own.accountActs).toEqual([
      expect.objectContaining({ act: 'person.role-granted', sealed: expect.objectContaining({ personId: id }) }),
    ]);
    expect(own.accountActs[0].open).toEqual({ role: 'donor' });
    expect(Object.keys(body.acts)).toEqual(['applications', 'review', 'disbursement', 'transparency']);
    for (const secret of [token, link, browser.cookie('session')!, '$argon2']) expect(text).not.toContain(secret);
  });

  it('says of a reviewer what is theirs, asked in that role alone', async () => {
    const { body } = await exported(await portal.signedIn('reviewer', 'secretariat'));
    expect(body.review).toEqual({
      assessments: [ANSWERS['/assessments/a1'], { id: 'a2', status: 'conflicted' }],
      conflicts: ANSWERS['/conflicts'],
    });
    const ofReview = asked.filter(({ url }) => !url.startsWith('/acts/'));
    expect(new Set(ofReview.flatMap(({ roles }) => roles))).toEqual(new Set(['reviewer']));
    expect([body.organisation, asked.length]).toEqual([null, 8]);
  });

  it('says for whom an applicant acts, and nobody else’s name', async () => {
    const { body } = await exported(await portal.signedIn('applicant'));
    expect(body.organisation).toEqual({
      organisation: { id: 'o', name: 'Haven' },
      position: 'legal-representative',
      joinedAt: null,
    });
    expect(body.review).toBeNull();
  });

  it('needs the password, and a person: no program gets it', async () => {
    const browser = await portal.signedIn('secretariat');
    const wrong = await exported(browser, 'not my password at all');
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'password-wrong']);
    const json = { name: 'report', scopes: ['call.read-draft'], days: 30 };
    const { token } = (await browser.post('/api/access-tokens', { json })).body;
    const headers = { authorization: `Bearer ${token}` };
    const answer = await portal.browser().post('/api/account/export', { json: { currentPassword: PASSWORD }, headers });
    expect([answer.status, answer.body.code, asked]).toEqual([403, 'beyond-scope', []]);
  });

  it('is noted each time, and given so often a day, also to many requests at once', async () => {
    const browser = await portal.signedIn('donor');
    const answers = await Promise.all(Array.from({ length: EXPORTS_A_DAY + 3 }, () => exported(browser)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([429, 'too-many-exports']));
    const rows = await portal.dataSource.query(
      `SELECT kind, place FROM security_event WHERE account = $1 AND code = 'personal-export'`,
      [browser.person.id],
    );
    expect(rows).toEqual(Array(EXPORTS_A_DAY).fill({ kind: 'personal-export', place: 'POST /api/account/export' }));
  });

  it('comes as a file from its page, which says what is in it', async () => {
    const browser = await portal.signedIn('donor');
    const page = await browser.look(PAGE);
    expect(page.text).toContain('What is not in it');
    const wrong = await browser.press(PAGE, { ...hiddenIn(page.text, PAGE), currentPassword: 'not it' });
    expect([wrong.status, wrong.text.includes('This is not your password')]).toEqual([422, true]);
    const file = await browser.press(PAGE, { ...hiddenIn(page.text, PAGE), currentPassword: PASSWORD });
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="trust-fund-my-records-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(JSON.parse(file.text).portal.profile[0].email).toBe(browser.person.email);
    expect((await portal.browser().look(PAGE)).status).toBe(303);
  });
});
