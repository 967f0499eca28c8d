import { isFactorFresh, isPasswordFresh } from '#contracts/fresh-factor';
import { Refusal } from '#kernel/refusal';
import { allowingRole, isPermission, type Permission } from '#contracts/permissions';
import { isWithin } from '#contracts/scopes';
import type { Actor } from '../actor/actor.ts';

/** Refuses sign-in-needed, not-your-role and beyond-scope, unless the actor holds the permission. */
export function mustHold(actor: Actor, permission: Permission): void {
  if (allowingRole(permission, actor.roles) === undefined) throw notPermitted(actor);
  refuseBeyondScopes(actor, permission);
}

/** Who comes with an access token holds of their permissions those that it names, and what is open to everybody. */
export function refuseBeyondScopes({ scopes }: Actor, permission: string): void {
  if (isPermission(permission) ? isWithin(scopes, permission) : scopes === undefined) return;
  const message = `This access token is not good for this: it lacks the scope ${permission}, or no token may have it.`;
  throw new Refusal('forbidden', 'beyond-scope', message, { params: { permission } });
}

/** The answer to someone who lacks the permission: sign in first, or it is not for this role. */
export function notPermitted(actor: Actor): Refusal {
  return actor.personId === null && !actor.roles.includes('system')
    ? new Refusal('unauthenticated', 'sign-in-needed', 'Sign in to do this.')
    : new Refusal('forbidden', 'not-your-role', 'Your role does not allow this. Ask somebody whose role does.');
}

/** Refuses fresh-factor-needed unless the actor gave a second factor within the last five minutes before `at`. */
export function mustHaveFreshFactor({ factorAt }: Actor, at: Date): void {
  if (!isFactorFresh(factorAt, at)) throw freshFactorNeeded();
}

/** The same, or the password of the last ten minutes for who has no second factor. */
export function mustHaveProvedOwner(actor: Actor, at: Date): void {
  if (!isPasswordFresh(actor.passwordAt, at)) mustHaveFreshFactor(actor, at);
}

/** Also where the password stands for the factor that somebody does not have. */
export const freshFactorNeeded = (): Refusal =>
  new Refusal(
    'forbidden',
    'fresh-factor-needed',
    'Confirm first that it is you: give a code of your app, use a passkey, or type your password if you have neither. Then do this within five minutes.',
  );
