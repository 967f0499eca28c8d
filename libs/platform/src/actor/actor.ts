import type { Role } from '#contracts/roles';
import type { ServiceName } from '#contracts/services';

/** Who acts: a person with the roles held now, nobody in particular (`public`), or a service that follows an event. */
export interface Actor {
  readonly personId: string | null;
  readonly roles: readonly Role[];
  /** As shown to people; never written to a log or a leaf. */
  readonly name: string;
  readonly sessionId?: string;
}

export const ANONYMOUS: Actor = { personId: null, roles: ['public'], name: 'public' };

export function systemActor(service: ServiceName): Actor {
  return { personId: null, roles: ['system'], name: service };
}
