import { notPermitted } from '#platform/act/permission';
import { actorOf } from '../../session/open-session.ts';
import { visitorOf, type PortalRequest, type Visitor } from '../../web/visitor.ts';

/** The visitor, if these pages are theirs. Refuses sign-in-needed (then one comes back here) and not-your-role. */
export function applicantOf(request: PortalRequest): Visitor {
  const visitor = visitorOf(request);
  if (!visitor.roles.includes('applicant')) throw notPermitted(actorOf(request.session));
  return visitor;
}
