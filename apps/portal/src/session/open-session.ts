import type { PersonView } from '#contracts/api/portal';
import { ANONYMOUS, type Actor, type Principal } from '#platform/actor/actor';

/** A session that is good now, with its person as they are now: roles that were granted since count at once. */
export interface OpenSession {
  readonly id: string;
  /** With the roles held now, the person's own first, then those of others. */
  readonly person: PersonView;
  readonly actsFor: readonly (Principal & { readonly until: string })[];
  /** From which the person's pseudonyms are made; see `Actor`. It never leaves the private network. */
  readonly pseudonymSecret: string;
  /** When the person last gave a second factor in it; null when never. */
  readonly factorAt: Date | null;
  /** When the person last gave the password in it; null when never. */
  readonly passwordAt: Date | null;
  readonly hasFactor: boolean;
  /** A role of the person must have a second factor and there is none: only setting it up is possible. */
  readonly factorMissing: boolean;
  /** When it ends at the latest, however busy the person is. */
  readonly expiresAt: Date;
}

/** Who acts in a session; nobody in particular without one. */
export function actorOf(session: OpenSession | null | undefined): Actor {
  if (session === null || session === undefined) return ANONYMOUS;
  const { id: sessionId, person, actsFor, factorAt, passwordAt, hasFactor, pseudonymSecret } = session;
  const { id: personId, roles, name } = person;
  return {
    personId,
    roles,
    ...(actsFor.length > 0 && { actsFor }),
    name,
    sessionId,
    ...(factorAt !== null && { factorAt }),
    ...(passwordAt !== null && !hasFactor && { passwordAt }),
    pseudonymSecret,
  };
}

/** Who makes a request: the person of its session, or of the access token that it carries. */
export function actorOfRequest({ session, bearer }: { session?: OpenSession | null; bearer?: Actor }): Actor {
  return bearer ?? actorOf(session);
}
