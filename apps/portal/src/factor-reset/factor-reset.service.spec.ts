import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FactorResetView } from '#contracts/api/portal';
import type { Role } from '#contracts/roles';
import type { Json } from '#test/support/json';
import { addPasskey, comeInAlone, lettersTo, question, refused, withPasskey } from '#test/support/passkeys';
import { aPortal, type Browser, type TestPortal } from '#test/support/portal';
import { FactorResetRounds } from './factor-reset-rounds.ts';

type Signed = Awaited<ReturnType<TestPortal['signedIn']>>;
let portal: TestPortal;
let [administrator, second, secretariat]: Signed[] = [];
beforeAll(async () => {
  portal = await aPortal({ environment: { SECOND_FACTOR_ROLES: 'releasing-officer' } });
  [administrator, second] = [await portal.signedIn('administrator'), await portal.signedIn('administrator')];
  secretariat = await portal.signedIn('secretariat');
});
afterAll(() => portal?.close());

const HOW = 'Met at the office, passport seen.';
const rows = (text: string, ...values: unknown[]): Promise<Json[]> => portal.dataSource.query(text, values);

/** Somebody with a passkey, and a window in which the password was given and the factor is missing. */
async function locked(role: Role = 'donor') {
  const person = await withPasskey(portal, role);
  const waiting = portal.browser();
  await waiting.signIn(person.email);
  return { ...person, waiting };
}
type Locked = Awaited<ReturnType<typeof locked>>;

const ask = (browser: Browser) => browser.post('/api/session/lost-factor', { json: {} });
const of = async ({ id }: { id: string }, by: Signed = administrator!): Promise<FactorResetView> =>
  ((await by.get('/api/factor-resets')).body as FactorResetView[]).find(({ personId }) => personId === id)!;
const decide = async (by: Signed, person: Locked, verb: 'vouch' | 'confirm' | 'refuse', text = HOW) => {
  const { id, version } = await of(person);
  const json = { version, [verb === 'refuse' ? 'reason' : 'how']: text };
  return by.post(`/api/factor-resets/${id}/${verb}`, { json });
};
const statusOf = async (person: Locked) => (await of(person)).status;
const told = async ({ email }: Locked): Promise<string[]> =>
  (await lettersTo(portal, email)).filter((kind) => kind.startsWith('factor-reset'));
const factorsLeft = async ({ id }: Locked): Promise<number> =>
  Number((await rows('SELECT count(*) AS left FROM passkey WHERE person_id = $1', id))[0].left);

describe('help with a lost second factor', () => {
  it('is asked for after the right password only, once at a time, and told by letter', async () => {
    const person = await locked();
    expect(refused(await ask(portal.browser()))).toEqual([401, 'sign-in-needed']);
    expect(refused(await ask(person.browser))).toEqual([403, 'not-your-role']);
    expect((await ask(person.waiting)).status).toBe(204);
    expect(refused(await ask(person.waiting))).toEqual([409, 'factor-reset-asked-already']);
    expect(await of(person)).toMatchObject({ status: 'asked', needsTwo: false, email: person.email, how: [] });
    expect(await told(person)).toEqual(['factor-reset-requested']);
    const [event] = (await portal.events('factor-reset.asked')).slice(-1);
    expect([event!.payload, event!.leaf.open ?? {}]).toEqual([
      { factorResetId: event!.recordId, personId: person.id },
      {},
    ]);
    const seen = await rows(
      `SELECT kind, code FROM security_event WHERE kind = 'lost-factor' AND account = $1`,
      person.id,
    );
    expect(seen).toEqual([{ kind: 'lost-factor', code: 'factor-reset-asked' }]);
  });

  it('needs one other person where the role need not have a factor, and is carried out at once', async () => {
    const person = await locked();
    const token = await person.browser.post('/api/access-tokens', {
      json: { name: 'Tool', scopes: ['contribution.read'], days: 30 },
    });
    await ask(person.waiting);
    const wordless = await decide(secretariat!, person, 'confirm', 'known');
    expect([wordless.status, wordless.body.errors[0].code]).toEqual([422, 'how-missing']);
    expect((await decide(secretariat!, person, 'confirm')).status).toBe(204);
    expect([await statusOf(person), await factorsLeft(person)]).toEqual(['done', 0]);
    expect(await told(person)).toEqual(['factor-reset-requested', 'factor-reset-done']);
    expect((await person.browser.get('/api/session')).status).toBe(401);
    const bearer = { headers: { authorization: `Bearer ${token.body.token}` } };
    expect(refused(await portal.browser().get('/api/contributions', bearer))).toEqual([401, 'token-revoked']);
    const names = (await portal.events()).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['factor-reset.confirmed', 'factor-reset.carried-out']);
  });

  it('puts a new factor before anything else, also where the role need not have one', async () => {
    const person = await locked();
    await ask(person.waiting);
    await decide(administrator!, person, 'confirm');
    const browser = portal.browser();
    const opened = await browser.signIn(person.email);
    expect([opened.status, opened.body.factorMissing]).toEqual([201, true]);
    expect(refused(await browser.get('/api/contributions'))).toEqual([403, 'factor-missing']);
    expect((await browser.get('/api/factors')).body.required).toBe(true);
    const added = await addPasskey(browser);
    expect([added.status, added.body.recoveryCodes.length]).toEqual([201, 10]);
    expect((await browser.get('/api/session')).body.factorMissing).toBe(false);
    expect((await browser.get('/api/factors')).body.required).toBe(false);
  });

  it('needs two others where the role must have a factor, and a day', async () => {
    const officer = await locked('releasing-officer');
    await ask(officer.waiting);
    expect(refused(await decide(administrator!, officer, 'confirm'))).toEqual([409, 'second-person-needed']);
    expect(refused(await decide(secretariat!, officer, 'vouch'))).toEqual([403, 'not-your-role']);
    expect((await decide(administrator!, officer, 'vouch')).status).toBe(204);
    expect(refused(await decide(administrator!, officer, 'confirm'))).toEqual([403, 'needs-another-person']);
    expect((await decide(second!, officer, 'confirm')).status).toBe(204);
    const { status, dueAt, how } = await of(officer);
    const hours = (Date.parse(dueAt!) - Date.now()) / 3_600_000;
    expect([status, how, hours > 23.9, hours < 24.1]).toEqual(['confirmed', [HOW, HOW], true, true]);
    const rounds = portal.app.get(FactorResetRounds, { strict: false });
    await rounds.round();
    expect([await statusOf(officer), await factorsLeft(officer)]).toEqual(['confirmed', 1]);
    await rows(`UPDATE factor_reset SET due_at = now() WHERE person_id = $1`, officer.id);
    await Promise.all([rounds.round(), rounds.round()]);
    expect([await statusOf(officer), await factorsLeft(officer)]).toEqual(['done', 0]);
    expect(await told(officer)).toEqual(
      ['requested', 'vouched', 'confirmed', 'done'].map((step) => `factor-reset-${step}`),
    );
  });

  it('is carried out also behind one that cannot be', async () => {
    const [held, next] = [await locked('releasing-officer'), await locked('releasing-officer')];
    for (const officer of [held, next]) {
      await ask(officer.waiting);
      await decide(administrator!, officer, 'vouch');
      await decide(second!, officer, 'confirm');
    }
    await rows(`UPDATE factor_reset SET due_at = now() - interval '1 hour' WHERE person_id = $1`, held.id);
    await rows(`UPDATE factor_reset SET due_at = now() WHERE person_id = $1`, next.id);
    const rounds = portal.app.get(FactorResetRounds, { strict: false });
    await portal.asOwner(
      `ALTER TABLE factor_reset ADD CONSTRAINT held CHECK (person_id <> '${held.id}' OR status <> 'done')`,
    );
    await rounds.round();
    expect([await statusOf(held), await statusOf(next)]).toEqual(['confirmed', 'done']);
    await portal.asOwner('ALTER TABLE factor_reset DROP CONSTRAINT held');
    await rounds.round();
    expect(await statusOf(held)).toBe('done');
  });

  it('is never decided by the person themselves, nor by who is no administrator', async () => {
    const person = await locked('administrator');
    await ask(person.waiting);
    const { id, version } = await of(person);
    for (const [verb, code] of [
      ['vouch', 'not-yourself'],
      ['confirm', 'needs-another-person'],
      ['refuse', 'not-yourself'],
    ] as const) {
      const json = { version, [verb === 'refuse' ? 'reason' : 'how']: HOW };
      expect(refused(await person.browser.post(`/api/factor-resets/${id}/${verb}`, { json }))).toEqual([403, code]);
    }
    const reviewer = await portal.signedIn('reviewer');
    expect((await reviewer.get('/api/factor-resets')).status).toBe(403);
    expect((await decide(reviewer, person, 'confirm')).status).toBe(403);
    expect(await statusOf(person)).toBe('asked');
  });

  it('is refused with a reason, and changes nothing', async () => {
    const person = await locked();
    await ask(person.waiting);
    const silent = await decide(administrator!, person, 'refuse', ' ');
    expect([silent.status, silent.body.errors[0].code]).toEqual([422, 'reason-missing']);
    expect((await decide(administrator!, person, 'refuse', 'A voice that nobody knows.')).status).toBe(204);
    expect([await statusOf(person), await factorsLeft(person)]).toEqual(['refused', 1]);
    expect(await told(person)).toEqual(['factor-reset-requested', 'factor-reset-refused']);
    const text = JSON.stringify(await rows('SELECT text FROM letter WHERE recipient = $1', person.email));
    expect(text).not.toContain('voice');
    expect((await ask(person.waiting)).status).toBe(204);
  });

  it('is stopped by the link of any of its letters, also when it is confirmed', async () => {
    const officer = await locked('releasing-officer');
    await ask(officer.waiting);
    const first = await portal.tokenFor(officer.email, 'keep-factors');
    await decide(administrator!, officer, 'vouch');
    await decide(secretariat!, officer, 'confirm');
    const keep = (token: string) => portal.browser().post('/api/account/keep-factors', { json: { token } });
    expect(refused(await keep('x'.repeat(43)))).toEqual([422, 'link-not-good']);
    // also where its person is still signed in
    const kept = await officer.browser.post('/api/account/keep-factors', { json: { token: first } });
    expect(kept.status).toBe(204);
    expect([await statusOf(officer), await factorsLeft(officer)]).toEqual(['stopped', 1]);
    expect((await told(officer)).at(-1)).toBe('factor-reset-stopped');
    expect((await keep(await portal.tokenFor(officer.email, 'keep-factors'))).status).not.toBe(204);
    await rows(`UPDATE factor_reset SET due_at = now() WHERE person_id = $1`, officer.id);
    await portal.app.get(FactorResetRounds, { strict: false }).round();
    expect(await factorsLeft(officer)).toBe(1);
  });

  it.each<[string, (person: Locked) => Promise<{ status: number }>]>([
    [
      'the passkey as the second step',
      async ({ waiting, device }) => {
        const passkey = device.sign(await question(waiting, 'session/factor/passkey'));
        return waiting.post('/api/session/factor', { json: { passkey } });
      },
    ],
    ['the passkey alone', async ({ device }) => (await comeInAlone(portal, device)).answer],
    [
      'a recovery code',
      ({ waiting, codes }) => waiting.post('/api/session/factor', { json: { recoveryCode: codes[0] } }),
    ],
  ])('ends when its person comes in with %s', async (_, comesIn) => {
    const person = await locked();
    await ask(person.waiting);
    expect((await comesIn(person)).status).toBeLessThan(300);
    expect(await statusOf(person)).toBe('stopped');
    expect((await portal.events('factor-reset.lapsed')).at(-1)!.payload).toMatchObject({ personId: person.id });
    expect(refused(await decide(administrator!, person, 'confirm'))).toEqual([409, 'not-allowed-now']);
  });

  it('cannot be confirmed and stopped at once', async () => {
    const person = await locked();
    await ask(person.waiting);
    const token = await portal.tokenFor(person.email, 'keep-factors');
    const [confirmed, stopped] = await Promise.all([
      decide(administrator!, person, 'confirm'),
      portal.browser().post('/api/account/keep-factors', { json: { token } }),
    ]);
    expect([confirmed.status, stopped.status].filter((status) => status === 204)).toHaveLength(1);
    expect(await factorsLeft(person)).toBe(confirmed.status === 204 ? 0 : 1);
  });

  it('says nothing of who or how in its leaves', async () => {
    const person = await locked();
    await ask(person.waiting);
    await decide(administrator!, person, 'confirm', 'Called Ines on +41 22 555 0101, known from the contract.');
    const leaves = (await portal.events())
      .filter(({ name }) => name.startsWith('factor-reset.'))
      .map(({ leaf }) => leaf);
    const text = JSON.stringify(leaves);
    // with blanks, which occur in no digest
    for (const told of [person.id, person.email, 'Called Ines', '22 555 0101']) expect(text).not.toContain(told);
  });
});

describe('a person who is forgotten', () => {
  it('leaves no word of how others made sure', async () => {
    const person = await locked();
    await ask(person.waiting);
    await decide(administrator!, person, 'confirm', 'Called Ines on +41 22 555 0102, known from the contract.');
    const erasure = { erasureId: randomUUID(), subjectKind: 'person', ground: 'objection', subjectId: person.id };
    await portal.deliver('erasure.confirmed', erasure);
    const left = await rows('SELECT how FROM factor_reset WHERE person_id = $1', person.id);
    const sealed = await rows('SELECT value FROM portal_disclosure.disclosure');
    expect([left, JSON.stringify(sealed).includes('555 0102')]).toEqual([[{ how: [] }], false]);
  });
});

describe('the database', () => {
  it.each([
    ['a word of the person themselves', 'vouched_by = person_id'],
    [
      'one person’s word for two',
      `vouched_by = '0190c1de-3f3c-4a51-9e5b-0c8b8f7d9a10', confirmed_by = '0190c1de-3f3c-4a51-9e5b-0c8b8f7d9a10', due_at = now()`,
    ],
  ])('refuses %s', async (_, set) => {
    const person = await locked();
    await ask(person.waiting);
    await expect(rows(`UPDATE factor_reset SET ${set} WHERE person_id = $1`, person.id)).rejects.toThrow(
      /factor_reset_by/,
    );
  });
});
