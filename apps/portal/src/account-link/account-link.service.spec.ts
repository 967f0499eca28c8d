import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const OTHER = 'another good long password';
const anAddress = (): string => `${crypto.randomUUID()}@example.org`;
const post = (path: string, json: object): Promise<PortalAnswer> => portal.browser().post(`/api${path}`, { json });
const register = (email: string, more: object = {}): Promise<PortalAnswer> =>
  post('/people/register', { email, name: 'Ama Mensah', password: PASSWORD, ...more });
const ask = (email: string): Promise<PortalAnswer> => post('/account/letter', { email });
const invited = async (): Promise<{ id: string; email: string; version: number }> => {
  const administrator = await portal.signedIn('administrator');
  const json = { email: anAddress(), name: 'Carla Nunes', roles: ['reviewer'] };
  return (await administrator.post('/api/people', { json })).body;
};
const letters = (email: string): Promise<{ subject: string; text: string }[]> =>
  portal.dataSource.query('SELECT subject, text FROM letter WHERE recipient = $1 ORDER BY created_at, ctid', [email]);
const subjects = async (email: string): Promise<string[]> => (await letters(email)).map(({ subject }) => subject);
const changedTo = (token: string): string => (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
const notGood = ({ status, body }: PortalAnswer) =>
  expect([status, body.code, body.field]).toEqual([422, 'link-not-good', 'token']);

describe('a link', () => {
  it('is kept as its hash only', async () => {
    const email = anAddress();
    await register(email);
    const token = await portal.tokenFor(email, 'confirm');
    const rows = await portal.dataSource.query(
      `SELECT encode(token_hash, 'hex'), account_link::text FROM account_link`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    const events = JSON.stringify(await portal.events());
    expect([events.includes(token), events.includes(email)]).toEqual([false, false]);
  });

  it('is looked at as often as one likes and used once', async () => {
    const email = anAddress();
    await register(email);
    const token = await portal.tokenFor(email, 'confirm');
    for (let look = 0; look < 3; look++) {
      const { status, body } = await portal.browser().get(`/api/account/links/confirm?token=${token}`);
      expect([status, body]).toEqual([200, { purpose: 'confirm', email, name: 'Ama Mensah', roles: ['applicant'] }]);
    }
    expect((await post('/people/confirm', { token })).status).toBe(201);
    notGood(await post('/people/confirm', { token }));
    notGood(await portal.browser().get(`/api/account/links/confirm?token=${token}`));
  });

  it('lets one of two clicks through that come at once', async () => {
    const email = anAddress();
    await register(email);
    const token = await portal.tokenFor(email, 'confirm');
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('/people/confirm', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('is no use when it was altered, is for something else or never was', async () => {
    const email = anAddress();
    await register(email);
    const token = await portal.tokenFor(email, 'confirm');
    for (const wrong of [
      changedTo(token),
      token.slice(1),
      `${token}=`,
      '',
      'x'.repeat(900),
      "'; DROP TABLE person; --",
    ])
      notGood(await post('/people/confirm', { token: wrong }));
    for (const path of ['/people/accept', '/account/reset-password'])
      notGood(await post(path, { token, password: PASSWORD }));
    for (const purpose of ['accept', 'reset', 'new-address', 'keep-address', 'constructor'])
      notGood(await portal.browser().get(`/api/account/links/${purpose}?token=${token}`));
    expect((await post('/people/confirm', { token })).status).toBe(201);
  });

  it('is still good after a password that was refused', async () => {
    const { email } = await invited();
    const token = await portal.tokenFor(email, 'accept');
    const refused = await post('/people/accept', { token, password: 'too short' });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'password-too-short']);
    expect((await post('/people/accept', { token, password: PASSWORD })).status).toBe(201);
  });
});

describe('registering', () => {
  it('answers alike for a free address and one that has an account, whose owner is told', async () => {
    const { email } = await portal.person(['donor']);
    const [taken, free] = [await register(email.toUpperCase()), await register(anAddress())];
    expect([taken.status, free.status]).toEqual([202, 202]);
    expect(Object.keys(taken.headers).sort()).toEqual(Object.keys(free.headers).sort());
    expect(await subjects(email)).toEqual(['You have an account already']);
    expect((await portal.browser().signIn(email)).status).toBe(201);
  });

  it('signs nobody in before the address is confirmed, and then the password of that very registration counts', async () => {
    const email = anAddress();
    await register(email, { name: 'A Stranger', password: OTHER });
    await register(email.toUpperCase());
    expect((await portal.browser().signIn(email)).body.code).toBe('wrong-sign-in');
    const browser = portal.browser();
    const json = { token: await portal.tokenFor(email, 'confirm') };
    expect((await browser.post('/api/people/confirm', { json })).body.person).toMatchObject({
      email,
      name: 'Ama Mensah',
      status: 'active',
    });
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await portal.browser().signIn(email, OTHER)).body.code).toBe('wrong-sign-in');
    expect((await portal.browser().signIn(email)).status).toBe(201);
  });

  it('makes one account out of two registrations, whichever is confirmed first', async () => {
    const email = anAddress();
    await register(email);
    const first = await portal.tokenFor(email, 'confirm');
    await register(email);
    const second = await portal.tokenFor(email, 'confirm');
    const answers = await Promise.all([first, second].map((token) => post('/people/confirm', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('sends an invited person the invitation again instead', async () => {
    const { email } = await invited();
    await register(email);
    expect(await subjects(email)).toEqual([
      'You are invited to the portal of the fund',
      'You are invited to the portal of the fund',
    ]);
    const token = await portal.tokenFor(email, 'accept');
    const accepted = await post('/people/accept', { token, password: PASSWORD });
    expect(accepted.body.person).toMatchObject({ roles: ['reviewer'], status: 'active' });
  });

  it('puts nothing that a stranger typed into the letter', async () => {
    const email = anAddress();
    await register(email, { name: 'Win a prize at https://evil.example <b>now</b>' });
    const [letter] = await letters(email);
    expect(JSON.stringify(letter)).not.toMatch(/evil|prize/);
    const injected = await register('a@example.org\r\nBcc: all@example.org');
    expect([injected.status, injected.body.errors[0].code]).toEqual([422, 'email-malformed']);
    const named = await register(anAddress(), { name: 'Ama\r\nBcc: all@example.org' });
    expect([named.status, named.body.errors[0].code]).toEqual([422, 'name-malformed']);
  });
});

describe('an invitation', () => {
  it('is accepted with a password of one’s own, and review is told only then', async () => {
    const { id, email } = await invited();
    expect((await portal.browser().signIn(email)).body.code).toBe('wrong-sign-in');
    const browser = portal.browser();
    const json = { token: await portal.tokenFor(email, 'accept'), password: OTHER };
    expect((await browser.post('/api/people/accept', { json })).status).toBe(201);
    expect((await browser.get('/api/session')).body.person).toMatchObject({ id, roles: ['reviewer'] });
    const [event] = (await portal.events('person.accepted')).slice(-1);
    expect(event!.payload).toEqual({ personId: id, name: 'Carla Nunes', roles: ['reviewer'] });
    expect(event!.leaf.open).toEqual({ roles: ['reviewer'] });
    expect((await portal.browser().signIn(email, OTHER)).status).toBe(201);
  });

  it('is sent again and cancelled by an administrator; afterwards no link leads in and the address is free', async () => {
    const administrator = await portal.signedIn('administrator');
    const { id, email, version } = await invited();
    const first = await portal.tokenFor(email, 'accept');
    const again = await administrator.post(`/api/people/${id}/invite-again`, { json: { version } });
    expect([again.status, again.body.status]).toEqual([201, 'invited']);
    const second = await portal.tokenFor(email, 'accept');
    expect(second).not.toBe(first);
    const json = { version: again.body.version };
    expect((await administrator.post(`/api/people/${id}/cancel-invitation`, { json })).body.status).toBe('cancelled');
    for (const token of [first, second]) notGood(await post('/people/accept', { token, password: PASSWORD }));
    const anew = { email, name: 'Carla Nunes', roles: ['donor'] };
    expect((await administrator.post('/api/people', { json: anew })).status).toBe(201);
    const late = await administrator.post(`/api/people/${id}/invite-again`, { json: { version: 3 } });
    expect([late.status, late.body.code]).toEqual([409, 'not-allowed-now']);
  });

  it('is an administrator’s to make, and not for an address that has an account', async () => {
    const json = { email: anAddress(), name: 'X', roles: ['donor'] };
    expect((await (await portal.signedIn('secretariat')).post('/api/people', { json })).status).toBe(403);
    const administrator = await portal.signedIn('administrator');
    const { email } = await portal.person(['donor']);
    const taken = await administrator.post('/api/people', { json: { ...json, email: email.toUpperCase() } });
    expect(taken.body.errors[0].code).toBe('email-taken');
  });
});

describe('a letter for who cannot get in', () => {
  it('holds what the account waits for, and no other address gets one', async () => {
    const [unconfirmed, unknown] = [anAddress(), anAddress()];
    await register(unconfirmed);
    const { email: waiting } = await invited();
    const { email: active } = await portal.person(['donor']);
    const { email: closed } = await portal.person(['donor'], { status: 'disabled' });
    const everybody = [unconfirmed, waiting, active, closed, unknown];
    const answers = await Promise.all(everybody.map(ask));
    expect(answers.map(({ status, body }, place) => [status, body.to === everybody[place]])).toEqual(
      everybody.map(() => [202, true]),
    );
    const last = await Promise.all(everybody.map(async (email) => (await subjects(email)).at(-1)));
    expect(last).toEqual([
      'Confirm your e-mail address',
      'You are invited to the portal of the fund',
      'Choose a new password',
      'Your account was closed',
      undefined,
    ]);
  });

  it('resets a password: sessions end, nobody is signed in, the person is told', async () => {
    const browser = await portal.signedIn('donor');
    const { email } = browser.person;
    await ask(` ${email.toUpperCase()}`);
    const token = await portal.tokenFor(email, 'reset');
    const reset = await post('/account/reset-password', { token, password: OTHER });
    expect([reset.status, reset.headers['set-cookie']]).toEqual([204, undefined]);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await portal.browser().signIn(email)).body.code).toBe('wrong-sign-in');
    expect((await portal.browser().signIn(email, OTHER)).status).toBe(201);
    expect((await subjects(email)).at(-1)).toBe('Your password was changed');
    notGood(await post('/account/reset-password', { token, password: PASSWORD }));
  });

  it('is no way back into an account that was closed meanwhile', async () => {
    const { id, email } = await portal.person(['donor']);
    await ask(email);
    const administrator = await portal.signedIn('administrator');
    const json = { version: 1, reason: 'left the fund' };
    expect((await administrator.post(`/api/people/${id}/disable`, { json })).status).toBe(201);
    notGood(await post('/account/reset-password', { token: await portal.tokenFor(email, 'reset'), password: OTHER }));
  });
});

describe('somebody who is signed in', () => {
  it('changes their password with the old one; their other sessions and tokens end and they are told', async () => {
    const browser = await portal.signedIn('donor');
    const { email } = browser.person;
    const elsewhere = portal.browser();
    await elsewhere.signIn(email);
    const token = { name: 'A program', scopes: ['contribution.read'], days: 30 };
    await elsewhere.post('/api/access-tokens', { json: token });
    const change = (currentPassword: string, password: string) =>
      browser.post('/api/account/change-password', { json: { currentPassword, password } });
    const wrong = await change(OTHER, 'yet another long password');
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'password-wrong']);
    expect((await change(PASSWORD, 'short')).body.errors[0].code).toBe('password-too-short');
    expect((await change(PASSWORD, OTHER)).status).toBe(204);
    expect([(await browser.get('/api/session')).status, (await elsewhere.get('/api/session')).status]).toEqual([
      200, 401,
    ]);
    expect((await browser.get('/api/access-tokens')).body).toEqual([]);
    expect((await portal.browser().signIn(email)).body.code).toBe('wrong-sign-in');
    expect((await portal.browser().signIn(email, OTHER)).status).toBe(201);
    expect((await subjects(email)).at(-1)).toBe('Your password was changed');
    const nobody = await post('/account/change-password', { currentPassword: PASSWORD, password: OTHER });
    expect([nobody.status, nobody.body.code]).toEqual([401, 'sign-in-needed']);
  });

  it('must wait after ten wrong passwords', async () => {
    const browser = await portal.signedIn('donor');
    const json = { currentPassword: OTHER, email: anAddress() };
    const answers = [];
    for (let time = 0; time < 11; time++) answers.push(await browser.post('/api/account/change-address', { json }));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429]);
  });

  it('changes their address: proved at the new one, told at the old one', async () => {
    const browser = await portal.signedIn('donor');
    const [former, email] = [browser.person.email, anAddress()];
    const ask = (to: string) =>
      browser.post('/api/account/change-address', { json: { currentPassword: PASSWORD, email: to } });
    expect((await ask(email.toUpperCase())).status).toBe(202);
    expect((await browser.get('/api/session')).body.person.email).toBe(former);
    const token = await portal.tokenFor(email, 'new-address');
    expect((await post('/account/confirm-address', { token })).status).toBe(204);
    expect((await browser.get('/api/session')).body.person.email).toBe(email);
    expect((await portal.browser().signIn(former)).body.code).toBe('wrong-sign-in');
    expect((await portal.browser().signIn(email)).status).toBe(201);
    expect((await subjects(former)).at(-1)).toBe('Your e-mail address was changed');
    notGood(await post('/account/confirm-address', { token }));
    const { email: taken } = await portal.person(['donor']);
    expect((await ask(taken)).status).toBe(202);
    expect(await subjects(taken)).toEqual(['You have an account already']);
  });

  it('does not get an address that somebody has taken meanwhile', async () => {
    const browser = await portal.signedIn('donor');
    const email = anAddress();
    await browser.post('/api/account/change-address', { json: { currentPassword: PASSWORD, email } });
    const token = await portal.tokenFor(email, 'new-address');
    await register(email);
    await post('/people/confirm', { token: await portal.tokenFor(email, 'confirm') });
    const late = await post('/account/confirm-address', { token });
    expect([late.status, late.body.errors[0].code]).toEqual([422, 'email-taken']);
    expect((await browser.get('/api/session')).body.person.email).toBe(browser.person.email);
  });
});
