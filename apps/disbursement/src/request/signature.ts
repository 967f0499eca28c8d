import { Refusal } from '#kernel/refusal';
import type { Actor } from '#platform/actor/actor';

/** The person behind an act that needs a signature; nobody in particular cannot sign. */
export function signerOf(actor: Actor): string {
  if (actor.personId === null) throw new Refusal('unauthenticated', 'sign-in-needed', 'Sign in to do this.');
  return actor.personId;
}
