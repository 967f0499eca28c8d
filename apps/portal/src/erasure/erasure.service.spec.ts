import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErasureView } from '#contracts/api/portal';
import { aPortal, type TestPortal } from '#test/support/portal';

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

const rows = (text: string, ...values: unknown[]) => portal.dataSource.query(text, values);
const secretsOf = (id: string) => rows('SELECT FROM portal_disclosure.pseudonym_secret WHERE person_id = $1', id);
const order = (by: Signed, subjectId: string, subjectKind = 'person') =>
  by.post('/api/erasures', { json: { subjectKind, subjectId, ground: 'consent-withdrawn' } });
const decide = (by: Signed, { id, version }: ErasureView, verb: 'confirm' | 'cancel') =>
  by.post(`/api/erasures/${id}/${verb}`, { json: { version } });
const ordered = async (id: string, kind?: string) =>
  (await order(administrator, id, kind)).body as unknown as ErasureView;
const seen = async (id: string): Promise<ErasureView | undefined> =>
  ((await administrator.get('/api/erasures')).body as unknown as ErasureView[]).find((each) => each.id === id);

describe('an erasure', () => {
  it('is ordered by an administrator, of an account that is closed and not their own', async () => {
    const [open, closed] = [await portal.person(['donor']), await portal.person(['donor'], { status: 'disabled' })];
    expect((await order(secretariat, closed.id)).status).toBe(403);
    expect((await order(administrator, open.id)).body).toMatchObject({ status: 409, code: 'account-still-open' });
    expect((await order(administrator, randomUUID())).status).toBe(404);
    expect((await order(administrator, administrator.person.id)).body).toMatchObject({ code: 'not-yourself' });
    expect((await order(administrator, closed.id)).body).toMatchObject({ status: 'ordered', subjectId: closed.id });
    expect(await secretsOf(closed.id)).toHaveLength(1);
  });

  it('is confirmed by another person, and its subject stands in no leaf and no digest', async () => {
    const { id } = await portal.person(['donor'], { status: 'disabled' });
    const erasure = await ordered(id);
    expect((await decide(administrator, erasure, 'confirm')).body).toMatchObject({ code: 'needs-another-person' });
    const confirmed = await decide(secretariat, erasure, 'confirm');
    expect(confirmed.body).toMatchObject({ status: 'confirmed', subjectId: null });
    expect((await decide(secretariat, { ...erasure, version: 2 }, 'confirm')).body).toMatchObject({
      code: 'not-allowed-now',
    });
    const sealed = await rows(
      'SELECT value FROM portal_disclosure.disclosure JOIN outbox USING (event_id) WHERE record_id = $1',
      erasure.id,
    );
    expect(JSON.stringify(sealed)).not.toContain(id);
    const leaves = (await portal.events()).filter(({ recordId }) => recordId === erasure.id).map(({ leaf }) => leaf);
    expect(leaves).toHaveLength(2);
    expect(JSON.stringify(leaves)).not.toContain(id);
  });

  it('is ordered once for one subject, also by two at once, until it is decided', async () => {
    const { id } = await portal.person(['donor'], { status: 'disabled' });
    const answers = await Promise.all([1, 2, 3].map(() => order(administrator, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await order(administrator, id)).body).toMatchObject({ code: 'erasure-ordered-already' });
    expect((await order(administrator, id, 'organisation')).status).toBe(201);
    const first = answers.find(({ status }) => status === 201)!.body as unknown as ErasureView;
    expect((await decide(administrator, first, 'cancel')).status).toBe(201);
    expect((await order(administrator, id)).status).toBe(201);
  });

  it('can be cancelled until then, and forgets whom it was about', async () => {
    const erasure = await ordered(randomUUID(), 'organisation');
    expect((await decide(administrator, erasure, 'cancel')).body).toMatchObject({
      status: 'cancelled',
      subjectId: null,
    });
  });
});

describe('a person who is forgotten', () => {
  it('has no secret, name, address, letters or open events any more; the leaf of the account stays', async () => {
    const person = { email: `${randomUUID()}@example.org`, name: 'Ines Example', password: 'a good long password' };
    const browser = portal.browser();
    await browser.post('/api/people/register', { json: person });
    const { body } = await browser.post('/api/people/confirm', {
      json: { token: await portal.tokenFor(person.email, 'confirm') },
    });
    const { id, version } = (body as { person: { id: string; version: number } }).person;
    const [registered] = (await portal.events('person.registered')).filter(({ recordId }) => recordId === id);
    const closing = { version, reason: 'Asked to be forgotten.' };
    expect((await administrator.post(`/api/people/${id}/disable`, { json: closing })).status).toBe(201);
    await rows('UPDATE outbox_delivery SET delivered_at = now()');
    const erasure = await ordered(id);
    await decide(secretariat, erasure, 'confirm');
    const payload = { erasureId: erasure.id, subjectKind: 'person', ground: 'consent-withdrawn', subjectId: id };
    await portal.deliver('erasure.confirmed', payload);
    expect(await secretsOf(id)).toEqual([]);
    const everything = await Promise.all(
      ['person', 'letter', 'organisation_member', 'portal_disclosure.disclosure', 'erasure'].map((table) =>
        rows(`SELECT * FROM ${table}`),
      ),
    );
    for (const trace of [person.email, person.name]) expect(JSON.stringify(everything)).not.toContain(trace);
    const [told] = (await portal.events('data.erased')).slice(-1);
    expect(told!.leaf.open).toMatchObject({ service: 'portal', erased: 3, keptByLaw: 0 });
    const [still] = (await portal.events('person.registered')).filter(({ recordId }) => recordId === id);
    expect([still!.leaf, still!.leafHash, still!.payload]).toEqual([registered!.leaf, registered!.leafHash, {}]);
    await portal.deliver('data.erased', told!.payload as never);
    expect(await seen(erasure.id)).toMatchObject({ answered: 1, erased: 3, keptByLaw: 0 });
    expect((await portal.browser().signIn(person.email)).status).toBe(401);
  });
});

describe('a pseudonym', () => {
  it('is made from a secret of the person that travels with each request and is nobody else’s', async () => {
    const secrets: { secret: Buffer }[] = await rows('SELECT secret FROM portal_disclosure.pseudonym_secret');
    expect(new Set(secrets.map(({ secret }) => secret.toString('hex'))).size).toBe(secrets.length);
    await administrator.get('/api/calls');
    const token = portal.stub.seen.at(-1)!.headers.authorization!.replace('Bearer ', '').split('.')[0]!;
    const claims = JSON.parse(Buffer.from(token, 'base64url').toString()) as { pseudonymSecret: string };
    const [own] = await rows(
      'SELECT secret FROM portal_disclosure.pseudonym_secret WHERE person_id = $1',
      administrator.person.id,
    );
    expect(claims.pseudonymSecret).toBe((own as { secret: Buffer }).secret.toString('base64url'));
  });
});
