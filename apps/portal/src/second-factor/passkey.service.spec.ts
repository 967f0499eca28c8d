import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Device, type Manners } from '#test/support/device';
import { eventually } from '#test/support/eventually';
import { addPasskey, comeInAlone, lettersTo, question, refused, withPasskey } from '#test/support/passkeys';
import { aPortal, type Browser, type TestPortal } from '#test/support/portal';
import { PortalKeys } from '../session/portal-keys.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({ environment: { SECOND_FACTOR_ROLES: 'releasing-officer' } })));
afterAll(() => portal.close());

const TO_ADD = 'factors/passkeys/question';
const give = (browser: Browser, passkey: object) => browser.post('/api/session/factor', { json: { passkey } });

describe('adding a passkey', () => {
  it('makes it a second factor, with recovery codes, an event, a leaf without names and a letter', async () => {
    const browser = await portal.signedIn('donor');
    const asked = await question(browser, TO_ADD);
    expect(asked).toMatchObject({ attestation: 'none', rp: { id: 'localhost' } });
    expect(asked.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' });
    const handle = Buffer.from(asked.user.id, 'base64url');
    expect(handle).toHaveLength(32);
    expect(handle.toString('hex')).not.toContain(browser.person.id.replaceAll('-', ''));
    expect((await question(browser, TO_ADD)).user.id).toBe(asked.user.id);
    const device = new Device();
    const added = await addPasskey(browser, device);
    expect([added.status, added.body.recoveryCodes.length]).toEqual([201, 10]);
    const { passkeys } = (await browser.get('/api/factors')).body;
    expect(passkeys).toMatchObject([{ name: 'My phone', lastUsedAt: null }]);
    expect((await browser.get('/api/session')).body.factorAt).toEqual(expect.any(String));
    const event = (await portal.events('person.factor-added')).findLast(
      ({ recordId }) => recordId === browser.person.id,
    )!;
    expect(event.leaf.open).toMatchObject({ kind: 'passkey' });
    for (const name of ['My phone', browser.person.id, device.id])
      expect(JSON.stringify(event.leaf)).not.toContain(name);
    expect(await lettersTo(portal, browser.person.email)).toEqual(['passkey-added']);
    expect((await question(browser, TO_ADD)).excludeCredentials).toEqual([
      { id: device.id, type: 'public-key', transports: [] },
    ]);
  });

  it('ends the person’s other sessions', async () => {
    const { email } = await portal.person(['donor']);
    const [one, other] = [portal.browser(), portal.browser()];
    for (const browser of [one, other]) await browser.signIn(email);
    expect((await addPasskey(one)).status).toBe(201);
    expect([(await one.get('/api/session')).status, (await other.get('/api/session')).status]).toEqual([200, 401]);
  });

  it.each<[string, Manners]>([
    ['made on another web site', { origin: 'https://evil.example' }],
    ['made for another name', { rpId: 'evil.example' }],
    ['that did not ask its person', { verified: false }],
  ])('refuses one %s', async (_, manners) => {
    const browser = await portal.signedIn('donor');
    expect(refused(await addPasskey(browser, new Device(), 'Phone', manners))).toEqual([401, 'passkey-wrong']);
    expect((await browser.get('/api/factors')).body.passkeys).toEqual([]);
  });

  it('takes each challenge once, in the session that asked, and for adding only', async () => {
    const [one, other] = [await portal.signedIn('donor'), await portal.signedIn('donor')];
    const asked = await question(one, TO_ADD);
    const json = { name: 'Phone', passkey: new Device().make(asked) };
    expect(refused(await other.post('/api/factors/passkeys', { json }))).toEqual([401, 'challenge-foreign']);
    expect((await one.post('/api/factors/passkeys', { json })).status).toBe(201);
    const again = { name: 'Other', passkey: new Device().make(asked) };
    expect(refused(await one.post('/api/factors/passkeys', { json: again }))).toEqual([401, 'challenge-answered']);
    const toProve = await question(one, 'session/factor/passkey');
    const wrongUse = { name: 'Third', passkey: new Device().make(toProve) };
    expect(refused(await one.post('/api/factors/passkeys', { json: wrongUse }))).toEqual([401, 'challenge-foreign']);
    const madeUp = { name: 'Fourth', passkey: new Device().make({ challenge: randomBytes(56).toString('base64url') }) };
    expect(refused(await one.post('/api/factors/passkeys', { json: madeUp }))).toEqual([401, 'challenge-foreign']);
  });

  it('needs a name that the person has not used yet, and the factor afresh', async () => {
    const { browser } = await withPasskey(portal);
    const nameless = await browser.post('/api/factors/passkeys', {
      json: { name: ' ', passkey: new Device().make(await question(browser, TO_ADD)) },
    });
    expect([nameless.status, nameless.body.errors[0].field]).toEqual([422, 'name']);
    const same = await addPasskey(browser, new Device(), 'My phone');
    expect([same.status, same.body.errors[0].code]).toEqual([422, 'passkey-name-taken']);
    const ids = (await browser.get('/api/factors')).body.passkeys.map(({ id }: { id: string }) => id);
    await portal.dataSource.query(
      `UPDATE session SET factor_at = factor_at - interval '6 minutes' WHERE person_id = $1`,
      [browser.person.id],
    );
    for (const act of ['rename', 'remove']) {
      const json = act === 'rename' ? { name: 'Mine' } : {};
      const stale = await browser.post(`/api/factors/passkeys/${ids[0]}/${act}`, { json });
      expect(refused(stale)).toEqual([403, 'fresh-factor-needed']);
    }
    expect(refused(await browser.get('/api/factors/passkeys/question'))).toEqual([403, 'fresh-factor-needed']);
  });
});

describe('a passkey as the second step', () => {
  it('is asked for after the password, and opens the session with a factor that is fresh', async () => {
    const { device, email } = await withPasskey(portal);
    const browser = portal.browser();
    const first = await browser.signIn(email);
    expect([first.body.code, first.body.allowed]).toEqual(['factor-needed', ['passkey']]);
    expect((await browser.get('/api/session/factor')).body).toEqual({ awaits: true, totp: false, passkey: true });
    const asked = await question(browser, 'session/factor/passkey');
    expect(asked.allowCredentials).toMatchObject([{ id: device.id }]);
    const given = await give(browser, device.sign(asked));
    expect([given.status, given.body.factorAt]).toEqual([200, expect.any(String)]);
    expect((await browser.get('/api/factors')).body.passkeys[0].lastUsedAt).toEqual(expect.any(String));
  });

  it('makes the factor fresh again in an open session, under a new token', async () => {
    const { browser, device, id } = await withPasskey(portal);
    await portal.dataSource.query(
      `UPDATE session SET factor_at = factor_at - interval '6 minutes' WHERE person_id = $1`,
      [id],
    );
    expect(refused(await browser.post('/api/factors/recovery-codes', { json: {} }))).toEqual([
      403,
      'fresh-factor-needed',
    ]);
    const before = browser.cookie('session');
    expect((await give(browser, device.sign(await question(browser, 'session/factor/passkey')))).status).toBe(200);
    expect(browser.cookie('session')).not.toBe(before);
    expect((await browser.post('/api/factors/recovery-codes', { json: {} })).status).toBe(201);
  });

  it('takes no answer twice, none from another session, and none of another person', async () => {
    const [{ device, email }, stranger] = [await withPasskey(portal), await withPasskey(portal)];
    const [one, other] = [portal.browser(), portal.browser('198.51.100.20')];
    for (const browser of [one, other]) await browser.signIn(email);
    const answer = device.sign(await question(one, 'session/factor/passkey'));
    expect(refused(await give(other, answer))).toEqual([401, 'challenge-foreign']);
    const strange = stranger.device.sign(await question(one, 'session/factor/passkey'));
    expect(refused(await give(one, strange))).toEqual([401, 'passkey-unknown']);
    expect((await give(one, answer)).status).toBe(200);
    expect(refused(await give(one, answer))).toEqual([401, 'challenge-answered']);
  });

  it('takes one answer once, also when it is sent twice at the same moment', async () => {
    const { browser, device } = await withPasskey(portal);
    const answer = device.sign(await question(browser, 'session/factor/passkey'));
    const both = await Promise.all([give(browser, answer), give(browser, answer)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes no challenge after five minutes', async () => {
    const { browser, device } = await withPasskey(portal);
    const { challenge } = await question(browser, 'session/factor/passkey');
    const bytes = Buffer.from(challenge, 'base64url');
    const seconds = Number(bytes.readBigUInt64BE(16)) - Date.now() / 1000;
    expect([seconds > 290, seconds < 302]).toEqual([true, true]);
    // an end of the sender's choice does not carry our stamp
    bytes.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000) + 86_400), 16);
    const longer = device.sign({ challenge: bytes.toString('base64url') });
    expect(refused(await give(browser, longer))).toEqual([401, 'challenge-foreign']);
    // one of ours, as it was made five minutes and a second ago
    const body = Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(8)]);
    body.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000) - 1), 16);
    const [{ id }] = await portal.dataSource.query('SELECT id FROM session WHERE person_id = $1', [browser.person.id]);
    const stamp = portal.app
      .get(PortalKeys, { strict: false })
      .stampOf(`prove of ${id}: ${body.toString('base64url')}`);
    const late = Buffer.concat([body, stamp]).toString('base64url');
    expect(refused(await give(browser, device.sign({ challenge: late })))).toEqual([401, 'challenge-expired']);
  });
});

describe('a passkey alone', () => {
  it('signs its person in, as both factors', async () => {
    const { device, email } = await withPasskey(portal, 'releasing-officer');
    const { browser, answer } = await comeInAlone(portal, device);
    expect([answer.status, answer.body.person.email]).toEqual([201, email]);
    expect([answer.body.factorAt, answer.body.factorMissing]).toEqual([expect.any(String), false]);
    expect((await browser.get('/api/tranches')).status).toBe(200);
  });

  it.each<[string, Manners, string]>([
    ['signed on another web site', { origin: 'https://evil.example' }, 'passkey-wrong'],
    ['signed for another name', { rpId: 'evil.example' }, 'passkey-wrong'],
    ['that did not ask its person', { verified: false }, 'passkey-wrong'],
    ['with another signature', { signature: Buffer.from('3006020101020101', 'hex') }, 'passkey-wrong'],
  ])('is refused %s', async (_, manners, code) => {
    const { device } = await withPasskey(portal);
    const { browser, answer } = await comeInAlone(portal, device, manners);
    expect(refused(answer)).toEqual([401, code]);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('is refused when it was not asked in this browser, when it is unknown, and when the account is closed', async () => {
    const { device, id } = await withPasskey(portal);
    const stolen = device.sign(await question(portal.browser(), 'session/passkey'));
    const elsewhere = portal.browser();
    await question(elsewhere, 'session/passkey');
    const taken = await elsewhere.post('/api/session/passkey', { json: { passkey: stolen } });
    expect(refused(taken)).toEqual([401, 'challenge-foreign']);
    expect(refused((await comeInAlone(portal, new Device())).answer)).toEqual([401, 'passkey-unknown']);
    await portal.dataSource.query(`UPDATE person SET status = 'disabled' WHERE id = $1`, [id]);
    expect(refused((await comeInAlone(portal, device)).answer)).toEqual([401, 'passkey-unknown']);
  });

  it('that counts back is refused, and stands among the security events', async () => {
    const { device } = await withPasskey(portal);
    expect((await comeInAlone(portal, device, { counter: 7 })).answer.status).toBe(201);
    const { browser, answer } = await comeInAlone(portal, device, { counter: 7 });
    expect(refused(answer)).toEqual([401, 'passkey-copied']);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await comeInAlone(portal, device, { counter: 6 })).answer.status).toBe(401);
    expect((await comeInAlone(portal, device, { counter: 8 })).answer.status).toBe(201);
    await eventually(async () => {
      const rows = await portal.dataSource.query(`SELECT code FROM security_event WHERE kind = 'copied-passkey'`);
      expect(rows).toEqual([{ code: 'passkey-copied' }, { code: 'passkey-copied' }]);
    });
  });

  it('may never count: many phones do not', async () => {
    const [browser, device] = [await portal.signedIn('donor'), new Device()];
    await addPasskey(browser, device, 'Phone', { counter: 0 });
    for (let time = 0; time < 2; time++)
      expect((await comeInAlone(portal, device, { counter: 0 })).answer.status).toBe(201);
  });

  it('leaves what was replayed or forged among the security events', async () => {
    const { device } = await withPasskey(portal);
    const { browser, passkey } = await comeInAlone(portal, device);
    await browser.post('/api/session/passkey', { json: { passkey } });
    await comeInAlone(portal, device, { origin: 'https://evil.example' });
    await eventually(async () => {
      const rows: { kind: string; code: string }[] = await portal.dataSource.query(
        'SELECT DISTINCT kind, code FROM security_event',
      );
      expect(rows).toEqual(
        expect.arrayContaining([
          { kind: 'replayed', code: 'challenge-answered' },
          { kind: 'forged', code: 'passkey-wrong' },
        ]),
      );
    });
  });
});
