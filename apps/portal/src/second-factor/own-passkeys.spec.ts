import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Device } from '#test/support/device';
import { addPasskey, comeInAlone, lettersTo, refused, withPasskey } from '#test/support/passkeys';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { nextCode } from '../../../../deploy/seed/authenticator.mjs';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal({ environment: { SECOND_FACTOR_ROLES: 'releasing-officer' } })));
afterAll(() => portal.close());

describe('the passkeys of a person', () => {
  it('are renamed and removed by that person alone, who is told', async () => {
    const [{ browser, email, device }, stranger] = [await withPasskey(portal), await withPasskey(portal)];
    const [{ id }] = (await browser.get('/api/factors')).body.passkeys as [{ id: string }];
    for (const [act, json] of [
      ['rename', { name: 'Theirs' }],
      ['remove', {}],
    ] as const) {
      expect((await stranger.browser.post(`/api/factors/passkeys/${id}/${act}`, { json })).status).toBe(404);
      expect((await browser.post(`/api/factors/passkeys/nobody/${act}`, { json })).status).toBe(404);
    }
    expect((await browser.post(`/api/factors/passkeys/${id}/rename`, { json: { name: ' Desk ' } })).status).toBe(204);
    expect((await browser.get('/api/factors')).body.passkeys).toMatchObject([{ id, name: 'Desk' }]);
    expect((await browser.post(`/api/factors/passkeys/${id}/remove`, { json: {} })).status).toBe(204);
    expect((await browser.get('/api/factors')).body).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
    expect((await portal.events('person.factor-removed')).at(-1)!.payload).toMatchObject({ kind: 'passkey' });
    expect(await lettersTo(portal, email)).toEqual(['passkey-added', 'factor-removed']);
    expect(refused((await comeInAlone(portal, device)).answer)).toEqual([401, 'passkey-unknown']);
    expect((await portal.browser().signIn(email)).status).toBe(201);
  });

  it('keep one where the role must have a second factor', async () => {
    const { browser } = await withPasskey(portal, 'releasing-officer');
    const [{ id }] = (await browser.get('/api/factors')).body.passkeys as [{ id: string }];
    const last = await browser.post(`/api/factors/passkeys/${id}/remove`, { json: {} });
    expect(refused(last)).toEqual([409, 'last-factor']);
    const { secret } = (await browser.post('/api/factors/totp', { json: {} })).body;
    await browser.post('/api/factors/totp/confirm', { json: { code: await nextCode(secret) } });
    expect((await browser.post(`/api/factors/passkeys/${id}/remove`, { json: {} })).status).toBe(204);
    expect(refused(await browser.post('/api/factors/totp/remove', { json: {} }))).toEqual([409, 'last-factor']);
  });

  it('go with a person who is forgotten, and so does what devices know them by', async () => {
    const { id, device } = await withPasskey(portal);
    const rowsOf = () =>
      portal.dataSource.query(
        'SELECT passkey_handle, (SELECT count(*)::int FROM passkey WHERE person_id = $1) AS passkeys FROM person WHERE id = $1',
        [id],
      );
    const [before] = await rowsOf();
    const erasure = { erasureId: randomUUID(), subjectKind: 'person', ground: 'consent-withdrawn', subjectId: id };
    await portal.deliver('erasure.confirmed', erasure);
    const [after] = await rowsOf();
    expect([before.passkeys, after.passkeys, before.passkey_handle.equals(after.passkey_handle)]).toEqual([
      1,
      0,
      false,
    ]);
    expect(refused((await comeInAlone(portal, device)).answer)).toEqual([401, 'passkey-unknown']);
  });

  it('bring recovery codes, each of which opens the account once and is told by letter', async () => {
    const { email, codes } = await withPasskey(portal);
    const browser = portal.browser();
    await browser.post('/api/session', { json: { email, password: PASSWORD } });
    const opened = await browser.post('/api/session/factor', { json: { recoveryCode: codes[0] } });
    expect([opened.status, opened.body.factorAt]).toEqual([200, null]);
    expect(await lettersTo(portal, email)).toEqual(['passkey-added', 'recovery-code-used']);
    expect((await addPasskey(browser, new Device(), 'New phone')).status).toBe(201);
  });
});
