import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verbRows } from '#contracts/policy/verb-rows';
import { routes } from '#contracts/routes';
import { aPortal, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { servedRoutes } from '../matrix/served-routes.ts';

let portal: TestPortal;
// as it is on a host of its own: plain http cannot have cookies of one host, nor promise TLS
beforeAll(async () => void (portal = await aPortal({ environment: { PUBLIC_URL: 'https://fund.example.org' } })));
afterAll(() => portal?.close());

const served = servedRoutes().filter(({ service }) => service === 'portal');

/** Each route of the portal, page and API, asked by nobody; what it answers does not matter here. */
async function answers(): Promise<(readonly [name: string, answer: PortalAnswer])[]> {
  const all: (readonly [string, PortalAnswer])[] = [];
  for (const { name, method, path } of served) {
    const address = path.replaceAll(/[:*][A-Za-z]*/g, 'x');
    const browser = portal.browser();
    all.push([name, method === 'GET' ? await browser.look(address) : await browser.post(address)]);
  }
  return all;
}

describe('every answer of the portal, whatever it says', () => {
  it('tells the browser what it may not do, keep, guess or show in a frame', async () => {
    const troubles = (await answers()).filter(([, { headers }]) => {
      const policy = String(headers['content-security-policy']);
      return !(
        policy.includes("default-src 'none'") &&
        policy.includes("frame-ancestors 'none'") &&
        /base-uri 'none'|sandbox/.test(policy) &&
        !/unsafe-|\*/.test(policy) &&
        headers['x-content-type-options'] === 'nosniff' &&
        headers['referrer-policy'] === 'same-origin' &&
        headers['server'] === undefined &&
        headers['x-powered-by'] === undefined &&
        headers['cross-origin-opener-policy'] === 'same-origin' &&
        /^max-age=\d{8,}; includeSubDomains$/.test(String(headers['strict-transport-security']))
      );
    });
    expect(troubles.map(([name, { headers }]) => [name, headers])).toEqual([]);
    expect(served.length).toBeGreaterThan(150);
  }, 120_000);

  it('is for pages of our own, but for what everybody may read of the public log', async () => {
    const shared = (await answers()).filter(([, { headers }]) => headers['access-control-allow-origin'] !== undefined);
    expect(shared.map(([name]) => name)).toEqual(['GET /verify.mjs']);
  }, 120_000);

  it('sets no cookie that goes along from another site, nor one for scripts, other hosts or plain http, and each once', async () => {
    const { email } = await portal.person(['applicant']);
    const browser = portal.browser();
    const looked = await browser.look('/sign-in?lang=fr&theme=dark');
    const signedIn = await browser.signIn(email);
    const set = [looked, signedIn].flatMap(({ headers }) => headers['set-cookie'] ?? []).map(String);
    for (const cookie of set) expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
    for (const cookie of set) expect(cookie).toMatch(/^__Host-.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const names = ['__Host-lang', '__Host-session', '__Host-theme', '__Host-visit'];
    expect(set.map((cookie) => cookie.split('=')[0]).toSorted()).toEqual(names);
    const [html] = /<html[^>]*>/.exec((await browser.look('/accessibility')).text)!;
    expect([html, html]).toEqual([expect.stringContaining('lang="fr"'), expect.stringContaining('data-theme="dark"')]);
  });
});

describe('what changes a record', () => {
  it('is never asked for by GET, which no act is put around', () => {
    const changing = new Set<string>(Object.keys(verbRows));
    const byGet = routes.filter(({ method, permission }) => method === 'GET' && changing.has(permission));
    // both only look, before the act of the same permission: whom one may choose, and into what one is invited
    expect(byGet.map(({ name }) => name)).toEqual([
      'GET /delegations/colleagues',
      'GET /organisations/invitations/:key',
    ]);
  });
});
