import type { Role } from '#contracts/roles';
import { notPermitted } from '#platform/act/permission';
import { actorOf } from '../session/open-session.ts';
import { visitorOf, type PortalRequest, type Visitor } from './visitor.ts';

/**
 * The visitor of a page that is only for these roles. Refuses sign-in-needed and not-your-role, which become the sign-in
 * page and the page that says so. Only for what a page shows: an act is refused by the service that does it.
 */
export function visitorFor(request: PortalRequest, roles: readonly Role[]): Visitor {
  const visitor = visitorOf(request);
  if (visitor.roles.some((role) => roles.includes(role))) return visitor;
  throw notPermitted(actorOf(request.session));
}

/** The visitor of a page for everybody who is signed in. Refuses sign-in-needed. */
export function visitorSignedIn(request: PortalRequest): Visitor {
  const visitor = visitorOf(request);
  if (visitor.person === null) throw notPermitted(actorOf(request.session));
  return visitor;
}
