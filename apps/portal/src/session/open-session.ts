import type { PersonView } from '#contracts/api/portal';
import { ANONYMOUS, type Actor } from '#platform/actor/actor';

/** A session that is good now, with its person as they are now: roles that were granted since count at once. */
export interface OpenSession {
  readonly id: string;
  readonly person: PersonView;
  /** From which the person's pseudonyms are made; see `Actor`. It never leaves the private network. */
  readonly pseudonymSecret: string;
  /** When it ends at the latest, however busy the person is. */
  readonly expiresAt: Date;
}

/** Who acts in a session; nobody in particular without one. */
export function actorOf(session: OpenSession | null | undefined): Actor {
  if (session === null || session === undefined) return ANONYMOUS;
  const { id: sessionId, person, pseudonymSecret } = session;
  return { personId: person.id, roles: person.roles, name: person.name, sessionId, pseudonymSecret };
}
