import { Refusal } from '#kernel/refusal';

interface Someone {
  readonly personId: string | null;
}

/** Nobody raises their own powers: a second administrator grants what an administrator needs. */
export function refuseToSelf(actor: Someone, person: { readonly id: string }): void {
  if (actor.personId !== person.id) return;
  throw new Refusal('forbidden', 'not-yourself', 'You cannot do this to your own account. Ask another administrator.');
}
