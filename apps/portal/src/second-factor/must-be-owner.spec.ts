import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type Browser, type PortalAnswer, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const codeOf = ({ status, body }: PortalAnswer): [number, string | undefined] => [status, body?.code];
const givePassword = (browser: Browser, password: string) =>
  browser.post('/api/session/factor', { json: { password } });

/** A session that somebody finds open: its person signed in a while ago, and has no second factor. */
async function foundOpen() {
  const browser = await portal.signedIn('applicant');
  await portal.dataSource.query(
    `UPDATE session SET password_at = password_at - interval '10 minutes 1 second' WHERE person_id = $1`,
    [browser.person.id],
  );
  return browser;
}

/** As whoever has the mailbox, or opens the link that somebody forwarded. */
async function broughtBy(purpose: 'confirm' | 'accept'): Promise<Browser> {
  const [browser, email] = [portal.browser(), `${crypto.randomUUID()}@example.org`];
  const person = { email, name: 'Ama Mensah' };
  const asked =
    purpose === 'confirm'
      ? await browser.post('/api/people/register', { json: { ...person, password: PASSWORD } })
      : await (await portal.signedIn('administrator')).post('/api/people', { json: { ...person, roles: ['donor'] } });
  const token = await portal.tokenFor(email, purpose);
  const json = purpose === 'confirm' ? { token } : { token, password: PASSWORD };
  const came = await browser.post(`/api/people/${purpose}`, { json });
  if (came.status !== 201) throw new Error(`not signed in: ${asked.text} ${came.text}`);
  return browser;
}

describe('a session that a letter opens', () => {
  it('is asked for the password, for its link proves a mailbox', async () => {
    const browser = await broughtBy('confirm');
    expect(codeOf(await browser.post('/api/factors/totp', { json: {} }))).toEqual([403, 'fresh-factor-needed']);
    expect((await givePassword(browser, PASSWORD)).status).toBe(200);
    expect((await browser.post('/api/factors/totp', { json: {} })).status).toBe(201);
  });

  it('is not, where the password was chosen with it', async () => {
    expect((await (await broughtBy('accept')).post('/api/factors/totp', { json: {} })).status).toBe(201);
  });
});

describe('a session that somebody finds open', () => {
  it('brings no key that opens the account later: neither a factor nor a token', async () => {
    const browser = await foundOpen();
    const needed = [403, 'fresh-factor-needed'];
    expect(codeOf(await browser.post('/api/factors/totp', { json: {} }))).toEqual(needed);
    expect(codeOf(await browser.get('/api/factors/passkeys/question'))).toEqual(needed);
    const token = { name: 'A program', scopes: ['application.read'], days: 365 };
    expect(codeOf(await browser.post('/api/access-tokens', { json: token }))).toEqual(needed);
    const { text } = await browser.look('/account/security');
    expect(text).toContain('To change anything here, confirm first that it is you.');
  });

  it('does so for who knows the password, under another token of the session', async () => {
    const browser = await foundOpen();
    const cookie = browser.cookie('session');
    const wrong = await givePassword(browser, 'not the password at all');
    expect([wrong.status, wrong.body.errors]).toMatchObject([422, [{ field: 'password', code: 'password-wrong' }]]);
    expect((await givePassword(browser, PASSWORD)).status).toBe(200);
    expect(browser.cookie('session')).not.toBe(cookie);
    expect((await browser.post('/api/factors/totp', { json: {} })).status).toBe(201);
    const token = { name: 'A program', scopes: ['application.read'], days: 365 };
    expect((await browser.post('/api/access-tokens', { json: token })).status).toBe(201);
    const letters = await portal.dataSource.query('SELECT kind FROM letter WHERE recipient = $1', [
      browser.person.email,
    ]);
    expect(letters).toEqual([{ kind: 'token-made' }]);
  });

  it('asks for the password on the page to which it leads, and goes on from there', async () => {
    const browser = await foundOpen();
    const { text } = await browser.look('/account/confirm-identity?next=/account/security');
    expect(text).toContain('name="currentPassword"');
    const typed = { currentPassword: PASSWORD, next: '/account/security' };
    const went = await browser.fill('/account/confirm-identity', typed, '/account/confirm-identity');
    expect([went.status, went.headers['location']]).toEqual([303, '/account/security']);
    expect((await browser.look('/account/security')).text).not.toContain('confirm first that it is you');
  });

  it('may be guessed at ten times, as at the sign-in', async () => {
    const browser = await foundOpen();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => givePassword(browser, 'not the password')));
    expect(guesses.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('is not opened by the password where there is a factor', async () => {
    const browser = await portal.signedIn('donor');
    await portal.dataSource.query(`INSERT INTO totp (person_id, secret) VALUES ($1, 'x')`, [browser.person.id]);
    expect(codeOf(await givePassword(browser, PASSWORD))).toEqual([403, 'fresh-factor-needed']);
  });
});
