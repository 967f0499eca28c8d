import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import type { Claims } from '#test/support/identity-provider';
import { hiddenIn, type PortalAnswer } from '#test/support/portal';
import { aPortalWithProvider, type PortalWithProvider } from '#test/support/portal-with-provider';

let at: PortalWithProvider;
beforeAll(async () => void (at = await aPortalWithProvider()));
afterAll(() => at?.close());
afterEach(() => {
  [at.house.bend, at.house.signsWrong, at.house.isDown] = [undefined, false, false];
});

const eventsOf = async (code: string): Promise<number> =>
  (await at.owner.query('SELECT count(*)::int FROM security_event WHERE code = $1', [code])).rows[0].count;

/** Nobody is signed in, the page says why and offers both ways, and administrators see it. */
async function refuses(work: () => Promise<PortalAnswer>, code: string, status: number, words: RegExp) {
  const before = await eventsOf(code);
  const answer = await work();
  expect([answer.status, answer.text.match(words)?.length ?? 0]).toEqual([status, 1]);
  expect(answer.text).toContain('action="/sign-in/provider"');
  expect(answer.text).toContain('type="password"');
  expect(String(answer.headers['set-cookie'] ?? '')).not.toContain('session=');
  if (status !== 503) await eventually(async () => expect(await eventsOf(code)).toBe(before + 1));
}

describe('nobody is signed in', () => {
  it('who is not connected, whatever address the provider says they have', async () => {
    const { email } = await at.portal.person(['secretariat']);
    at.house.bend = (claims) => ({ ...claims, email, email_verified: true });
    await refuses(() => at.signedInAs('a stranger'), 'identity-unknown', 403, /No account here is connected/g);
  });

  it('whose account is closed', async () => {
    const { subject } = await at.connected(['secretariat'], { status: 'disabled' });
    await refuses(() => at.signedInAs(subject), 'identity-closed', 403, /Your account here is closed/g);
  });

  it('who does not work for the fund any more', async () => {
    const { subject } = await at.connected(['reviewer']);
    await refuses(() => at.signedInAs(subject), 'identity-not-staff', 403, /Only people who work for the fund/g);
  });

  it('who did not agree there', () =>
    refuses(() => at.signedInAs(null), 'provider-refused', 403, /You were not signed in there/g));

  it('by an answer that comes a second time, or in another browser, or with another state', async () => {
    const { subject } = await at.connected(['secretariat']);
    const words = /was not begun in this browser/g;
    const browser = at.portal.browser();
    const answer = await at.answerFor(browser, subject);
    await refuses(() => at.portal.browser().look(answer), 'provider-not-begun', 403, words);
    expect((await browser.look(answer)).status).toBe(303);
    const other = at.portal.browser();
    const good = await at.answerFor(other, subject);
    const forged = good.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`);
    for (const wrong of [forged, good.replace(/&?state=[^&]+/, ''), `${good}&state=${'y'.repeat(43)}`])
      await refuses(() => other.look(wrong), 'provider-not-begun', 403, words);
    // the same code with a journey of its own: the provider gives no second token for it
    const [code] = /code=[^&]+/.exec(good)!;
    expect((await other.look(good)).status).toBe(303);
    const third = at.portal.browser();
    const replayed = (await at.answerFor(third, subject)).replace(/code=[^&]+/, code);
    await refuses(() => third.look(replayed), 'provider-answer-wrong', 403, /The answer from there is not right/g);
  });

  it('who took longer than ten minutes', async () => {
    const { subject } = await at.connected(['secretariat']);
    const browser = at.portal.browser();
    const answer = await at.answerFor(browser, subject);
    await at.owner.query(`UPDATE provider_visit SET expires_at = now() - interval '1 second'`);
    await refuses(() => browser.look(answer), 'provider-too-late', 403, /took longer than ten minutes/g);
  });

  it.each([
    ['nonce', { nonce: 'another' }],
    ['audience', { aud: 'another house' }],
    ['issuer', { iss: 'https://issuer.example.org' }],
    ['end', { exp: 1_000_000_000 }],
    ['time of the sign-in there', { auth_time: Math.floor(Date.now() / 1000) - 13 * 3600 }],
    ['subject', { sub: undefined }],
  ] as [string, Claims][])('by a token with a wrong %s', async (_what, claims) => {
    const { subject } = await at.connected(['secretariat']);
    at.house.bend = (known) => ({ ...known, ...claims });
    await refuses(() => at.signedInAs(subject), 'provider-answer-wrong', 403, /The answer from there is not right/g);
  });

  it('by a token that somebody else signed', async () => {
    const { subject } = await at.connected(['secretariat']);
    at.house.signsWrong = true;
    await refuses(() => at.signedInAs(subject), 'provider-answer-wrong', 403, /The answer from there is not right/g);
  });

  it('while the provider is down', async () => {
    const { subject } = await at.connected(['secretariat']);
    const browser = at.portal.browser();
    const answer = await at.answerFor(browser, subject);
    at.house.isDown = true;
    await refuses(() => browser.look(answer), 'provider-away', 503, /does not work just now/g);
  });

  it('from a form of another browser', async () => {
    const form = hiddenIn((await at.portal.browser().look('/sign-in')).text, '/sign-in/provider');
    const answer = await at.portal.browser().press('/sign-in/provider', form);
    expect([answer.status, answer.headers.location]).toEqual([403, undefined]);
  });
});
