import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { aPortal, PASSWORD, type Browser, type TestPortal } from '#test/support/portal';
import { nextCode } from '../../../../deploy/seed/authenticator.mjs';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({ environment: { SECOND_FACTOR_ROLES: 'releasing-officer' } })));
afterAll(() => portal.close());

type SignedIn = Browser & { person: { id: string; email: string } };
const confirm = (browser: Browser, code: string) => browser.post('/api/factors/totp/confirm', { json: { code } });
const signIn = (email: string, more: object = {}, ip?: string) => {
  const browser = portal.browser(ip);
  return browser
    .post('/api/session', { json: { email, password: PASSWORD, ...more } })
    .then((answer) => ({ browser, answer }));
};

/** Somebody with an app; `secret` is what it holds. */
async function withApp(role: 'donor' | 'releasing-officer' = 'donor') {
  const browser = await portal.signedIn(role);
  const { secret } = (await browser.post('/api/factors/totp', { json: {} })).body;
  const answer = await confirm(browser, await nextCode(secret));
  if (answer.status !== 201) throw new Error(`no app: ${answer.text}`);
  return {
    browser,
    secret: secret as string,
    codes: answer.body.recoveryCodes as string[],
    email: browser.person.email,
  };
}

/** Moves what the session knows of its factor into the past. */
const later = ({ person }: SignedIn, by: string) =>
  portal.dataSource.query('UPDATE session SET factor_at = factor_at - $2::interval WHERE person_id = $1', [
    person.id,
    by,
  ]);

describe('setting up an app', () => {
  it('shows a secret, takes its first code and gives ten recovery codes', async () => {
    const browser = await portal.signedIn('donor');
    const begun = await browser.post('/api/factors/totp', { json: {} });
    expect(begun.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun.body.address).toBe(
      `otpauth://totp/Trust%20Fund:${encodeURIComponent(browser.person.email)}?secret=${begun.body.secret}&issuer=Trust%20Fund`,
    );
    // whoever comes back to the page scans nothing twice
    expect((await browser.post('/api/factors/totp', { json: {} })).body.secret).toBe(begun.body.secret);
    expect((await browser.get('/api/factors')).body).toEqual({
      totp: false,
      totpBegun: true,
      passkeys: [],
      recoveryCodesLeft: 0,
      required: false,
    });
    const wrong = await confirm(browser, '000000');
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'wrong-first-code']);
    const { status, body } = await confirm(browser, await nextCode(begun.body.secret));
    expect([status, new Set(body.recoveryCodes).size]).toEqual([201, 10]);
    for (const code of body.recoveryCodes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect((await browser.get('/api/factors')).body).toMatchObject({ totp: true, recoveryCodesLeft: 10 });
    expect((await browser.get('/api/session')).body.factorAt).toEqual(expect.any(String));
  });

  it('leaves nothing in the database with which a code could be made, and no person in the log', async () => {
    const { browser, secret, codes, email } = await withApp();
    const rows = await Promise.all(
      ['totp', 'recovery_code', 'idempotency_key', 'outbox'].map((table) =>
        portal.dataSource.query(`SELECT t::text FROM ${table} t`),
      ),
    );
    const dump = JSON.stringify(rows).replaceAll('\\\\x', '');
    for (const text of [secret, ...codes]) {
      expect(dump).not.toContain(text);
      expect(dump).not.toContain(Buffer.from(text).toString('hex'));
    }
    const event = (await portal.events('person.factor-added')).findLast(
      ({ recordId }) => recordId === browser.person.id,
    )!;
    expect(event.leaf.open).toMatchObject({ kind: 'totp' });
    for (const text of [browser.person.id, email]) expect(JSON.stringify(event.leaf)).not.toContain(text);
  });

  it('ends every other session of the person', async () => {
    const { email } = await portal.person(['donor']);
    const [one, other] = [portal.browser(), portal.browser()];
    for (const browser of [one, other]) await browser.signIn(email);
    const { secret } = (await one.post('/api/factors/totp', { json: {} })).body;
    await confirm(one, await nextCode(secret));
    expect([(await one.get('/api/session')).status, (await other.get('/api/session')).status]).toEqual([200, 401]);
  });

  it('takes no secret of the caller’s choice outside a demonstration', async () => {
    const browser = await portal.signedIn('donor');
    const answer = await browser.post('/api/factors/totp', { json: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } });
    expect([answer.status, answer.body.code]).toEqual([403, 'demo-only']);
  });
});

describe('signing in with an app', () => {
  it('asks for the code, and opens nothing before', async () => {
    const { email, secret } = await withApp();
    const { browser, answer } = await signIn(email);
    expect([answer.status, answer.body.code]).toEqual([401, 'factor-needed']);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await browser.get('/api/factors')).status).toBe(401);
    expect((await browser.get('/api/session/factor')).body).toEqual({ awaits: true, totp: true, passkey: false });
    const before = browser.cookie('session');
    const given = await browser.post('/api/session/factor', { json: { totp: await nextCode(secret) } });
    expect([given.status, given.body.person.email]).toEqual([200, email]);
    expect(browser.cookie('session')).not.toBe(before);
    expect((await portal.browser().get('/api/session', { headers: { cookie: `session=${before}` } })).status).toBe(401);
    expect((await browser.get('/api/session')).body.factorAt).toEqual(expect.any(String));
  });

  it('takes password and code in one request', async () => {
    const { email, secret } = await withApp();
    expect((await signIn(email, { totp: await nextCode(secret) })).answer.status).toBe(201);
  });

  it('takes a code once, also when it is sent twice at the same moment', async () => {
    const { email, secret } = await withApp();
    const totp = await nextCode(secret);
    const both = await Promise.all([
      signIn(email, { totp }, '198.51.100.40'),
      signIn(email, { totp }, '198.51.100.41'),
    ]);
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([201, 401]);
    const replayed = await signIn(email, { totp });
    expect([replayed.answer.status, replayed.answer.body.code]).toEqual([401, 'wrong-code']);
  });

  it.each([
    ['of another person', async () => nextCode((await withApp()).secret)],
    ['of two steps ago', async (secret: string) => generateSync({ secret, epoch: Date.now() / 1000 - 61 })],
    ['of two steps ahead', async (secret: string) => generateSync({ secret, epoch: Date.now() / 1000 + 61 })],
    ['that is none', async () => 'abcdef'],
    ['that is empty', async () => ''],
  ])('refuses a code %s', async (_, code) => {
    const { email, secret } = await withApp();
    const { answer } = await signIn(email, { totp: await code(secret) });
    expect([answer.status, answer.body.code]).toEqual([401, 'wrong-code']);
  });

  it('says nothing of a second factor to who does not have the password', async () => {
    const { email } = await withApp();
    const wrong = { password: 'another long password', totp: '123456' };
    const [own, unknown] = await Promise.all([signIn(email, wrong), signIn('nobody@example.org', wrong)]);
    expect([own.answer.body.code, own.browser.cookie('session')]).toEqual(['wrong-sign-in', undefined]);
    expect({ ...own.answer.body, requestId: '' }).toEqual({ ...unknown.answer.body, requestId: '' });
  });

  it('lets nobody guess: ten wrong codes for one account, from wherever, then a wait', async () => {
    const { email, secret } = await withApp();
    const answers = [];
    for (let guess = 0; guess < 11; guess++)
      answers.push((await signIn(email, { totp: '000000' }, `198.51.101.${guess}`)).answer);
    expect(answers.map(({ body }) => body.code)).toEqual([...Array(10).fill('wrong-code'), 'too-many-sign-ins']);
    expect((await signIn(email, { totp: await nextCode(secret) }, '198.51.101.99')).answer.status).toBe(429);
    const lines = portal.logLines.filter(({ msg }) => msg === 'a second factor was refused');
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(lines)).not.toContain('000000');
  });

  it('waits ten minutes for the code, not longer', async () => {
    const { email, secret } = await withApp();
    const { browser } = await signIn(email);
    await portal.dataSource.query(
      `UPDATE session SET expires_at = expires_at - interval '10 minutes' WHERE awaits_factor`,
    );
    const late = await browser.post('/api/session/factor', { json: { totp: await nextCode(secret) } });
    expect([late.status, late.body.code]).toEqual([401, 'sign-in-needed']);
  });
});

describe('recovery codes', () => {
  it('open an account once each, however they are typed', async () => {
    const { email, codes } = await withApp();
    const { browser } = await signIn(email);
    const typed = ` ${codes[0]!.toLowerCase().replaceAll('-', ' ')}`;
    expect((await browser.post('/api/session/factor', { json: { recoveryCode: typed } })).status).toBe(200);
    expect((await browser.get('/api/factors')).body.recoveryCodesLeft).toBe(9);
    expect((await browser.get('/api/session')).body.factorAt).toBeNull();
    const { browser: again } = await signIn(email);
    const twice = await again.post('/api/session/factor', { json: { recoveryCode: codes[0] } });
    expect([twice.status, twice.body.code]).toEqual([401, 'wrong-code']);
  });

  it('of another person open nothing', async () => {
    const [one, other] = [await withApp(), await withApp()];
    const { browser } = await signIn(one.email);
    expect((await browser.post('/api/session/factor', { json: { recoveryCode: other.codes[0] } })).status).toBe(401);
  });

  it('end when new ones are made', async () => {
    const { browser, email, codes } = await withApp();
    const renewed = await browser.post('/api/factors/recovery-codes', { json: {} });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    const { browser: waiting } = await signIn(email);
    expect((await waiting.post('/api/session/factor', { json: { recoveryCode: codes[1] } })).status).toBe(401);
    expect(
      (await waiting.post('/api/session/factor', { json: { recoveryCode: renewed.body.recoveryCodes[1] } })).status,
    ).toBe(200);
  });

  it('let their owner set up another app, and stand for no factor in an open session', async () => {
    const { email, codes } = await withApp();
    const { browser } = await signIn(email);
    await browser.post('/api/session/factor', { json: { recoveryCode: codes[0] } });
    const asFactor = await browser.post('/api/session/factor', { json: { recoveryCode: codes[1] } });
    expect([asFactor.status, asFactor.body.code]).toEqual([401, 'wrong-code']);
    expect((await browser.get('/api/factors')).body.recoveryCodesLeft).toBe(9);
    const { secret } = (await browser.post('/api/factors/totp', { json: {} })).body;
    expect((await confirm(browser, await nextCode(secret))).status).toBe(201);
    expect((await signIn(email, { totp: await nextCode(secret) })).answer.status).toBe(201);
  });
});

describe('changing a second factor', () => {
  it('needs it afresh: five minutes, and not a second more', async () => {
    const { browser, secret } = await withApp();
    await later(browser, '4 minutes 55 seconds');
    expect((await browser.post('/api/factors/recovery-codes', { json: {} })).status).toBe(201);
    await later(browser, '6 seconds');
    for (const path of ['totp', 'totp/remove', 'recovery-codes']) {
      const stale = await browser.post(`/api/factors/${path}`, { json: {} });
      expect([path, stale.status, stale.body.code]).toEqual([path, 403, 'fresh-factor-needed']);
    }
    await browser.post('/api/session/factor', { json: { totp: await nextCode(secret) } });
    expect((await browser.post('/api/factors/totp/remove', { json: {} })).status).toBe(204);
    expect((await browser.get('/api/factors')).body).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
    expect((await portal.events('person.factor-removed')).at(-1)!.payload).toMatchObject({ kind: 'totp' });
  });
});

describe('a role that must have a second factor', () => {
  it('gets nowhere without one, by API and by page, and everywhere with it', async () => {
    const browser = await portal.signedIn('releasing-officer');
    expect((await browser.get('/api/session')).body.factorMissing).toBe(true);
    for (const path of ['/api/tranches', '/api/people', '/api/openapi.json']) {
      const answer = await browser.get(path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'factor-missing']);
    }
    for (const path of ['/finance', '/account', '/']) {
      const page = await browser.look(path);
      expect([path, page.status, page.headers.location]).toEqual([path, 303, '/account/security']);
    }
    expect((await browser.look('/account/security')).status).toBe(200);
    const { secret } = (await browser.post('/api/factors/totp', { json: {} })).body;
    await confirm(browser, await nextCode(secret));
    expect((await browser.get('/api/tranches')).status).toBe(200);
  });

  it('is asked for the password where it was not given lately, and goes on from there', async () => {
    const browser = await portal.signedIn('releasing-officer');
    await portal.dataSource.query('UPDATE session SET password_at = NULL WHERE person_id = $1', [browser.person.id]);
    expect((await browser.post('/api/factors/totp', { json: {} })).body.code).toBe('fresh-factor-needed');
    const typed = { currentPassword: PASSWORD, next: '/account/security' };
    const went = await browser.fill('/account/confirm-identity', typed);
    expect([went.status, went.headers.location]).toEqual([303, '/account/security']);
    expect((await browser.post('/api/factors/totp', { json: {} })).status).toBe(201);
  });

  it('is asked nothing when the setting does not name it', async () => {
    const browser = await portal.signedIn('secretariat');
    expect([
      (await browser.get('/api/session')).body.factorMissing,
      (await browser.get('/api/tranches')).status,
    ]).toEqual([false, 200]);
  });
});
