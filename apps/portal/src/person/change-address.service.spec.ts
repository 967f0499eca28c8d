import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';

type Signed = Awaited<ReturnType<TestPortal['signedIn']>>;

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const anAddress = (): string => `${crypto.randomUUID()}@example.org`;
const post = (path: string, json: object): Promise<PortalAnswer> => portal.browser().post(`/api${path}`, { json });
const asks = (by: Signed, email: string): Promise<PortalAnswer> =>
  by.post('/api/account/change-address', { json: { currentPassword: PASSWORD, email } });
const subjects = async (email: string): Promise<string[]> => {
  const rows: { subject: string }[] = await portal.dataSource.query(
    'SELECT subject FROM letter WHERE recipient = $1 ORDER BY created_at, ctid',
    [email],
  );
  return rows.map(({ subject }) => subject);
};

describe('asking for another address', () => {
  const moved = (browser: Signed, factorAt: string): Promise<unknown> =>
    portal.dataSource.query(`UPDATE session SET factor_at = ${factorAt} WHERE person_id = $1`, [browser.person.id]);

  async function withFactor(factorAt: string): Promise<Signed> {
    const browser = await portal.signedIn('donor');
    await portal.dataSource.query(`INSERT INTO totp (person_id, secret) VALUES ($1, 'x')`, [browser.person.id]);
    await moved(browser, factorAt);
    return browser;
  }

  it('needs the second factor of the last five minutes where there is one, besides the password', async () => {
    const browser = await withFactor(`now() - interval '5 minutes 1 second'`);
    const email = anAddress();
    const stale = await asks(browser, email);
    expect([stale.status, stale.body.code]).toEqual([403, 'fresh-factor-needed']);
    expect([await subjects(browser.person.email), await subjects(email)]).toEqual([[], []]);
    await moved(browser, `now() - interval '4 minutes'`);
    expect((await asks(browser, email)).status).toBe(202);
    const wrong = { currentPassword: 'not the password at all', email: anAddress() };
    expect((await browser.post('/api/account/change-address', { json: wrong })).body.errors[0].code).toBe(
      'password-wrong',
    );
  });

  it('takes no recovery code for it: the one who lost the factor sets up another first', async () => {
    const browser = await withFactor('NULL');
    await portal.dataSource.query('UPDATE session SET recovered = true WHERE person_id = $1', [browser.person.id]);
    expect((await asks(browser, anAddress())).body.code).toBe('fresh-factor-needed');
  });

  it('on the page leads by way of the factor', async () => {
    const browser = await withFactor('NULL');
    const typed = { currentPassword: PASSWORD, email: anAddress() };
    const asked = await browser.fill('/account/change-address', typed);
    expect([asked.status, asked.text]).toEqual([403, expect.stringContaining('action="/account/confirm-identity"')]);
  });
});

describe('the present address of an account', () => {
  it('is told that it is to be changed, whether or not somebody has the new one', async () => {
    for (const email of [anAddress(), (await portal.person(['donor'])).email]) {
      const browser = await portal.signedIn('donor');
      await asks(browser, email);
      expect(await subjects(browser.person.email)).toEqual(['Your e-mail address is to be changed']);
    }
  });

  it('stops the change: no link of it works any more, and the one who asked is out', async () => {
    const browser = await portal.signedIn('donor');
    const [former, email] = [browser.person.email, anAddress()];
    await asks(browser, email);
    const change = await portal.tokenFor(email, 'new-address');
    const token = await portal.tokenFor(former, 'keep-address');
    expect((await portal.browser().get(`/api/account/links/keep-address?token=${token}`)).body.email).toBe(former);
    expect((await post('/account/keep-address', { token })).status).toBe(204);
    expect((await post('/account/confirm-address', { token: change })).body.code).toBe('link-not-good');
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await portal.browser().signIn(former)).body.code).toBe('wrong-sign-in');
    expect((await post('/account/keep-address', { token })).body.code).toBe('link-not-good');
  });

  it('is had back after the change, and a letter to it lets in whoever reads it', async () => {
    const browser = await portal.signedIn('donor');
    const [{ id, email: former }, email] = [browser.person, anAddress()];
    await asks(browser, email);
    await post('/account/confirm-address', { token: await portal.tokenFor(email, 'new-address') });
    await post('/account/letter', { email });
    const thiefs = await portal.tokenFor(email, 'reset');
    expect((await post('/account/keep-address', { token: await portal.tokenFor(former, 'keep-address') })).status).toBe(
      204,
    );
    const other = 'another good long password';
    expect((await post('/account/reset-password', { token: thiefs, password: other })).body.code).toBe('link-not-good');
    const token = await portal.tokenFor(former, 'reset');
    expect((await post('/account/reset-password', { token, password: other })).status).toBe(204);
    const back = portal.browser();
    expect((await back.signIn(former, other)).body.person).toMatchObject({ id, email: former });
    expect((await portal.browser().signIn(email, other)).body.code).toBe('wrong-sign-in');
    expect((await portal.events('person.address-kept')).map(({ recordId }) => recordId)).toContain(id);
  });

  it('is not had back when somebody else has it by then', async () => {
    const browser = await portal.signedIn('donor');
    const [former, email] = [browser.person.email, anAddress()];
    await asks(browser, email);
    await post('/account/confirm-address', { token: await portal.tokenFor(email, 'new-address') });
    await post('/people/register', { email: former, name: 'Ama Mensah', password: PASSWORD });
    await post('/people/confirm', { token: await portal.tokenFor(former, 'confirm') });
    const late = await post('/account/keep-address', { token: await portal.tokenFor(former, 'keep-address') });
    expect([late.status, late.body.errors[0].code]).toEqual([422, 'email-taken']);
  });

  it('has a page for it that does nothing before its button is pressed', async () => {
    const browser = await portal.signedIn('donor');
    const { email } = browser.person;
    await asks(browser, anAddress());
    const token = await portal.tokenFor(email, 'keep-address');
    const reader = portal.browser();
    const address = `/account/keep-address?token=${token}`;
    expect((await reader.look(address)).text).toContain(email);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await reader.fill(address, {})).headers.location).toBe('/account/letter-sent');
    expect((await browser.get('/api/session')).status).toBe(401);
  });
});
