import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { forgetPerson } from '../person/forget-person.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

const HOME = '198.51.100.10';
const AWAY = '198.51.100.99';
const NEW = 'another good long password';

const signIn = async (email: string, ip: string, password = PASSWORD): Promise<number> =>
  (await portal.browser(ip).signIn(email, password)).status;
const guess = (email: string, ip: string): Promise<number> => signIn(email, ip, 'a wrong long password');
const known = async (id: string): Promise<number> =>
  (await portal.dataSource.query('SELECT FROM known_address WHERE person_id = $1', [id])).length;

/** Somebody at whose account as many wrong passwords were tried as are allowed, from everywhere. */
async function besieged({ home = HOME } = {}): Promise<{ id: string; email: string }> {
  const person = await portal.person(['donor']);
  expect(await signIn(person.email, home)).toBe(201);
  await besiege(person.email);
  return person;
}

async function besiege(email: string): Promise<void> {
  for (const ip of ['203.0.113.1', '203.0.113.2']) expect(await guess(email, ip)).toBe(401);
  const [, rows]: [unknown, number] = await portal.dataSource.query(
    `UPDATE sign_in_limit SET failures = 100 WHERE account = sha256(convert_to($1, 'UTF8')) AND failures = 2`,
    [email],
  );
  expect(rows).toBe(1);
}

describe('guessing at one account from many addresses', () => {
  it('must wait after a hundred wrong passwords, from wherever; other accounts need not', async () => {
    const { email } = await portal.person(['donor']);
    const hundred = Array.from({ length: 100 }, (_, place) => guess(email, `192.0.2.${place % 20}`));
    expect(new Set(await Promise.all(hundred))).toEqual(new Set([401]));
    const next = await portal.browser(AWAY).signIn(email);
    expect([next.status, next.body.code]).toEqual([429, 'too-many-sign-ins']);
    expect(Number(next.headers['retry-after'])).toBeGreaterThan(3_500);
    expect(Number(next.headers['retry-after'])).toBeLessThanOrEqual(3_600);
    expect(await signIn((await portal.person(['donor'])).email, AWAY)).toBe(201);
    await portal.dataSource.query(`UPDATE sign_in_limit SET since = since - interval '60 minutes'`);
    expect(await signIn(email, AWAY)).toBe(201);
  });

  it('does not keep the person out where they have signed in before, and helps nobody there to guess more', async () => {
    const { email } = await besieged();
    expect(await guess(email, AWAY)).toBe(429);
    expect(await signIn(email, HOME)).toBe(201);
    for (let wrong = 0; wrong < 10; wrong++) expect(await guess(email, HOME)).toBe(401);
    expect(await guess(email, HOME)).toBe(429);
  });

  it('is not counted anew because the person comes in, nor does a right password count', async () => {
    const { email } = await besieged();
    for (let round = 0; round < 3; round++) expect(await signIn(email, HOME)).toBe(201);
    expect(await guess(email, AWAY)).toBe(429);
    const { email: busy } = await portal.person(['donor']);
    for (const ip of [HOME, AWAY]) expect(await signIn(busy, ip)).toBe(201);
    const counts = `SELECT failures FROM sign_in_limit WHERE account = sha256(convert_to($1, 'UTF8'))`;
    expect(await portal.dataSource.query(counts, [busy])).toEqual([{ failures: 0 }]);
  });

  it('answers the same for an account that nobody has', async () => {
    const nobody = 'nobody@example.org';
    await Promise.all(Array.from({ length: 100 }, (_, place) => guess(nobody, `192.0.2.${place % 20}`)));
    expect(await guess(nobody, AWAY)).toBe(429);
  });

  it('counts an IPv6 address with its /64, known ones as well', async () => {
    const { email } = await besieged({ home: '2001:db8:1:2::10' });
    expect(await signIn(email, '2001:db8:1:2:a:b:c:d')).toBe(201);
    expect(await signIn(email, '2001:db8:1:3::10')).toBe(429);
    const { email: other } = await portal.person(['donor']);
    for (let wrong = 0; wrong < 10; wrong++) expect(await guess(other, `2001:db8:9:9::${wrong}`)).toBe(401);
    expect(await guess(other, '2001:db8:9:9:ffff::1')).toBe(429);
  });
});

describe('a known address', () => {
  it('is one from which a password was chosen by letter; those of before are forgotten', async () => {
    const { id, email } = await besieged();
    await portal.browser(AWAY).post('/api/account/letter', { json: { email } });
    const json = { token: await portal.tokenFor(email, 'reset'), password: NEW };
    expect((await portal.browser(AWAY).post('/api/account/reset-password', { json })).status).toBe(204);
    expect(await signIn(email, HOME, NEW)).toBe(429);
    expect(await signIn(email, AWAY, NEW)).toBe(201);
    expect(await known(id)).toBe(1);
  });

  it('is one at which a letter’s link let the person in', async () => {
    const [email, browser] = [`${crypto.randomUUID()}@example.org`, portal.browser(HOME)];
    await browser.post('/api/people/register', { json: { email, name: 'Ama Mensah', password: PASSWORD } });
    const json = { token: await portal.tokenFor(email, 'confirm') };
    expect((await portal.browser(AWAY).post('/api/people/confirm', { json })).status).toBe(201);
    await besiege(email);
    expect(await signIn(email, HOME)).toBe(429);
    expect(await signIn(email, AWAY)).toBe(201);
  });

  it('is so for ninety days', async () => {
    const { email } = await besieged();
    await portal.dataSource.query(`UPDATE known_address SET proved_at = proved_at - interval '90 days'`);
    expect(await signIn(email, HOME)).toBe(429);
  });

  it('is kept as a keyed hash, like those that guess, and goes with the person', async () => {
    const { id } = await besieged();
    const kept = await portal.dataSource.query(
      'SELECT address FROM known_address UNION ALL SELECT address FROM sign_in_limit',
    );
    expect(kept.length).toBeGreaterThan(2);
    for (const { address } of kept) expect(address).toMatch(/^[\w-]{22}$/);
    expect(await known(id)).toBe(1);
    await portal.dataSource.transaction((tx) => forgetPerson(tx, id));
    expect(await known(id)).toBe(0);
  });
});
