import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPortal, type TestPortal } from '#test/support/portal';
import { nextCode } from '../../deploy/seed/authenticator.mjs';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal?.close());

it('a password chosen by letter opens nothing without the second factor of the account', async () => {
  const owner = await portal.signedIn('donor');
  const { email } = owner.person;
  const { secret } = (await owner.post('/api/factors/totp', { json: {} })).body;
  const [code, password] = [await nextCode(secret), 'another good long password'];
  expect((await owner.post('/api/factors/totp/confirm', { json: { code } })).status).toBe(201);

  await portal.browser().post('/api/account/letter', { json: { email } });
  const token = await portal.tokenFor(email, 'reset');
  expect((await portal.browser().post('/api/account/reset-password', { json: { token, password } })).status).toBe(204);

  const thief = portal.browser();
  await thief.post('/api/session', { json: { email, password } });
  expect((await thief.get('/api/session')).status).toBe(401);
  const guessed = await thief.post('/api/session', { json: { email, password, totp: '000000' } });
  expect([guessed.status, guessed.body.code]).toEqual([401, 'wrong-code']);
  const whole = { email, password, totp: await nextCode(secret) };
  expect((await portal.browser().post('/api/session', { json: whole })).status).toBe(201);
});
