import type { Role } from '#contracts/roles';
import type { PortalRequest } from '../web/visitor.ts';

/** The same request of the same person, in one of their roles only: they read what is theirs, and not what others' is. */
export function inRole(request: PortalRequest, role: Role): PortalRequest {
  const { session } = request;
  if (!session) return request;
  const narrowed = { ...session, person: { ...session.person, roles: [role] } };
  return Object.create(request, { session: { value: narrowed, enumerable: true } }) as PortalRequest;
}
