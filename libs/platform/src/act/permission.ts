import { Refusal } from '#kernel/refusal';
import type { Actor } from '../actor/actor.ts';

/** The answer to someone who lacks the permission: sign in first, or it is not for this role. */
export function notPermitted(actor: Actor): Refusal {
  return actor.personId === null && !actor.roles.includes('system')
    ? new Refusal('unauthenticated', 'sign-in-needed', 'Sign in to do this.')
    : new Refusal('forbidden', 'not-your-role', 'Your role does not allow this.');
}
