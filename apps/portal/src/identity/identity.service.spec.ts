import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hiddenIn, type Browser, type PortalAnswer } from '#test/support/portal';
import { aPortalWithProvider, pathOf, type PortalWithProvider } from '#test/support/portal-with-provider';

const PAGE = '/account/security/provider';

let at: PortalWithProvider;
beforeAll(async () => void (at = await aPortalWithProvider()));
afterAll(() => at?.close());

describe('connecting an account', () => {
  const fresh = (id: string) => at.owner.query('UPDATE session SET factor_at = now() WHERE person_id = $1', [id]);
  const connect = async (browser: Browser, as: string | null): Promise<PortalAnswer> => {
    const going = await browser.fill(PAGE, {}, PAGE);
    return browser.look(pathOf(await at.house.visit(String(going.headers.location), as)));
  };

  it('needs a factor of this moment, then a sign-in there, and is told by letter', async () => {
    const browser = await at.portal.signedIn('auditor');
    const { id, email } = browser.person;
    const stale = await browser.fill(PAGE, {}, PAGE);
    expect(stale.headers.location).toBe(`/account/confirm-identity?next=${encodeURIComponent(PAGE)}`);
    await fresh(id);
    const going = await browser.fill(PAGE, {}, PAGE);
    expect(new URL(String(going.headers.location)).searchParams.get('prompt')).toBe('login');
    const subject = `subject-${randomUUID()}`;
    const done = await browser.look(pathOf(await at.house.visit(String(going.headers.location), subject)));
    expect(done.headers.location).toBe(`${PAGE}?done=bound`);
    expect((await browser.look(`${PAGE}?done=bound`)).text).toContain('Your account is connected');
    expect((await browser.get('/api/identity')).body.boundAt).toEqual(expect.any(String));
    expect((await at.portal.events('person.identity-bound')).map(({ recordId }) => recordId)).toContain(id);
    const letters = await at.owner.query('SELECT kind FROM letter WHERE recipient = $1', [email]);
    expect(letters.rows).toEqual([{ kind: 'identity-bound' }]);
    const elsewhere = at.portal.browser();
    await at.signedInAs(subject, elsewhere);
    expect((await elsewhere.get('/api/session')).body.person.id).toBe(id);
  });

  it('comes back only to the session that began it', async () => {
    const browser = await at.portal.signedIn('auditor');
    await fresh(browser.person.id);
    const going = await browser.fill(PAGE, {}, PAGE);
    const answer = pathOf(await at.house.visit(String(going.headers.location), `subject-${randomUUID()}`));
    const thief = await at.portal.signedIn('auditor');
    expect((await thief.look(answer)).status).toBe(403);
    const { rows } = await at.owner.query('SELECT FROM identity WHERE person_id = ANY ($1)', [
      [browser.person.id, thief.person.id],
    ]);
    expect(rows).toEqual([]);
  });

  it('takes nobody’s account twice', async () => {
    const { subject } = await at.connected(['secretariat']);
    const browser = await at.portal.signedIn('auditor');
    await fresh(browser.person.id);
    expect((await connect(browser, subject)).headers.location).toBe(`${PAGE}?wrong=identity-taken`);
    expect((await browser.look(`${PAGE}?wrong=identity-taken`)).text).toContain(
      'is connected with another account here',
    );
    expect((await connect(browser, null)).headers.location).toBe(`${PAGE}?wrong=provider-refused`);
    const earlier = hiddenIn((await browser.look(PAGE)).text, PAGE);
    expect((await connect(browser, `subject-${randomUUID()}`)).headers.location).toBe(`${PAGE}?done=bound`);
    const going = String((await browser.press(PAGE, earlier)).headers.location);
    const again = await browser.look(pathOf(await at.house.visit(going, `subject-${randomUUID()}`)));
    expect(again.headers.location).toBe(`${PAGE}?wrong=identity-bound`);
  });

  it('ends when its owner says so, with a factor of this moment', async () => {
    const { subject, email, id } = await at.connected(['administrator']);
    const browser = at.portal.browser();
    await browser.signIn(email);
    const stale = await browser.post('/api/identity/remove', { json: {} });
    expect([stale.status, stale.body.code]).toEqual([403, 'fresh-factor-needed']);
    await fresh(id);
    const removed = await browser.fill(PAGE, {}, `${PAGE}/remove`);
    expect(removed.headers.location).toBe(`${PAGE}?done=removed`);
    expect((await browser.post('/api/identity/remove', { json: {} })).body.code).toBe('not-found');
    expect((await at.signedInAs(subject)).text).toContain('No account here is connected');
  });

  it('is for those who work for the fund', async () => {
    const browser = await at.portal.signedIn('donor');
    expect((await browser.get('/api/identity')).body.code).toBe('not-your-role');
    expect((await browser.look(PAGE)).status).toBe(403);
  });
});
