import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, hiddenIn, PASSWORD, type TestPortal } from '#test/support/portal';
import { aPortalWithProvider, BACK, begun, pathOf, type PortalWithProvider } from '#test/support/portal-with-provider';

const PAGE = '/account/security/provider';

let at: PortalWithProvider;
beforeAll(async () => void (at = await aPortalWithProvider()));
afterAll(() => at?.close());
afterEach(() => {
  [at.house.bend, at.house.signsWrong, at.house.isDown] = [undefined, false, false];
});

describe('signing in at the identity provider', () => {
  it('leads there with state, nonce and PKCE, and keeps none of the state', async () => {
    const address = new URL(await begun(at.portal.browser()));
    expect(address.origin).toBe(at.house.issuer);
    const { state, nonce, ...asked } = Object.fromEntries(address.searchParams);
    expect([state!.length > 40, nonce!.length > 40, asked['code_challenge']!.length]).toEqual([true, true, 43]);
    expect(asked).toMatchObject({
      client_id: 'fund',
      redirect_uri: BACK,
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      max_age: '43200',
    });
    const rows = await at.owner.query('SELECT provider_visit::text FROM provider_visit');
    expect(JSON.stringify(rows.rows)).not.toContain(state);
  });

  it('lets the provider’s pages be reached by forms, and nobody else’s', async () => {
    const { headers } = await at.portal.browser().look('/sign-in');
    expect(headers['content-security-policy']).toContain(`form-action 'self' ${at.house.issuer};`.slice(0, -1));
  });

  it('signs in whoever is connected, and goes on to where they wanted', async () => {
    const { subject, email } = await at.connected(['secretariat']);
    const browser = at.portal.browser();
    const answer = await at.signedInAs(subject, browser, '/office/calls');
    expect([answer.status, answer.headers.location]).toEqual([303, '/office/calls']);
    expect((await browser.get('/api/session')).body.person.email).toBe(email);
    const home = await at.signedInAs((await at.connected(['auditor'])).subject);
    expect(home.headers.location).toBe('/audit');
  });

  it('asks for the second factor as after a password', async () => {
    const { subject } = await at.connected(['secretariat'], { factor: true });
    const browser = at.portal.browser();
    const answer = await at.signedInAs(subject, browser, '/office');
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in/factor?next=%2Foffice']);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await browser.get('/api/session/factor')).body).toMatchObject({ awaits: true });
  });

  it('makes the address known to the limit of wrong passwords, once nothing more is asked', async () => {
    const known = async (id: string): Promise<number | null> =>
      (await at.owner.query('SELECT FROM known_address WHERE person_id = $1', [id])).rowCount;
    for (const [factor, addresses] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const { subject, id } = await at.connected(['secretariat'], { factor });
      await at.signedInAs(subject);
      expect([factor, await known(id)]).toEqual([factor, addresses]);
    }
  });

  it('takes a factor that was given there only by the values that the settings trust, and never as a fresh one', async () => {
    const { subject } = await at.connected(['releasing-officer'], { factor: true });
    for (const [claims, opens] of [
      [{ amr: ['pwd', 'sms'] }, false],
      [{ amr: 'mfa' }, false],
      [{ amr: ['pwd', 'mfa'] }, true],
      [{ acr: 'hwk' }, true],
    ] as const) {
      at.house.bend = (known) => ({ ...known, ...claims });
      const browser = at.portal.browser();
      await at.signedInAs(subject, browser);
      const session = await browser.get('/api/session');
      expect([claims, session.status]).toEqual([claims, opens ? 200 : 401]);
      if (opens) expect(session.body.factorAt).toBeNull();
    }
  });

  it('never counts as the password: who has no factor gives it before adding one or making a token', async () => {
    const { subject } = await at.connected(['secretariat']);
    for (const means of [{}, { amr: ['pwd', 'mfa'] }]) {
      at.house.bend = (claims) => ({ ...claims, ...means });
      const browser = at.portal.browser();
      await at.signedInAs(subject, browser);
      const token = { name: 'A program', scopes: ['application.read'], days: 365 };
      for (const [address, json] of [
        ['/api/factors/totp', {}],
        ['/api/access-tokens', token],
      ] as const)
        expect((await browser.post(address, { json })).body.code).toBe('fresh-factor-needed');
      expect((await browser.look('/account/security')).text).toContain('confirm first that it is you');
      const typed = { currentPassword: PASSWORD, next: '/account/security' };
      const went = await browser.fill('/account/confirm-identity?next=/account/security', typed);
      expect([went.status, went.headers.location]).toEqual([303, '/account/security']);
      expect((await browser.post('/api/factors/totp', { json: {} })).status).toBe(201);
    }
  });

  it('brings a form that was under way back', async () => {
    const { subject, id } = await at.connected(['secretariat']);
    const browser = at.portal.browser();
    const first = await browser.signIn(
      (await at.owner.query('SELECT email FROM person WHERE id = $1', [id])).rows[0].email,
    );
    expect(first.status).toBe(201);
    const form = hiddenIn((await browser.look('/account/change-address')).text, '/account/change-address');
    await at.owner.query('DELETE FROM session WHERE person_id = $1', [id]);
    const over = await browser.press('/account/change-address', { ...form, email: 'new@example.org' });
    expect(over.status).toBe(401);
    const going = await browser.press('/sign-in/provider', hiddenIn(over.text, '/sign-in/provider'));
    const back = await browser.look(pathOf(await at.house.visit(String(going.headers.location), subject)));
    expect([back.status, back.text.includes('new@example.org')]).toEqual([200, true]);
  });
});

describe('without an identity provider', () => {
  let plain: TestPortal;
  beforeAll(async () => void (plain = await aPortal()));
  afterAll(() => plain?.close());

  it('there is no button, no address and no way out of our pages', async () => {
    const browser = await plain.signedIn('administrator');
    const page = await plain.browser().look('/sign-in');
    expect(page.text).not.toContain('/sign-in/provider');
    expect(page.headers['content-security-policy']).toContain(`form-action 'self'`);
    expect(page.headers['content-security-policy']).not.toContain('http');
    for (const address of ['/sign-in/provider/answer?state=x&code=y', PAGE])
      expect([address, (await browser.look(address)).status]).toEqual([address, 404]);
    expect((await plain.browser().press('/sign-in/provider', {})).status).toBe(404);
    for (const answer of [await browser.get('/api/identity'), await browser.post('/api/identity/remove', { json: {} })])
      expect(answer.status).toBe(404);
  });

  it('half of one keeps the portal from starting', async () => {
    await expect(aPortal({ environment: { OIDC_ISSUER: 'https://issuer.example.org' } })).rejects.toThrow(
      'OIDC_ISSUER needs OIDC_CLIENT_ID',
    );
    await expect(aPortal({ environment: { OIDC_ISSUER: 'http://issuer.example.org' } })).rejects.toThrow('OIDC_ISSUER');
  });
});
