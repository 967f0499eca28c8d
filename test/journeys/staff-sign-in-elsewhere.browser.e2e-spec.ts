import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import { anIdentityProvider, type TestIdentityProvider } from '#test/support/identity-provider';
import type { Look } from '#test/support/look';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { picturesOf } from './pictures-of-acts.ts';

const HOUSE = 'House of Nations';
const BUTTON = `Sign in with ${HOUSE}`;
const LOOKS: readonly [string, Look][] = [
  ['in English with scripts', { language: 'en' }],
  ['in Arabic without scripts', { language: 'ar', javaScript: false }],
];

let portal: TestPortal;
let house: TestIdentityProvider;
let folder: string;
let url: string;

async function aFreePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describeInBrowser('staff and the identity provider of their house', (browser) => {
  beforeAll(async () => {
    url = `http://localhost:${await aFreePort()}`;
    house = await anIdentityProvider(`${url}/sign-in/provider/answer`);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-oidc-'));
    fs.writeFileSync(path.join(folder, 'secret'), house.secret);
    const environment = {
      PUBLIC_URL: url,
      OIDC_ISSUER: house.issuer,
      OIDC_CLIENT_ID: house.clientId,
      OIDC_CLIENT_SECRET_FILE: path.join(folder, 'secret'),
      OIDC_LABEL: HOUSE,
    };
    portal = await aPortal({ environment });
    await portal.app.listen(new URL(url).port, '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    await portal?.close();
    await house?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** At the house's own page, which speaks English. */
  async function atTheHouse({ page }: Visitor, as: string | null): Promise<void> {
    await page.waitForURL(`${house.issuer}/**`);
    if (as === null) return void (await page.getByRole('button', { name: 'Deny' }).click());
    await page.getByLabel('Who are you?').fill(as);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  /** Presses a button that leads out of the portal. */
  async function leavesBy({ page }: Visitor, action: string): Promise<void> {
    await page.locator(`main form[action="${action}"] button`).click();
  }

  it.each(LOOKS)('connect their account and sign in with it %s', async (_how, look) => {
    const { id, email } = await portal.person(['auditor'], { name: 'Ada Auditor' });
    const subject = `subject-${randomUUID()}`;
    const ada = await browser.somebody('an auditor', url, look);
    await ada.signIn(email, PASSWORD);
    await portal.dataSource.query('UPDATE session SET factor_at = now() WHERE person_id = $1', [id]);
    await ada.visit('/account/security');
    await ada.follow(BUTTON);
    if (look.javaScript !== false) await picturesOf(ada, 'identity provider', ada.address());
    await leavesBy(ada, '/account/security/provider');
    await atTheHouse(ada, subject);
    await ada.sees('Your account is connected. From now on you can sign in there.');

    const elsewhere = await browser.somebody('the auditor on another device', url, look);
    await elsewhere.visit('/sign-in?next=%2Faccount');
    await leavesBy(elsewhere, '/sign-in/provider');
    await atTheHouse(elsewhere, subject);
    await elsewhere.seesHeading('Ada Auditor');
    expect(elsewhere.address()).toBe('/account');
    expect([...ada.complaints, ...elsewhere.complaints]).toEqual([]);
    await Promise.all([ada.leaves(), elsewhere.leaves()]);
  });

  it.each(LOOKS)('read what to do when it does not work %s', async (_how, look) => {
    const nobody = await browser.somebody('somebody unknown', url, look);
    for (const [as, words] of [
      [null, /You were not signed in there/],
      ['a stranger', /No account here is connected/],
    ] as const) {
      await nobody.context.clearCookies({ domain: '127.0.0.1' });
      await nobody.visit('/sign-in');
      await leavesBy(nobody, '/sign-in/provider');
      await atTheHouse(nobody, as);
      await nobody.sees(words);
      await nobody.seesHeading('Sign in');
      if (look.javaScript !== false) await picturesOf(nobody, `identity provider ${as ?? 'nobody'}`, nobody.address());
    }
    expect(nobody.complaints).toEqual([]);
    await nobody.leaves();
  });
});
