import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { GOOD_FOR_HOURS } from './account-link.rules.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal?.close());

const anAddress = (): string => `${crypto.randomUUID()}@example.org`;
const post = (path: string, json: object): Promise<PortalAnswer> => portal.browser().post(`/api${path}`, { json });

/** How somebody gets a link of each kind, to which address, and what uses it. */
const LINKS = {
  confirm: async () => {
    const email = anAddress();
    await post('/people/register', { email, name: 'Ama Mensah', password: PASSWORD });
    return { email, use: '/people/confirm', more: {} };
  },
  accept: async () => {
    const email = anAddress();
    const json = { email, name: 'Carla Nunes', roles: ['reviewer'] };
    await (await portal.signedIn('administrator')).post('/api/people', { json });
    return { email, use: '/people/accept', more: { password: PASSWORD } };
  },
  reset: async () => {
    const { email } = await portal.person(['donor']);
    await post('/account/letter', { email });
    return { email, use: '/account/reset-password', more: { password: 'another good long password' } };
  },
  'new-address': async () => {
    const email = anAddress();
    const json = { currentPassword: PASSWORD, email };
    await (await portal.signedIn('donor')).post('/api/account/change-address', { json });
    return { email, use: '/account/confirm-address', more: {} };
  },
  'keep-address': async () => {
    const browser = await portal.signedIn('donor');
    const json = { currentPassword: PASSWORD, email: anAddress() };
    await browser.post('/api/account/change-address', { json });
    return { email: browser.person.email, use: '/account/keep-address', more: {} };
  },
} as const;

describe('a link whose time is over', () => {
  it.each(Object.keys(LINKS) as (keyof typeof LINKS)[])('does nothing and says nothing: %s', async (purpose) => {
    const { email, use, more } = await LINKS[purpose]();
    const token = await portal.tokenFor(email, purpose);
    const look = (): Promise<PortalAnswer> => portal.browser().get(`/api/account/links/${purpose}?token=${token}`);
    // the service's own role may not change a link; the owner of the table turns the clock of this one on
    const older = (seconds: number) =>
      portal.asOwner(
        `UPDATE account_link SET made_at = made_at - s, expires_at = expires_at - s
         FROM (SELECT make_interval(secs => $2) AS s) AS by
         WHERE purpose = $1 AND token_hash = sha256(convert_to($3, 'UTF8')) RETURNING purpose`,
        [purpose, seconds, token],
      );
    expect(await older(GOOD_FOR_HOURS[purpose] * 3600 - 60)).toEqual([{ purpose }]);
    expect((await look()).status).toBe(200);
    await older(61);
    for (const answer of [await look(), await post(use, { token, ...more })])
      expect([answer.status, answer.body.code, answer.body.field]).toEqual([422, 'link-not-good', 'token']);
  });
});
