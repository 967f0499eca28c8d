import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import type { Role } from '#contracts/roles';
import { verbsFrom } from '#kernel/lifecycle';

/** Who looks: the roles, and the organisation for which the person acts. */
export interface Viewer {
  readonly roles: readonly Role[];
  readonly organisationId: string | null;
  /** As its legal representative, who alone submits. */
  readonly represents: boolean;
}

export interface Owned {
  readonly organisationId: string;
  readonly submittedAt: Date | null;
  readonly status: string;
}

const STAFF: readonly Role[] = ['secretariat', 'auditor'];
const SCREENING: readonly string[] = ['find-eligible', 'find-ineligible'];

export function isOwnApplication(application: Pick<Owned, 'organisationId'>, viewer: Viewer): boolean {
  return (
    viewer.roles.includes('applicant') &&
    viewer.organisationId !== null &&
    viewer.organisationId === application.organisationId
  );
}

export function isStaff(viewer: Pick<Viewer, 'roles'>): boolean {
  return viewer.roles.some((role) => STAFF.includes(role));
}

/** Applicants see their own; the fund's staff see what was ever submitted, never a draft. */
export function maySeeApplication(application: Owned, viewer: Viewer): boolean {
  return isOwnApplication(application, viewer) || (isStaff(viewer) && application.submittedAt !== null);
}

/** The verbs that the viewer may use now, by the lifecycle, by whose it is, and by the times of the call. */
export function allowedOnApplication(
  application: Owned,
  call: { readonly status: string; readonly deadline: Date },
  viewer: Viewer,
  now: Date,
): string[] {
  const own = isOwnApplication(application, viewer);
  const open = call.status === 'published' && now <= call.deadline;
  return verbsFrom(applicationLifecycle, application.status, viewer.roles).filter((verb) => {
    if (SCREENING.includes(verb)) return !own && call.status !== 'published';
    return own && (verb !== 'submit' || (open && viewer.represents));
  });
}
