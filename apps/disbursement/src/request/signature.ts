import type { Permission } from '#contracts/permissions';
import { principalOf } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';
import type { Actor } from '#platform/actor/actor';

/** The person behind an act that needs a signature; nobody in particular cannot sign. */
export function signerOf(actor: Actor): string {
  if (actor.personId === null) throw new Refusal('unauthenticated', 'sign-in-needed', 'Sign in to do this.');
  return actor.personId;
}

/** A signature as it is kept: whose hand, and in whose stead where it is not their own. */
export interface Signature {
  readonly by: string;
  readonly byName: string;
  readonly for: string | null;
  readonly forName: string | null;
}

export function signatureOf(actor: Actor, permission: Permission): Signature {
  const principal = principalOf(actor, permission);
  return {
    by: signerOf(actor),
    byName: actor.name,
    for: principal?.personId ?? null,
    forName: principal?.name ?? null,
  };
}
