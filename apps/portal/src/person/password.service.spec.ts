import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const OTHER = 'another good long password';

describe('a new password by letter', () => {
  it('ends every session and every access token of the account, and of nobody else', async () => {
    const [browser, other] = [await portal.signedIn('secretariat'), await portal.signedIn('secretariat')];
    const second = portal.browser();
    await second.signIn(browser.person.email);
    const json = { name: 'report', scopes: ['call.read-draft'], days: 30 };
    const bearer = async (of: typeof browser): Promise<() => Promise<[number, string | undefined]>> => {
      const { token } = (await of.post('/api/access-tokens', { json })).body;
      return async () => {
        const headers = { authorization: `Bearer ${token}` };
        const { status, body } = await portal.browser().get('/api/call-drafts', { headers });
        return [status, body.code];
      };
    };
    const [own, others] = [await bearer(browser), await bearer(other)];
    expect([await own(), await others()]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    await portal.browser().post('/api/account/letter', { json: { email: browser.person.email } });
    const token = await portal.tokenFor(browser.person.email, 'reset');
    const reset = await portal.browser().post('/api/account/reset-password', { json: { token, password: OTHER } });
    expect(reset.status).toBe(204);
    for (const ended of [browser, second]) expect((await ended.get('/api/session')).status).toBe(401);
    expect([await own(), await others()]).toEqual([
      [401, 'token-revoked'],
      [200, undefined],
    ]);
    expect((await other.get('/api/session')).status).toBe(200);
    expect((await portal.browser().signIn(browser.person.email, PASSWORD)).body.code).toBe('wrong-sign-in');
    expect((await portal.browser().signIn(browser.person.email, OTHER)).status).toBe(201);
  });
});
