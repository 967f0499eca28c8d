import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readActorToken } from '#platform/actor/actor-token';
import { ServiceKeys } from '#platform/keys/service-keys';
import { aPortal, type Browser, type PortalAnswer, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());
beforeEach(() => void (portal.stub.seen.length = 0));

const ID = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const make = (browser: Browser, scopes: string[], more: object = {}): Promise<PortalAnswer> =>
  browser.post('/api/access-tokens', { json: { name: crypto.randomUUID(), scopes, days: 30, ...more } });
const tokenOf = async (browser: Browser, ...scopes: string[]): Promise<string> =>
  (await make(browser, scopes)).body.token;
const by = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const codeOf = ({ status, body }: PortalAnswer): [number, string] => [status, body.code];

describe('an access token', () => {
  it('is shown once, and only its hash is kept', async () => {
    const browser = await portal.signedIn('secretariat');
    const [json, key] = [{ name: 'A program', scopes: ['ledger.read'], days: 90 }, crypto.randomUUID()];
    const made = await browser.post('/api/access-tokens', { json, key });
    expect([made.status, made.body]).toMatchObject([
      201,
      { name: 'A program', scopes: ['ledger.read'], isExpired: false },
    ]);
    expect(made.body.token).toMatch(/^tfg_[0-9A-Za-z]{49}$/);
    const again = await browser.post('/api/access-tokens', { json, key });
    expect([again.body.id, again.body.token]).toEqual([made.body.id, undefined]);
    const kept = await Promise.all(
      ['access_token', 'idempotency_key', 'outbox'].map((table) => portal.dataSource.query(`SELECT * FROM ${table}`)),
    );
    expect(JSON.stringify([kept, (await browser.get('/api/access-tokens')).body])).not.toContain(made.body.token);
    expect((await make(browser, ['ledger.read'], { name: 'A program' })).body.errors[0].code).toBe('token-name-taken');
  });

  it('acts for its person towards the services, with its scopes and no second factor', async () => {
    const browser = await portal.signedIn('applicant');
    const token = await tokenOf(browser, 'application.read', 'application.edit');
    const json = { version: 1, title: 'By a program' };
    const answer = await portal.browser().post(`/api/applications/${ID}/edit`, { json, ...by(token) });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-store']);
    const sent = portal.stub.seen.at(-1)!.headers.authorization!.replace('Bearer ', '');
    const actor = readActorToken(portal.app.get(ServiceKeys).actors, sent, 'applications', Date.now());
    expect(actor).toMatchObject({ personId: browser.person.id, scopes: ['application.read', 'application.edit'] });
    expect(actor.factorAt).toBeUndefined();
    const [{ lastUsedAt }] = (await browser.get('/api/access-tokens')).body;
    expect(Date.now() - Date.parse(lastUsedAt)).toBeLessThan(60_000);
  });

  it('is good for what it names and for what is open to everybody, and for nothing else', async () => {
    const browser = await portal.signedIn('applicant');
    const token = await tokenOf(browser, 'application.read');
    const program = portal.browser();
    expect((await program.get('/api/calls', by(token))).status).toBe(200);
    portal.stub.seen.length = 0;
    const refused = await program.post(`/api/applications/${ID}/submit`, { json: {}, ...by(token) });
    expect(codeOf(refused)).toEqual([403, 'beyond-scope']);
    for (const path of ['access-tokens', 'sessions'])
      expect(codeOf(await program.get(`/api/${path}`, by(token)))).toEqual([403, 'beyond-scope']);
    const another = { name: 'More', scopes: ['application.read'], days: 1 };
    expect(codeOf(await program.post('/api/access-tokens', { json: another, ...by(token) }))).toEqual([
      403,
      'beyond-scope',
    ]);
    expect((await program.get('/api/session', by(token))).status).toBe(401);
    expect((await program.get('/account', { headers: { ...by(token).headers, accept: 'text/html' } })).status).toBe(
      303,
    );
    expect(portal.stub.seen).toEqual([]);
  });

  it('cannot be made wider than the roles, for longer than a year, or for what asks for a person', async () => {
    const browser = await portal.signedIn('releasing-officer');
    for (const scope of [
      'tranche.certify',
      'tranche.release',
      'payment-run.send',
      'access-token.create',
      'person.read',
    ])
      expect((await make(browser, [scope])).body.errors[0].code).toBe('scope-unknown');
    expect((await make(browser, [])).body.errors[0].code).toBe('scope-missing');
    for (const days of [0, 366, 1.5, '30']) expect((await make(browser, ['tranche.read'], { days })).status).toBe(422);
    expect((await make(browser, ['tranche.read'], { days: 365 })).status).toBe(201);
    expect((await make(portal.browser(), ['tranche.read'])).status).toBe(401);
  });

  it('is narrowed by the roles that its person still holds', async () => {
    const browser = await portal.signedIn('secretariat', 'donor');
    const token = await tokenOf(browser, 'call.read-draft', 'contribution.read');
    await portal.dataSource.query(`UPDATE person SET roles = '{donor}' WHERE id = $1`, [browser.person.id]);
    const program = portal.browser();
    expect(codeOf(await program.get('/api/call-drafts', by(token)))).toEqual([403, 'not-your-role']);
    expect((await program.get('/api/contributions', by(token))).status).toBe(200);
  });

  it('that is unknown, revoked, expired or of a closed account is refused, never taken for the public', async () => {
    const browser = await portal.signedIn('donor');
    const { id, token } = (await make(browser, ['contribution.read'])).body;
    const use = async () => codeOf(await portal.browser().get('/api/calls', by(token)));
    const set = (change: string) => portal.dataSource.query(`UPDATE access_token SET ${change} WHERE id = $1`, [id]);
    for (const wrong of [
      'tfg_',
      'forged',
      `${token}x`,
      token.replace(/.$/, (sign: string) => (sign === 'a' ? 'b' : 'a')),
    ])
      expect(codeOf(await portal.browser().get('/api/calls', by(wrong)))).toEqual([401, 'token-unknown']);
    await set(`created_at = now() - interval '31 days', expires_at = now()`);
    expect(await use()).toEqual([401, 'token-expired']);
    await set(`expires_at = now() + interval '1 day'`);
    await portal.dataSource.query(`UPDATE person SET status = 'disabled' WHERE id = $1`, [browser.person.id]);
    expect(await use()).toEqual([401, 'account-disabled']);
    await portal.dataSource.query(`UPDATE person SET status = 'active' WHERE id = $1`, [browser.person.id]);
    expect((await browser.post(`/api/access-tokens/${id}/revoke`, { json: {} })).status).toBe(204);
    expect(await use()).toEqual([401, 'token-revoked']);
    expect((await browser.post(`/api/access-tokens/${id}/revoke`, { json: {} })).status).toBe(404);
    expect((await browser.get('/api/access-tokens')).body).toEqual([]);
  });

  it('and a session in one request are refused', async () => {
    const browser = await portal.signedIn('donor');
    const token = await tokenOf(browser, 'contribution.read');
    expect(codeOf(await browser.get('/api/calls', by(token)))).toEqual([400, 'two-identities']);
  });

  it('is revoked by its own person only', async () => {
    const [one, other] = [await portal.signedIn('donor'), await portal.signedIn('donor')];
    const { id, token } = (await make(one, ['contribution.read'])).body;
    expect((await other.post(`/api/access-tokens/${id}/revoke`, { json: {} })).status).toBe(404);
    expect((await portal.browser().get('/api/contributions', by(token))).status).toBe(200);
  });
});

describe('the page of access tokens', () => {
  it('makes one, shows it this once, and revokes it', async () => {
    const browser = await portal.signedIn('donor');
    const wrong = await browser.fill('/account/tokens', { name: '', days: '30' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Name the token')]);
    const made = await browser.fill('/account/tokens', { name: 'Books', scopes: 'contribution.read', days: '30' });
    const [token] = /tfg_[0-9A-Za-z]{49}/.exec(made.text)!;
    expect([made.status, made.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect((await portal.browser().get('/api/contributions', by(token))).status).toBe(200);
    const list = await browser.look('/account/tokens');
    expect(list.text).not.toContain(token);
    const [, revoke] = /action="(\/account\/tokens\/[\w-]+\/revoke)"/.exec(list.text)!;
    expect((await browser.fill('/account/tokens', {}, revoke!)).status).toBe(303);
    expect((await portal.browser().get('/api/contributions', by(token))).status).toBe(401);
  });
});
