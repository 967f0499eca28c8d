import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { picturesOf } from '#test/journeys/pictures-of-acts';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { VirtualAuthenticator } from '#test/support/virtual-authenticator';

/** Browsers give passkeys to the name `localhost`, whatever the port, and to no number. */
async function aFreePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describeInBrowser('a passkey in a browser', (browser) => {
  let portal: TestPortal;
  let url: string;
  beforeAll(async () => {
    const port = await aFreePort();
    url = `http://localhost:${port}`;
    portal = await aPortal({ environment: { PUBLIC_URL: url } });
    await portal.app.listen(port, '127.0.0.1');
  }, 60_000);
  afterAll(() => portal?.close());

  /** Somebody who has just added a passkey, and is still signed in. */
  async function withPasskey(name: string) {
    const { email, id } = await portal.person(['donor']);
    const visitor = await browser.somebody(name, url);
    const device = await VirtualAuthenticator.in(visitor);
    await visitor.hasSignedIn(email, PASSWORD);
    await visitor.visit('/account/security');
    await visitor.fill('Name of the device', 'Phone of the test');
    await visitor.press('Add a passkey');
    await visitor.seesHeading('Keep these ten codes');
    await visitor.follow('I have kept them: go on');
    await visitor.sees('Your passkey is added. From now on you can sign in with it alone.');
    return { visitor, device, email, id };
  }

  async function signsOut({ context, page, url: address }: Visitor): Promise<void> {
    await context.clearCookies({ name: 'session' });
    await page.goto(`${address}/sign-in`);
  }

  it('is added under a name, renamed, used and removed', async () => {
    const { visitor } = await withPasskey('the person');
    await visitor.sees('Phone of the test');
    await visitor.follow('Rename or remove Phone of the test');
    await picturesOf(visitor, 'passkey', visitor.address());
    await visitor.fill('Name of the device', 'Desk');
    await visitor.press('Rename the passkey');
    await visitor.sees('The passkey has its new name.');
    await visitor.follow('Rename or remove Desk');
    await visitor.press('Remove the passkey');
    await visitor.sees('You have no passkey.');
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  }, 90_000);

  it('signs in alone, and as the second step after the password', async () => {
    const { visitor, email } = await withPasskey('the person');
    await signsOut(visitor);
    await visitor.press('Sign in with a passkey');
    expect(visitor.address()).toBe('/donor');
    await signsOut(visitor);
    await visitor.fill('E-mail address', email);
    await visitor.fill('Password', PASSWORD);
    await visitor.press('Sign in');
    await visitor.press('Use a passkey');
    expect(visitor.address()).toBe('/donor');
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  }, 90_000);

  it('confirms who it is, when five minutes have passed', async () => {
    const { visitor, id } = await withPasskey('the person');
    await portal.dataSource.query(
      `UPDATE session SET factor_at = factor_at - interval '6 minutes' WHERE person_id = $1`,
      [id],
    );
    await visitor.visit('/account/security');
    expect(await visitor.seesButton('Add a passkey')).toBe(false);
    await visitor.follow('Confirm that it is you');
    await visitor.press('Use a passkey');
    await visitor.sees('You have confirmed that it is you.');
    expect(await visitor.seesButton('Add a passkey')).toBe(true);
    await visitor.leaves();
  }, 90_000);

  /** What the browser sends when somebody signs in by passkey; it does not arrive. */
  async function caught(visitor: Visitor): Promise<URLSearchParams> {
    const sent = new Promise<string>((resolve) => {
      void visitor.page.route('**/sign-in', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        resolve(route.request().postData() ?? '');
        return route.abort();
      });
    });
    await visitor.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    const form = new URLSearchParams(await sent);
    await visitor.page.unroute('**/sign-in');
    return form;
  }
  const send = async ({ context }: Visitor, passkey: string) => {
    const answer = await context.request.post(`${url}/api/session/passkey`, {
      data: { passkey: JSON.parse(passkey) as unknown },
    });
    return [answer.status(), ((await answer.json()) as { code?: string }).code];
  };

  it('is taken once, and in the browser that asked', async () => {
    const { visitor } = await withPasskey('the person');
    const thief = await browser.somebody('a thief', url);
    await thief.visit('/sign-in');
    await signsOut(visitor);
    const answer = (await caught(visitor)).get('passkey')!;
    expect(await send(thief, answer)).toEqual([401, 'challenge-foreign']);
    expect((await send(visitor, answer))[0]).toBe(201);
    await visitor.context.clearCookies({ name: 'session' });
    expect(await send(visitor, answer)).toEqual([401, 'challenge-answered']);
    await Promise.all([visitor.leaves(), thief.leaves()]);
  }, 90_000);

  it('is not taken from a page of another origin, although the browser gives it there', async () => {
    const { visitor } = await withPasskey('the person');
    const other = url.replace(/\d+$/, (port) => String(Number(port) + 1));
    await signsOut(visitor);
    const question = JSON.stringify(await (await visitor.context.request.get(`${url}/api/session/passkey`)).json());
    await visitor.page.route(`${other}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }),
    );
    await visitor.page.goto(`${other}/`);
    // as a page that imitates ours would ask: the name is the same, the origin is not
    const answer = await visitor.page.evaluate<string>(`(async () => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(${question});
      const { id, rawId, type, response } = (await navigator.credentials.get({ publicKey })).toJSON();
      const { clientDataJSON, authenticatorData, signature } = response;
      return JSON.stringify({ id, rawId, type, response: { clientDataJSON, authenticatorData, signature } });
    })()`);
    expect(await send(visitor, answer)).toEqual([401, 'passkey-wrong']);
    await visitor.leaves();
  }, 90_000);

  it('that counts back is refused, and says so', async () => {
    const { visitor, device } = await withPasskey('the person');
    await signsOut(visitor);
    await visitor.press('Sign in with a passkey');
    expect(visitor.address()).toBe('/donor');
    await device.countsBackTo((await device.counted()) - 1);
    await signsOut(visitor);
    expect(await visitor.press('Sign in with a passkey')).toBe(401);
    await visitor.sees(/^This passkey may have been copied/);
    await visitor.leaves();
  }, 90_000);

  it('that the device does not give is said in words, and nothing is sent', async () => {
    const visitor = await browser.somebody('a stranger', url);
    await VirtualAuthenticator.in(visitor);
    await visitor.visit('/sign-in');
    await visitor.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await visitor.sees('The device gave no passkey. Try again, or use another way.');
    expect(visitor.address()).toBe('/sign-in');
    await visitor.leaves();
  }, 90_000);

  describe('without scripts', () => {
    it('says what it needs, and leaves the other ways open', async () => {
      const visitor = await browser.somebody('somebody without scripts', url, { javaScript: false });
      await visitor.visit('/sign-in');
      await visitor.sees(/^A passkey needs scripts/);
      expect(await visitor.seesButton('Sign in with a passkey')).toBe(false);
      const { email } = await portal.person(['donor']);
      await visitor.signIn(email, PASSWORD);
      await visitor.visit('/account/security');
      await visitor.sees(/^A passkey needs scripts/);
      expect(await visitor.seesButton('Add a passkey')).toBe(false);
      expect(await visitor.seesButton('Set up an app')).toBe(true);
      await visitor.leaves();
    }, 90_000);
  });
});
