import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { PasswordCost } from '../person/password-cost.ts';
import { PasswordHashing } from '../person/password-hashing.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());

const later = (email: string, column: string, by: string) =>
  portal.dataSource.query(
    `UPDATE session SET ${column} = ${column} - $2::interval FROM person WHERE person.id = person_id AND email = $1`,
    [email, by],
  );

describe('signing in', () => {
  it('gives a session and takes it back', async () => {
    const { email } = await portal.person(['reviewer']);
    const browser = portal.browser();
    const opened = await browser.signIn(` ${email.toUpperCase()} `);
    expect([opened.status, opened.body.person.roles]).toEqual([201, ['reviewer']]);
    expect(opened.headers['set-cookie']).toEqual([
      expect.stringMatching(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await browser.get('/api/session')).body.person.email).toBe(email);
    const token = browser.cookie('session')!;
    expect((await browser.post('/api/session/close')).status).toBe(204);
    expect(browser.cookie('session')).toBeUndefined();
    const stolen = await portal.browser().get('/api/session', { headers: { cookie: `session=${token}` } });
    expect([stolen.status, stolen.body.code]).toEqual([401, 'sign-in-needed']);
  });

  it('keeps no token that could be read from the database', async () => {
    const browser = await portal.signedIn('donor');
    const rows = await portal.dataSource.query('SELECT * FROM session');
    expect(JSON.stringify(rows)).not.toContain(browser.cookie('session'));
  });

  it('compares a password whole, and as it was typed', async () => {
    const { email } = await portal.person(['donor']);
    const near = [
      PASSWORD.toUpperCase(),
      PASSWORD.slice(0, -1),
      `${PASSWORD} `,
      ` ${PASSWORD}`,
      PASSWORD.replace(' ', ''),
    ];
    const answers = await Promise.all(near.map((typed) => portal.browser().signIn(email, typed)));
    expect(answers.map(({ body }) => body.code)).toEqual(Array(near.length).fill('wrong-sign-in'));
    expect((await portal.browser().signIn(email)).status).toBe(201);
  });

  it('is a line of the log, whether it went well or not, and says nobody’s name', async () => {
    const { id, email } = await portal.person(['donor']);
    const before = portal.logLines.length;
    await portal.browser().signIn(email, 'a wrong long password');
    await portal.browser().signIn(email);
    const lines = portal.logLines.slice(before).filter(({ msg }) => msg === 'request');
    expect(lines).toMatchObject([
      { method: 'POST', path: '/api/session', status: 401 },
      { method: 'POST', path: '/api/session', status: 201 },
    ]);
    for (const canary of [id, email, PASSWORD]) expect(JSON.stringify(lines)).not.toContain(canary);
  });

  it('keeps the password at the cost of today, once it has been typed', async () => {
    const { id, email } = await portal.person(['donor']);
    const before = await new PasswordHashing(new PasswordCost(32_768, 3)).hash(PASSWORD);
    await portal.asOwner('UPDATE person SET password_hash = $2 WHERE id = $1', [id, before]);
    const kept = () => portal.asOwner('SELECT password_hash, version FROM person WHERE id = $1', [id]);
    expect((await portal.browser().signIn(email, 'a wrong long password')).status).toBe(401);
    expect(await kept()).toEqual([{ password_hash: before, version: 1 }]);
    expect((await portal.browser().signIn(email)).status).toBe(201);
    const now = await kept();
    expect(now).toEqual([{ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/), version: 1 }]);
    expect((await portal.browser().signIn(email)).status).toBe(201);
    expect(await kept()).toEqual(now);
  });

  it('takes nothing but JSON, and lives on', async () => {
    const bytes = Buffer.from(JSON.stringify({ email: 'a@example.org', password: PASSWORD }));
    const attempts = ['application/octet-stream', 'text/plain', 'application/xml'].map((type) =>
      portal.browser().post('/api/session', { bytes, headers: { 'content-type': type } }),
    );
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([415, 'unsupported']));
  });

  it('says the same to a wrong password, an unknown address and a disabled account', async () => {
    const { email } = await portal.person(['donor']);
    const { email: disabled } = await portal.person(['donor'], { status: 'disabled' });
    const attempts = [
      [email, 'another long password'],
      ['nobody@example.org', PASSWORD],
      [disabled, PASSWORD],
    ];
    const answers = await Promise.all(attempts.map(([who, password]) => portal.browser().signIn(who!, password)));
    const { requestId: _, ...same } = answers[0]!.body;
    expect(same).toMatchObject({ status: 401, code: 'wrong-sign-in' });
    for (const { body, headers } of answers) {
      expect(body).toMatchObject(same);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('a session', () => {
  it('ends after an hour away, and each visit begins the hour anew', async () => {
    const browser = await portal.signedIn('donor');
    const { email } = browser.person;
    await later(email, 'last_seen_at', '59 minutes');
    expect((await browser.get('/api/session')).status).toBe(200);
    await later(email, 'last_seen_at', '59 minutes');
    expect((await browser.get('/api/session')).status).toBe(200);
    await later(email, 'last_seen_at', '61 minutes');
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('ends after twelve hours, however busy', async () => {
    const browser = await portal.signedIn('donor');
    await later(browser.person.email, 'expires_at', '12 hours 1 second');
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('does not move with the clock of a demo', async () => {
    const browser = await portal.signedIn('donor');
    portal.clock.set('2099-01-01T00:00:00.000Z');
    expect((await browser.get('/api/session')).status).toBe(200);
  });
});

describe('guessing', () => {
  const guess = (email: string, ip: string) => portal.browser(ip).signIn(email, 'a wrong long password');

  it('must wait after ten wrong passwords for one account from one address; others need not', async () => {
    const { email } = await portal.person(['donor']);
    const ten = await Promise.all(Array.from({ length: 10 }, () => guess(email, '198.51.100.1')));
    expect(new Set(ten.map(({ status }) => status))).toEqual(new Set([401]));
    const eleventh = await portal.browser('198.51.100.1').signIn(email);
    expect([eleventh.status, eleventh.body.code]).toEqual([429, 'too-many-sign-ins']);
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(800);
    expect(Number(eleventh.headers['retry-after'])).toBeLessThanOrEqual(900);
    expect((await portal.browser('198.51.100.2').signIn(email)).status).toBe(201);
    await portal.dataSource.query(`UPDATE sign_in_limit SET since = since - interval '15 minutes'`);
    expect((await portal.browser('198.51.100.1').signIn(email)).status).toBe(201);
  });

  it('is forgotten after a right password', async () => {
    const { email } = await portal.person(['donor']);
    for (let round = 0; round < 9; round++) await guess(email, '198.51.100.3');
    expect((await portal.browser('198.51.100.3').signIn(email)).status).toBe(201);
    expect((await guess(email, '198.51.100.3')).status).toBe(401);
  });

  it('does not slip through by being quick', async () => {
    const { email } = await portal.person(['donor']);
    const answers = await Promise.all(Array.from({ length: 25 }, () => guess(email, '198.51.100.4')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('keeps neither the address typed nor the password', async () => {
    await guess('my secret typed into the wrong field', '198.51.100.5');
    const kept = JSON.stringify(
      await portal.dataSource.query('SELECT encode(account, $1) AS account, address FROM sign_in_limit', ['escape']),
    );
    expect(kept).not.toContain('secret');
  });
});

describe('another site', () => {
  it('cannot make a browser change anything', async () => {
    const browser = await portal.signedIn('administrator');
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of strangers) {
      const answer = await browser.post('/api/session/close', { headers });
      expect([answer.status, answer.body.code]).toEqual([403, 'another-site']);
    }
    expect((await browser.get('/api/session', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
  });
});
