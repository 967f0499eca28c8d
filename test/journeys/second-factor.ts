import type { Visitor } from '#test/support/browser';
import { VirtualAuthenticator } from '#test/support/virtual-authenticator';
import { nextCode } from '../../deploy/seed/authenticator.mjs';

/** Answers "Is it you?" where the page asks it before money moves; `totp` is the secret of the person's app. */
export async function confirms(visitor: Visitor, totp: string): Promise<void> {
  if (!visitor.address().startsWith('/account/confirm-identity')) return;
  await visitor.fill('Code', await nextCode(totp));
  await visitor.press('Confirm and go on');
}

/** Has just given a second factor, for tests that are not about that. */
export async function hasConfirmed({ name, url, context }: Visitor, totp: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/session/factor`, { data: { totp: await nextCode(totp) } });
  if (!answer.ok()) throw new Error(`${name} cannot confirm: ${answer.status()}`);
}

/** For who has an app, and so has recovery codes already. */
export async function addsAPasskey(visitor: Visitor): Promise<VirtualAuthenticator> {
  const device = await VirtualAuthenticator.in(visitor);
  await visitor.visit('/account/security');
  await visitor.fill('Name of the device', 'Key in the safe');
  await visitor.press('Add a passkey');
  await visitor.sees('Your passkey is added. From now on you can sign in with it alone.');
  return device;
}

/** Out, and in again with the device alone. */
export async function comesInByPasskey(visitor: Visitor): Promise<void> {
  await visitor.context.clearCookies({ name: 'session' });
  await visitor.visit('/sign-in');
  await visitor.press('Sign in with a passkey');
}
