import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { AccountSweep, INVITED_DAYS, UNCONFIRMED_DAYS } from './account-sweep.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal?.close());

const sweep = () => portal.app.get(AccountSweep, { strict: false }).sweep();
const anAddress = (): string => `${crypto.randomUUID()}@example.org`;
const register = async (email: string): Promise<string> => {
  const json = { email, name: 'Ama Mensah', password: PASSWORD };
  await portal.browser().post('/api/people/register', { json });
  const [person] = await portal.asOwner('SELECT id FROM person WHERE email = $1', [email]);
  return person.id as string;
};
const invite = async (): Promise<{ id: string; email: string }> => {
  const administrator = await portal.signedIn('administrator');
  const json = { email: anAddress(), name: 'Carla Nunes', roles: ['reviewer'] };
  return (await administrator.post('/api/people', { json })).body;
};
/** As if it had happened so many days ago, links and all. */
const age = async (id: string, days: number): Promise<void> => {
  const back = `make_interval(days => ${days})`;
  await portal.asOwner(`UPDATE person SET updated_at = updated_at - ${back} WHERE id = $1`, [id]);
  await portal.asOwner(`UPDATE account_link SET expires_at = expires_at - ${back} WHERE person_id = $1`, [id]);
};
const personOf = async (id: string) =>
  (await portal.asOwner('SELECT status, email, name FROM person WHERE id = $1', [id]))[0];

describe('the sweep of accounts', () => {
  it('forgets a registration that nobody confirmed for a week, and frees its address', async () => {
    const email = anAddress();
    const id = await register(email);
    await age(id, UNCONFIRMED_DAYS + 1);
    expect((await sweep()).person).toBe(1);
    expect(await personOf(id)).toEqual({ status: 'lapsed', email: `${id}@erased.invalid`, name: '-' });
    const [left] = await portal.asOwner(
      `SELECT (SELECT count(*) FROM letter WHERE recipient = $2)::int AS letters,
              (SELECT count(*) FROM portal_disclosure.pseudonym_secret WHERE person_id = $1)::int AS secrets,
              (SELECT count(*) FROM portal_disclosure.disclosure JOIN outbox USING (event_id) WHERE record_id = $1)::int AS disclosures`,
      [id, email],
    );
    expect(left).toEqual({ letters: 0, secrets: 0, disclosures: 0 });
    const { leaf } = (await portal.events('person.lapsed')).find(({ recordId }) => recordId === id)!;
    expect(leaf).toMatchObject({ type: 'person.lapsed', actor: expect.stringMatching(/^system/) });
    const administrator = await portal.signedIn('administrator');
    expect((await administrator.get('/api/people')).text).not.toContain(id);
  });

  it('ends an invitation that nobody accepted for thirty days, and the address can be invited again', async () => {
    const { id, email } = await invite();
    await age(id, INVITED_DAYS + 1);
    expect((await sweep()).person).toBe(1);
    expect(await personOf(id)).toMatchObject({ status: 'lapsed' });
    const administrator = await portal.signedIn('administrator');
    const json = { email, name: 'Carla Nunes', roles: ['reviewer'] };
    expect((await administrator.post('/api/people', { json })).status).toBe(201);
  });

  it('leaves those alone who may still come: young ones, those with a good link, and everybody who came', async () => {
    const [young, lettered] = [await register(anAddress()), await register(anAddress())];
    const { id: invited } = await invite();
    const { id: active } = await portal.person(['donor']);
    await age(young, UNCONFIRMED_DAYS - 1);
    await age(invited, INVITED_DAYS - 1);
    await portal.asOwner(`UPDATE person SET updated_at = updated_at - interval '90 days' WHERE id = ANY ($1)`, [
      [lettered, active],
    ]);
    expect((await sweep()).person).toBe(0);
    const states = await Promise.all([young, lettered, invited, active].map(personOf));
    expect(states.map(({ status }) => status)).toEqual(['unconfirmed', 'unconfirmed', 'invited', 'active']);
  });

  it('takes away links, sessions and counts whose time is over, and no others', async () => {
    const { email } = await portal.person(['donor']);
    const browser = portal.browser();
    await browser.signIn(email);
    await portal.browser().signIn(email, 'a wrong long password');
    await portal.browser().post('/api/account/letter', { json: { email } });
    await portal.dataSource.query(
      `INSERT INTO provider_visit (state_hash, holder_hash, purpose, nonce, verifier, next, kept, expires_at)
       VALUES (sha256('state'), sha256('visit'), 'sign-in', 'nonce', 'verifier', '', '', now() + interval '1 minute')`,
    );
    const count = async (): Promise<number[]> => {
      const tables = ['session', 'account_link', 'provider_visit', 'letter_limit', 'sign_in_limit', 'known_address'];
      const counts = tables.map((table) => portal.asOwner(`SELECT count(*)::int FROM ${table}`));
      return (await Promise.all(counts)).map(([row]) => row.count as number);
    };
    const before = await count();
    expect(Math.min(...before)).toBeGreaterThan(0);
    await sweep();
    expect(await count()).toEqual(before);
    for (const table of ['session', 'account_link', 'provider_visit'])
      await portal.asOwner(`UPDATE ${table} SET expires_at = now() - interval '1 second'`);
    for (const table of ['letter_limit', 'sign_in_limit'])
      await portal.asOwner(`UPDATE ${table} SET since = now() - interval '25 hours'`);
    await portal.asOwner(`UPDATE known_address SET proved_at = now() - interval '91 days'`);
    const swept = await sweep();
    const {
      session,
      account_link: links,
      provider_visit: visits,
      letter_limit: letters,
      sign_in_limit: signIns,
      known_address: addresses,
    } = swept;
    // those of the registration that lapses with its link go before
    expect([session, links + swept.person, visits, letters, signIns, addresses]).toEqual(before);
    expect(await count()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
