import type { Visitor } from '#test/support/browser';
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
