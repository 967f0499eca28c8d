import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INCOMPATIBLE_ROLES, ROLE_BESIDE, type Role } from '#contracts/roles';
import { addDays, dayOf } from '#kernel/days';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());

const ama = (more: object = {}) => ({ email: 'ama@example.org', name: 'Ama Mensah', password: PASSWORD, ...more });
const someone = (more: object = {}) => ama({ email: `${crypto.randomUUID()}@example.org`, ...more });
const invitation = (roles: Role[]) => ({ email: `${crypto.randomUUID()}@example.org`, name: 'Ama Mensah', roles });

describe('registering', () => {
  it('makes an applicant who must confirm, and tells the log no more than the name, sealed', async () => {
    const browser = portal.browser();
    const answer = await browser.post('/api/people/register', { json: ama({ email: 'Ama@Example.org' }) });
    expect([answer.status, answer.body]).toEqual([202, { to: 'Ama@Example.org' }]);
    expect((await browser.get('/api/session')).status).toBe(401);
    const [event] = await portal.events('person.registered');
    expect(event!.payload).toEqual({ personId: event!.recordId, name: 'Ama Mensah' });
    expect(JSON.stringify(event!.leaf)).not.toMatch(/Ama Mensah|example|argon/);
    const token = await portal.tokenFor('ama@example.org', 'confirm');
    const confirmed = await browser.post('/api/people/confirm', { json: { token } });
    expect(confirmed.body.person).toMatchObject({ email: 'ama@example.org', roles: ['applicant'], status: 'active' });
    expect((await browser.get('/api/session')).body.person.email).toBe('ama@example.org');
  });

  it('acts once when it is sent twice under one key', async () => {
    const [json, key] = [someone(), crypto.randomUUID()];
    const first = await portal.browser().post('/api/people/register', { json, key });
    const second = await portal.browser().post('/api/people/register', { json, key });
    expect([second.body, second.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect(await portal.dataSource.query('SELECT FROM letter WHERE recipient = $1', [json.email])).toHaveLength(1);
  });

  it('gives no second cookie when a confirmation is repeated under its key', async () => {
    const [json, key] = [someone(), crypto.randomUUID()];
    await portal.browser().post('/api/people/register', { json });
    const token = await portal.tokenFor(json.email, 'confirm');
    const first = await portal.browser().post('/api/people/confirm', { json: { token }, key });
    const second = await portal.browser().post('/api/people/confirm', { json: { token }, key });
    expect(second.body).toEqual(first.body);
    expect([second.headers['idempotency-replayed'], second.headers['set-cookie']]).toEqual(['true', undefined]);
  });

  it('names every wrong field at once', async () => {
    const answer = await portal
      .browser()
      .post('/api/people/register', { json: { email: 'x', name: '', password: 'short' } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(['email', 'name', 'password']);
  });

  it('is for people who have no account yet', async () => {
    const browser = await portal.signedIn('donor');
    expect((await browser.post('/api/people/register', { json: someone() })).status).toBe(403);
  });

  it('keeps the password as argon2id only', async () => {
    const [{ password_hash: kept }] = await portal.dataSource.query(
      `SELECT password_hash FROM person WHERE email = 'ama@example.org'`,
    );
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('an administrator', () => {
  it('invites people with roles; nobody else does', async () => {
    const administrator = await portal.signedIn('administrator');
    const answer = await administrator.post('/api/people', { json: invitation(['secretariat', 'donor']) });
    expect([answer.status, answer.body.status, answer.body.roles]).toEqual([201, 'invited', ['secretariat', 'donor']]);
    const [event] = await portal.events('person.invited');
    expect(event!.leaf.open).toEqual({ roles: ['secretariat', 'donor'] });
    const secretariat = await portal.signedIn('secretariat');
    expect((await secretariat.post('/api/people', { json: invitation(['donor']) })).status).toBe(403);
    expect((await portal.browser().post('/api/people', { json: invitation(['donor']) })).status).toBe(401);
  });

  it('cannot make one person certify and release', async () => {
    const administrator = await portal.signedIn('administrator');
    const answer = await administrator.post('/api/people', {
      json: invitation(['certifying-officer', 'releasing-officer']),
    });
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'incompatible-roles']);
  });

  it('grants a role to somebody else, which counts in their open session at once', async () => {
    const [administrator, browser] = [await portal.signedIn('administrator'), await portal.signedIn('donor')];
    const { id } = browser.person;
    const granted = await administrator.post(`/api/people/${id}/grant-role`, { json: { version: 1, role: 'auditor' } });
    expect([granted.status, granted.body.roles, granted.body.version]).toEqual([201, ['donor', 'auditor'], 2]);
    expect((await browser.get('/api/session')).body.person.roles).toEqual(['donor', 'auditor']);
    const stale = await administrator.post(`/api/people/${id}/grant-role`, { json: { version: 1, role: 'reviewer' } });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  });

  it('grants a role for some days: it is there and gone without any job', async () => {
    const [administrator, browser] = [await portal.signedIn('administrator'), await portal.signedIn('donor')];
    const { id } = browser.person;
    const day = (days: number): string => addDays(dayOf(new Date()), days);
    const json = { version: 1, role: 'auditor', from: day(1), until: day(9) };
    const granted = await administrator.post(`/api/people/${id}/grant-role`, { json });
    expect(granted.body).toMatchObject({
      roles: ['donor', 'auditor'],
      roleDates: { auditor: { from: day(1), until: day(9) } },
    });
    const { payload, leaf } = (await portal.events('person.role-granted')).at(-1)!;
    expect([payload, leaf['open']]).toEqual([
      expect.objectContaining({ from: day(1), until: day(9) }),
      { role: 'auditor' },
    ]);
    const rolesOn = async (days: object) => {
      await portal.dataSource.query('UPDATE person SET role_dates = $2 WHERE id = $1', [id, { auditor: days }]);
      return (await browser.get('/api/session')).body.person.roles;
    };
    expect(await rolesOn({ from: day(1), until: day(9) })).toEqual(['donor']);
    expect(await rolesOn({ from: day(0), until: day(0) })).toEqual(['donor', 'auditor']);
    expect(await rolesOn({ until: day(-1) })).toEqual(['donor']);
    expect((await browser.get('/api/people')).status).toBe(403);
    const again = await administrator.post(`/api/people/${id}/grant-role`, { json: { version: 2, role: 'auditor' } });
    expect([again.status, again.body.roles, again.body.roleDates]).toEqual([201, ['donor', 'auditor'], {}]);
  });

  it('lets somebody whose roles have all ended be nobody in particular, with a name', async () => {
    const browser = await portal.signedIn('auditor');
    await portal.dataSource.query('UPDATE person SET role_dates = $2 WHERE id = $1', [
      browser.person.id,
      { auditor: { until: '2026-01-01' } },
    ]);
    expect((await browser.get('/api/session')).body.person.roles).toEqual(['public']);
    expect((await browser.get('/api/people')).status).toBe(403);
    expect((await browser.look('/how-we-decide')).status).toBe(200);
    expect((await browser.post('/api/session/close')).status).toBe(204);
  });

  it('revokes a role, which an open session notices at once; the log says which role, not why', async () => {
    const [administrator, browser] = [
      await portal.signedIn('administrator'),
      await portal.signedIn('donor', 'auditor'),
    ];
    const revoke = (json: object) =>
      administrator.post(`/api/people/${browser.person.id}/revoke-role`, {
        json: { version: 1, role: 'auditor', reason: 'Another post since March.', ...json },
      });
    expect((await browser.get('/api/people')).status).toBe(200);
    const revoked = await revoke({});
    expect([revoked.status, revoked.body.roles, revoked.body.version]).toEqual([201, ['donor'], 2]);
    expect((await browser.get('/api/people')).status).toBe(403);
    const [event] = await portal.events('person.role-revoked');
    expect(event!.leaf.open).toEqual({ role: 'auditor' });
    const again = [
      await revoke({ version: 2 }),
      await revoke({ version: 2, role: 'donor' }),
      await revoke({ version: 2, reason: ' ' }),
    ];
    expect(again.map(({ status, body }) => [status, body.errors.map(({ code }: { code: string }) => code)])).toEqual([
      [422, ['role-not-held']],
      [422, ['last-role']],
      [422, ['role-not-held', 'reason-missing']],
    ]);
  });

  it('does not raise their own powers and does not lock themselves out', async () => {
    const administrator = await portal.signedIn('administrator');
    const { id } = administrator.person;
    const granted = await administrator.post(`/api/people/${id}/grant-role`, {
      json: { version: 1, role: 'releasing-officer' },
    });
    const [disabled, revoked] = [
      await administrator.post(`/api/people/${id}/disable`, { json: { version: 1, reason: 'a mistake' } }),
      await administrator.post(`/api/people/${id}/revoke-role`, {
        json: { version: 1, role: 'administrator', reason: 'a mistake' },
      }),
    ];
    expect([granted, disabled, revoked].map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'not-yourself'],
      [403, 'not-yourself'],
      [403, 'not-yourself'],
    ]);
  });

  it('disables a person, whose sessions end with that act', async () => {
    const [administrator, browser] = [await portal.signedIn('administrator'), await portal.signedIn('reviewer')];
    const { id, email } = browser.person;
    const answer = await administrator.post(`/api/people/${id}/disable`, {
      json: { version: 1, reason: 'left the fund' },
    });
    expect([answer.status, answer.body.status]).toEqual([201, 'disabled']);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await portal.browser().signIn(email)).body.code).toBe('wrong-sign-in');
    const again = await administrator.post(`/api/people/${id}/disable`, { json: { version: 2, reason: 'once more' } });
    expect([again.status, again.body.code, again.body.allowed]).toEqual([409, 'not-allowed-now', []]);
  });

  it('has whose account is closed told by one letter, however often the event comes, without the reason', async () => {
    const { id, email } = await portal.person(['reviewer'], { status: 'disabled' });
    const event = { id: crypto.randomUUID() };
    for (let time = 0; time < 2; time++)
      await portal.deliver('person.disabled', { personId: id, reason: 'left the fund' }, event);
    const letters: { kind: string; text: string }[] = await portal.dataSource.query(
      'SELECT kind, text FROM letter WHERE recipient = $1',
      [email],
    );
    expect(letters.map(({ kind }) => kind)).toEqual(['account-closed']);
    expect(letters[0]!.text).not.toContain('left the fund');
  });

  it('sees everybody; an applicant sees nobody', async () => {
    const list = (await (await portal.signedIn('administrator')).get('/api/people')).body;
    expect(list.length).toBeGreaterThan(3);
    expect(JSON.stringify(list)).not.toContain('argon2');
    expect((await (await portal.signedIn('applicant')).get('/api/people')).status).toBe(403);
  });
});

describe('the database', () => {
  it('refuses a focal point who is not of the secretariat', async () => {
    await expect(portal.person(['focal-point'])).rejects.toThrow(/person_focal_point_of_secretariat/);
  });

  const pairs = INCOMPATIBLE_ROLES.flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other): [Role, Role] => [one, other])),
  );

  it.each(pairs)('refuses a person who is both %s and %s, whatever the code says', async (one, other) => {
    // who is held only beside another role comes with it
    const beside = [one, other].flatMap((role) => ROLE_BESIDE[role] ?? []);
    await expect(portal.person([one, other, ...beside])).rejects.toThrow(/person_roles_compatible/);
    await expect(portal.person(['donor', ...beside, other, one])).rejects.toThrow(/person_roles_compatible/);
  });
});
