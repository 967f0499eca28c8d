import type { Role } from '#contracts/roles';
import type { ServiceName } from '#contracts/services';

/** Whose role a person acts in by a delegation that runs. */
export interface Principal {
  readonly role: Role;
  readonly personId: string;
  /** As shown to people; never written to a log or a leaf. */
  readonly name: string;
  /** See `Actor`. */
  readonly pseudonymSecret?: string;
}

/** Who acts: a person with the roles held now, nobody in particular (`public`), or a service that follows an event. */
export interface Actor {
  readonly personId: string | null;
  /** The person's own first: what somebody may do in their own name they do in their own name. */
  readonly roles: readonly Role[];
  /** Of the roles, those of others in which this person acts; absent when there are none. */
  readonly actsFor?: readonly Principal[];
  /** As shown to people; never written to a log or a leaf. */
  readonly name: string;
  readonly sessionId?: string;
  /** Of the access token that the request came with, the permissions it is good for; absent with a session. */
  readonly scopes?: readonly string[];
  /** When the person last gave a second factor in this session, by the portal's PostgreSQL; absent when never. */
  readonly factorAt?: Date;
  /** When a person who has no second factor last gave the password; absent when never, and for who has one. */
  readonly passwordAt?: Date;
  /**
   * 32 random bytes of this person alone (base64url), from which the pseudonyms are made. The portal keeps it, until the
   * person is erased, and sends it with each request; services use it and store it nowhere.
   */
  readonly pseudonymSecret?: string;
}

export const ANONYMOUS: Actor = { personId: null, roles: ['public'], name: 'public' };

export function systemActor(service: ServiceName): Actor {
  return { personId: null, roles: ['system'], name: service };
}

/** Whose role it is when this person acts in it; undefined when it is their own. */
export function principalIn({ actsFor = [] }: Pick<Actor, 'actsFor'>, role: string | undefined): Principal | undefined {
  return actsFor.find((principal) => principal.role === role);
}

/** Without those of others. */
export function ownRolesOf({ roles, actsFor = [] }: Pick<Actor, 'roles' | 'actsFor'>): Role[] {
  return roles.filter((role) => !actsFor.some((principal) => principal.role === role));
}
