import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withPasskey } from '#test/support/passkeys';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

/** Somebody who has asked for help, page by page; the id of what they asked. */
async function asksForHelp() {
  const { id, email } = await withPasskey(portal);
  const browser = portal.browser();
  const signedIn = await browser.fill('/sign-in', { email, password: PASSWORD });
  expect(signedIn.headers.location).toBe('/sign-in/factor?next=');
  expect((await browser.look('/sign-in/factor')).text).toContain('href="/sign-in/lost-factor"');
  const asked = await browser.fill('/sign-in/lost-factor', {});
  expect([asked.status, asked.headers.location]).toEqual([303, '/sign-in/lost-factor?done=asked']);
  const [{ id: resetId }] = await portal.dataSource.query('SELECT id FROM factor_reset WHERE person_id = $1', [id]);
  return { email, browser, resetId: resetId as string };
}

describe('the way back to a lost factor, by pages alone', () => {
  it('leads from the password to somebody’s word and a new factor', async () => {
    const { email, browser, resetId } = await asksForHelp();
    const administrator = await portal.signedIn('administrator');
    expect((await administrator.look('/admin/lost-factors')).text).toContain(email);
    const page = `/admin/lost-factors/${resetId}/confirm`;
    const short = await administrator.fill(page, { how: 'known' });
    expect([short.status, short.text.includes('id="how-why"'), short.text.includes('known')]).toEqual([
      422,
      true,
      true,
    ]);
    const done = await administrator.fill(page, { how: 'Met at the office, passport seen.' });
    expect([done.status, done.headers.location]).toEqual([303, '/admin/lost-factors']);
    expect((await administrator.look(page)).headers.location).toBe('/admin/lost-factors');
    await browser.fill('/sign-in', { email, password: PASSWORD });
    expect((await browser.look('/account')).headers.location).toBe('/account/security');
    expect((await browser.look('/account/security')).text).toContain('Set up a second factor first');
  });

  it('is stopped by the page of the letter’s link', async () => {
    const { email, browser, resetId } = await asksForHelp();
    const link = `/account/keep-factors?token=${await portal.tokenFor(email, 'keep-factors')}`;
    const stopped = await browser.fill(link, {});
    expect([stopped.status, stopped.headers.location]).toEqual([303, '/sign-in?done=kept']);
    expect((await browser.look('/sign-in?done=kept')).text).toContain('The request is stopped.');
    const administrator = await portal.signedIn('administrator');
    const late = await administrator.look(`/admin/lost-factors/${resetId}/confirm`);
    expect(late.headers.location).toBe('/admin/lost-factors');
  });

  it('begins nowhere but behind the password, and is decided by no other role', async () => {
    const { resetId } = await asksForHelp();
    expect((await portal.browser().look('/sign-in/lost-factor')).headers.location).toBe('/sign-in');
    const auditor = await portal.signedIn('auditor');
    expect((await auditor.look('/admin/lost-factors')).text).not.toContain(`/admin/lost-factors/${resetId}`);
    expect((await auditor.look(`/admin/lost-factors/${resetId}/confirm`)).status).toBe(403);
    expect((await (await portal.signedIn('reviewer')).look('/admin/lost-factors')).status).toBe(403);
  });
});
