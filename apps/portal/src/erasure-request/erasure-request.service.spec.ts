import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { aPortal, PASSWORD, type PortalAnswer, type TestPortal } from '#test/support/portal';
import { AccountSweep } from '../person/account-sweep.ts';

type Signed = Awaited<ReturnType<TestPortal['signedIn']>>;

let portal: TestPortal;
let administrator: Signed;
let secretariat: Signed;
beforeAll(async () => {
  portal = await aPortal();
  administrator = await portal.signedIn('administrator');
  secretariat = await portal.signedIn('secretariat');
});
afterAll(() => portal?.close());

const ask = (by: Signed, currentPassword = PASSWORD): Promise<PortalAnswer> =>
  by.post('/api/account/erasure/ask', { json: { currentPassword } });
const own = async (by: Signed) => (await by.get('/api/account/erasure')).body;
const withdraw = (by: Signed, version: number): Promise<PortalAnswer> =>
  by.post('/api/account/erasure/withdraw', { json: { version } });
const refuse = (id: string, version: number, reason = 'A payment to you is under way.'): Promise<PortalAnswer> =>
  administrator.post(`/api/erasure-requests/${id}/refuse`, { json: { version, reason } });
const order = (subjectId: string): Promise<PortalAnswer> =>
  administrator.post('/api/erasures', { json: { subjectKind: 'person', subjectId, ground: 'consent-withdrawn' } });
const confirm = (id: string, by: Signed = secretariat): Promise<PortalAnswer> =>
  by.post(`/api/erasures/${id}/confirm`, { json: { version: 1 } });
const letterKinds = async (email: string): Promise<string[]> =>
  (await portal.asOwner('SELECT kind FROM letter WHERE recipient = $1 ORDER BY created_at, ctid', [email])).map(
    ({ kind }) => kind as string,
  );
/** Who has asked to be forgotten. */
async function asking(...roles: Role[]) {
  const browser = await portal.signedIn(...roles);
  const { body } = await ask(browser);
  return { browser, ...browser.person, requestId: body.id as string };
}

describe('who asks to be forgotten', () => {
  it('gives the password, gets a letter, and goes on working', async () => {
    const browser = await portal.signedIn('donor');
    const wrong = await ask(browser, 'not my password at all');
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'password-wrong']);
    const asked = await ask(browser);
    expect([asked.status, asked.body]).toMatchObject([201, { status: 'asked', personId: browser.person.id }]);
    expect(await letterKinds(browser.person.email)).toEqual(['erasure-asked']);
    expect((await ask(browser)).body.code).toBe('erasure-asked-already');
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await own(browser)).request).toMatchObject({ status: 'asked' });
    const waiting: { id: string }[] = (await administrator.get('/api/erasure-requests')).body;
    expect(waiting.map(({ id }) => id)).toContain(asked.body.id);
    expect((await secretariat.get('/api/erasure-requests')).status).toBe(403);
  });

  it('asks once, also in two windows', async () => {
    const browser = await portal.signedIn('donor');
    const answers = await Promise.all([1, 2, 3].map(() => ask(browser)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('takes it back until it is done, and an order for it falls', async () => {
    const { browser, id } = await asking('donor');
    const { body: erasure } = await order(id);
    expect(erasure).toMatchObject({ status: 'ordered', subjectId: id });
    expect((await withdraw(browser, 2)).body.code).toBe('stale');
    expect((await withdraw(browser, 1)).body).toMatchObject({ status: 'withdrawn' });
    expect((await confirm(erasure.id)).body.code).toBe('not-allowed-now');
    expect((await withdraw(browser, 2)).body.code).toBe('not-allowed-now');
    expect((await order(id)).body.code).toBe('account-still-open');
    expect((await ask(browser)).status).toBe(201);
    expect((await withdraw(await portal.signedIn('donor'), 1)).status).toBe(404);
  });

  it('is refused with grounds, which stand on their page and in no letter, event or leaf', async () => {
    const { browser, id, email, requestId } = await asking('donor');
    await order(id);
    const empty = await refuse(requestId, 1, ' ');
    expect([empty.status, empty.body.errors[0].code]).toEqual([422, 'reason-missing']);
    expect((await refuse(requestId, 1)).body).toMatchObject({ status: 'refused' });
    expect((await own(browser)).request).toMatchObject({ status: 'refused', reason: 'A payment to you is under way.' });
    expect(await letterKinds(email)).toEqual(['erasure-asked', 'erasure-refused']);
    const [kept] = await portal.asOwner(
      `SELECT (SELECT string_agg(payload::text, '') FROM outbox) || (SELECT string_agg(convert_from(leaf, 'UTF8'), '') FROM outbox)
         || (SELECT string_agg(text, '') FROM letter) || (SELECT string_agg(value::text, '') FROM portal_disclosure.disclosure) AS all`,
    );
    expect(kept.all).not.toContain('A payment to you is under way');
    expect((await order(id)).body.code).toBe('account-still-open');
  });

  it('is not decided about by themselves', async () => {
    const { browser, id, requestId } = await asking('administrator');
    const refusal = await browser.post(`/api/erasure-requests/${requestId}/refuse`, {
      json: { version: 1, reason: 'No.' },
    });
    expect(refusal.body.code).toBe('not-yourself');
    const { body: erasure } = await order(id);
    expect((await confirm(erasure.id, browser)).body.code).toBe('not-yourself');
  });

  it('is forgotten when another person confirms: the account closes in that act, one last letter is written and goes', async () => {
    const { browser, id, email, requestId } = await asking('donor');
    const { body: erasure } = await order(id);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await confirm(erasure.id)).body).toMatchObject({ status: 'confirmed', subjectId: null });
    expect((await browser.get('/api/session')).status).toBe(401);
    const state = async (table: string, of: string) =>
      (await portal.asOwner(`SELECT status, person_id FROM ${table} WHERE id = $1`, [of]))[0];
    expect(await state('erasure_request', requestId)).toEqual({ status: 'granted', person_id: null });
    const closed = (await portal.events('person.left')).find(({ recordId }) => recordId === id)!;
    expect(closed.leaf).toMatchObject({ actor: expect.stringMatching(/^system/) });
    const payload = {
      erasureId: erasure.id,
      subjectKind: 'person',
      subjectId: id,
      ground: 'consent-withdrawn',
    } as const;
    await portal.deliver('erasure.confirmed', payload);
    const rows = await portal.asOwner('SELECT name, email FROM person WHERE id = $1', [id]);
    expect(rows).toEqual([{ name: '-', email: `${id}@erased.invalid` }]);
    expect(await letterKinds(email)).toEqual(['erasure-granted']);
    const sweep = () => portal.app.get(AccountSweep, { strict: false }).sweep();
    await sweep();
    expect(await letterKinds(email)).toEqual(['erasure-granted']);
    await portal.asOwner(`UPDATE letter SET status = 'sent', sent_at = now() WHERE recipient = $1`, [email]);
    expect((await sweep()).letter).toBe(1);
    expect(await letterKinds(email)).toEqual([]);
  });

  it('leaves no leaf that says who it was', async () => {
    const { id, email, requestId } = await asking('donor');
    const { body: erasure } = await order(id);
    await confirm(erasure.id);
    const events = (await portal.events()).filter(({ recordId }) => [requestId, erasure.id].includes(recordId));
    expect(events.map(({ name }) => name).sort()).toEqual([
      'erasure-request.asked',
      'erasure-request.granted',
      'erasure.confirmed',
      'erasure.ordered',
    ]);
    const said = JSON.stringify(events.map(({ leaf }) => leaf));
    expect([said.includes(id), said.includes(email)]).toEqual([false, false]);
  });

  it('is told of roles that nobody else holds', async () => {
    const officer = await portal.signedIn('releasing-officer');
    expect((await own(officer)).soleRoles).toEqual(['releasing-officer']);
    await portal.person(['releasing-officer'], { status: 'disabled' });
    expect((await own(officer)).soleRoles).toEqual(['releasing-officer']);
    await portal.person(['releasing-officer']);
    expect((await own(officer)).soleRoles).toEqual([]);
  });
});
