import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DELEGABLE_ROLES, type Role } from '#contracts/roles';
import { addDays, dayOf } from '#kernel/days';
import { aPortal, type TestPortal } from '#test/support/portal';

type Signed = Awaited<ReturnType<TestPortal['signedIn']>>;

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const today = dayOf(new Date());
const inDays = (days: number): string => addDays(today, days);
const give = (by: Signed, delegateId: string, more: object = {}) =>
  by.post('/api/delegations', {
    json: { delegateId, role: 'certifying-officer', from: today, until: inDays(7), ...more },
  });
const rolesOf = async (browser: Signed): Promise<Role[]> => (await browser.get('/api/session')).body.person.roles;
const shift = (id: string, from: string, until: string) =>
  portal.dataSource.query('UPDATE delegation SET from_day = $2, until_day = $3 WHERE id = $1', [id, from, until]);
const aPair = async (): Promise<[rosa: Signed, sam: Signed]> => [
  await portal.signedIn('certifying-officer'),
  await portal.signedIn('secretariat'),
];

describe('a delegation', () => {
  it('gives a role to a colleague from the next request on, and tells the log neither who nor when', async () => {
    const [rosa, sam] = await aPair();
    const given = await give(rosa, sam.person.id);
    expect([given.status, given.body]).toEqual([
      201,
      expect.objectContaining({ status: 'given', runs: 'now', role: 'certifying-officer', allowed: ['revoke'] }),
    ]);
    expect(await rolesOf(sam)).toEqual(['secretariat', 'certifying-officer']);
    expect((await sam.get('/api/session')).body.actsFor).toEqual([
      { role: 'certifying-officer', name: 'Test Person', until: inDays(7) },
    ]);
    expect(await rolesOf(rosa)).toEqual(['certifying-officer']);
    const { leaf, payload } = (await portal.events('delegation.given')).at(-1)!;
    expect(payload).toMatchObject({ principalId: rosa.person.id, delegateId: sam.person.id, from: today });
    expect(leaf['open']).toEqual({ role: 'certifying-officer' });
    expect(JSON.stringify(leaf)).not.toContain(inDays(7));
    expect((await sam.get('/api/delegations')).body).toHaveLength(1);
    const stranger = await portal.signedIn('approving-officer');
    expect((await stranger.get('/api/delegations')).body).toEqual([]);
  });

  it('runs on its days alone, with no job that begins or ends it', async () => {
    const [rosa, sam] = await aPair();
    const { body } = await give(rosa, sam.person.id, { from: inDays(2) });
    const told: [string, Role[]][] = [];
    for (const [from, until] of [
      [inDays(2), inDays(7)],
      [inDays(-3), today],
      [inDays(-3), inDays(-1)],
    ] as const) {
      await shift(body.id, from, until);
      told.push([(await rosa.get('/api/delegations')).body[0].runs, await rolesOf(sam)]);
    }
    expect(told).toEqual([
      ['coming', ['secretariat']],
      ['now', ['secretariat', 'certifying-officer']],
      ['ended', ['secretariat']],
    ]);
  });

  it.each(['principal', 'delegate', 'administrator'] as const)('is ended at once by the %s', async (who) => {
    const [principal, delegate] = await aPair();
    const administrator = await portal.signedIn('administrator');
    const { body } = await give(principal, delegate.person.id);
    const by = { principal, delegate, administrator }[who];
    expect((await by.get('/api/delegations')).body.find(({ id }: { id: string }) => id === body.id).allowed).toEqual([
      'revoke',
    ]);
    const ended = await by.post(`/api/delegations/${body.id}/revoke`, { json: { version: 1 } });
    expect([ended.status, ended.body.status, ended.body.runs]).toEqual([201, 'revoked', 'ended']);
    expect(await rolesOf(delegate)).toEqual(['secretariat']);
    expect((await by.post(`/api/delegations/${body.id}/revoke`, { json: { version: 2 } })).status).toBe(409);
  });

  it('of others answers as if it were not there', async () => {
    const [rosa, sam] = await aPair();
    const { body } = await give(rosa, sam.person.id);
    const stranger = await portal.signedIn('approving-officer');
    for (const id of [body.id, crypto.randomUUID(), 'x']) {
      const answer = await stranger.post(`/api/delegations/${id}/revoke`, { json: { version: 1 } });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
    const auditor = await portal.signedIn('auditor');
    const seen = (await auditor.get('/api/delegations')).body.find(({ id }: { id: string }) => id === body.id);
    expect(seen).toMatchObject({ status: 'given', allowed: [] });
    expect((await auditor.post(`/api/delegations/${body.id}/revoke`, { json: { version: 1 } })).status).toBe(403);
  });

  it('ends with the role or the account of the one who gave it', async () => {
    const administrator = await portal.signedIn('administrator');
    const [rosa, sam] = [
      await portal.signedIn('certifying-officer', 'secretariat'),
      await portal.signedIn('secretariat'),
    ];
    await give(rosa, sam.person.id);
    const revoke = { version: 1, role: 'certifying-officer', reason: 'Another post.' };
    expect((await administrator.post(`/api/people/${rosa.person.id}/revoke-role`, { json: revoke })).status).toBe(201);
    expect(await rolesOf(sam)).toEqual(['secretariat']);
    const [cora, uma] = await aPair();
    await give(cora, uma.person.id);
    const disable = { version: 1, reason: 'Left the fund.' };
    expect((await administrator.post(`/api/people/${cora.person.id}/disable`, { json: disable })).status).toBe(201);
    expect(await rolesOf(uma)).toEqual(['secretariat']);
  });

  it('cannot be handed on, and its role gives no access token', async () => {
    const [rosa, sam] = await aPair();
    await give(rosa, sam.person.id);
    const third = await portal.signedIn('secretariat', 'focal-point');
    const handed = await give(sam, third.person.id);
    expect([handed.status, handed.body.errors]).toEqual([422, [expect.objectContaining({ code: 'role-not-yours' })]]);
    const token = { name: 'my program', scopes: ['tranche.certify'], days: 30 };
    expect((await sam.post('/api/access-tokens', { json: token })).status).toBe(422);
  });

  it('stands against a role that clashes with it, until it is ended', async () => {
    const administrator = await portal.signedIn('administrator');
    const [rosa, sam] = await aPair();
    const { body } = await give(rosa, sam.person.id, { from: inDays(3) });
    const grant = (role: Role, more: object = {}) =>
      administrator.post(`/api/people/${sam.person.id}/grant-role`, { json: { version: 1, role, ...more } });
    for (const role of ['approving-officer', 'releasing-officer', 'certifying-officer', 'auditor', 'donor'] as const)
      expect([role, (await grant(role)).body.errors?.[0].code]).toEqual([role, 'acts-for-another']);
    expect((await grant('approving-officer', { until: inDays(2) })).status).toBe(201);
    await rosa.post(`/api/delegations/${body.id}/revoke`, { json: { version: 1 } });
    expect(
      (await administrator.post(`/api/people/${sam.person.id}/grant-role`, { json: { version: 2, role: 'donor' } }))
        .status,
    ).toBe(201);
  });

  it('makes a second factor necessary where its role needs one', async () => {
    const strict = await aPortal({
      database: portal.database,
      keys: portal.keys,
      environment: { SECOND_FACTOR_ROLES: 'certifying-officer' },
    });
    try {
      const [rosa, sam] = await aPair();
      const there = await strict.signedIn('secretariat');
      expect((await there.get('/api/session')).body.factorMissing).toBe(false);
      await give(rosa, there.person.id);
      expect((await there.get('/api/session')).body.factorMissing).toBe(true);
      expect(await rolesOf(sam)).toEqual(['secretariat']);
    } finally {
      await strict.close();
    }
  });

  it('is told to both, on their page of notices', async () => {
    const [rosa, sam] = await aPair();
    await give(rosa, sam.person.id);
    const { payload } = (await portal.events('delegation.given')).at(-1)!;
    await portal.deliver('delegation.given', payload as never);
    for (const browser of [rosa, sam]) {
      const { body } = await browser.get('/api/notices');
      expect(body.notices).toEqual([
        expect.objectContaining({ kind: 'delegation-given', page: '/account/delegations' }),
      ]);
    }
  });

  it('is given, seen and ended on pages', async () => {
    const [rosa, sam] = await aPair();
    const typed = (name: string, date: string) => {
      const [year, month, day] = date.split('-');
      return { [`${name}-day`]: day!, [`${name}-month`]: month!, [`${name}-year`]: year! };
    };
    const form = { role: 'certifying-officer', delegateId: sam.person.id, ...typed('from', today) };
    const again = await rosa.fill('/account/delegations', form);
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('Enter the last day.')]);
    const given = await rosa.fill('/account/delegations', { ...form, ...typed('until', inDays(3)) });
    expect([given.status, given.headers['location']]).toEqual([303, '/account/delegations']);
    expect((await rosa.look('/account/delegations')).text).toContain('Test Person acts for you today');
    expect((await sam.look('/account/delegations')).text).toContain('For whom you act');
    expect((await sam.look('/account')).text).toContain('You act for');
    const overseen = await (await portal.signedIn('auditor')).look('/admin/delegations');
    expect([overseen.status, overseen.text]).toEqual([200, expect.not.stringContaining('End it now')]);
    const [{ id }] = (await sam.get('/api/delegations')).body;
    const ended = await sam.fill('/account/delegations', {}, `/account/delegations/${id}/end`);
    expect([ended.status, await rolesOf(sam)]).toEqual([303, ['secretariat']]);
  });

  it('offers the colleagues to whom a role can be given, by name', async () => {
    const rosa = await portal.signedIn('certifying-officer');
    const { id } = await portal.person(['secretariat'], { name: 'Aaron Able' });
    await portal.person(['reviewer'], { name: 'Rita Reviewer' });
    const { body } = await rosa.get('/api/delegations/colleagues');
    expect(body).toContainEqual({ id, name: 'Aaron Able', roles: ['secretariat'] });
    expect(JSON.stringify(body)).not.toMatch(/Rita|@example/);
    expect(body.some((one: { id: string }) => one.id === rosa.person.id)).toBe(false);
    const reviewer = await portal.signedIn('reviewer');
    expect((await reviewer.get('/api/delegations/colleagues')).status).toBe(403);
  });
});

describe('the database', () => {
  const insert = (principal: string, delegate: string, role: string, from = today, until = inDays(7)) =>
    portal.dataSource.query(
      `INSERT INTO delegation (id, status, version, created_at, updated_at, principal_id, delegate_id, role, from_day, until_day)
       VALUES ($1, 'given', 1, now(), now(), $2, $3, $4, $5, $6)`,
      [crypto.randomUUID(), principal, delegate, role, from, until],
    );
  const person = async (...roles: Role[]): Promise<string> => (await portal.person(roles)).id;
  const setRoles = (id: string, roles: Role[], dates: object = {}) =>
    portal.dataSource.query('UPDATE person SET roles = $2, role_dates = $3 WHERE id = $1', [id, roles, dates]);
  const APART = 'delegation_keeps_roles_apart';

  it('has the roles of the rulebook', async () => {
    const principal = await person('secretariat', 'focal-point');
    const other = await person('secretariat', 'reviewer', 'auditor', 'donor', 'administrator', 'trustee');
    for (const role of ['reviewer', 'auditor', 'administrator', 'donor', 'trustee'])
      await expect(insert(other, principal, role)).rejects.toThrow('delegation_role');
    for (const role of DELEGABLE_ROLES)
      await insert(await person(role, 'secretariat'), await person('secretariat'), role).catch(
        // who has the role already
        (error: Error) => expect([role, error.message]).toEqual(['secretariat', expect.stringContaining(APART)]),
      );
  });

  it('lets nobody delegate to themselves, for longer than a quarter, or what they do not hold', async () => {
    const [rosa, sam] = [await person('certifying-officer'), await person('secretariat')];
    await expect(insert(rosa, rosa, 'certifying-officer')).rejects.toThrow(/delegation_to_another/);
    await expect(insert(rosa, sam, 'certifying-officer', today, inDays(92))).rejects.toThrow(
      'delegation_for_some_days',
    );
    await expect(insert(rosa, sam, 'approving-officer')).rejects.toThrow('delegation_of_own_role_once');
    await insert(rosa, sam, 'certifying-officer', today, inDays(91));
    const uma = await person('secretariat');
    await expect(insert(rosa, uma, 'certifying-officer', inDays(91), inDays(95))).rejects.toThrow(
      'delegation_of_own_role_once',
    );
    // sam acts in the role and does not hold it
    await expect(insert(sam, uma, 'certifying-officer')).rejects.toThrow('delegation_of_own_role_once');
  });

  it('lets nobody act in two steps of a payment, whichever comes first', async () => {
    const [rosa, abi, sam] = [
      await person('certifying-officer'),
      await person('approving-officer'),
      await person('secretariat'),
    ];
    await expect(insert(rosa, abi, 'certifying-officer')).rejects.toThrow(APART);
    await insert(rosa, sam, 'certifying-officer');
    await expect(insert(abi, sam, 'approving-officer', inDays(7), inDays(9))).rejects.toThrow(APART);
    await insert(abi, sam, 'approving-officer', inDays(8), inDays(9));
    await expect(setRoles(sam, ['secretariat', 'releasing-officer'])).rejects.toThrow(APART);
    await expect(setRoles(sam, ['secretariat', 'auditor'])).rejects.toThrow(APART);
    await setRoles(sam, ['secretariat', 'releasing-officer'], { 'releasing-officer': { from: inDays(10) } });
  });

  it('lets a grant and a delegation that come at once not pass each other', async () => {
    const [rosa, sam] = [await person('certifying-officer'), await person('secretariat')];
    const outcomes = await Promise.allSettled([
      insert(rosa, sam, 'certifying-officer'),
      setRoles(sam, ['secretariat', 'approving-officer']),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('lets incompatible roles be granted one after the other, and not on one day', async () => {
    const sam = await person('secretariat');
    const roles: Role[] = ['certifying-officer', 'approving-officer'];
    const until = { 'certifying-officer': { until: '2027-01-31' } };
    await expect(setRoles(sam, roles, until)).rejects.toThrow('person_roles_compatible');
    await setRoles(sam, roles, { ...until, 'approving-officer': { from: '2027-02-01' } });
    const sameDay = { ...until, 'approving-officer': { from: '2027-01-31' } };
    await expect(setRoles(sam, roles, sameDay)).rejects.toThrow('person_roles_compatible');
  });
});
