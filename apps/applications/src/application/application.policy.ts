import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import type { Permission } from '#contracts/permissions';
import { may, relationsFor, type Someone, type Standing } from '#contracts/policy';
import { verbsFrom } from '#kernel/lifecycle';

/** Who looks, and the organisation for which the person acts. */
export interface Viewer extends Someone {
  readonly organisationId: string | null;
  /** As its legal representative, who alone submits. */
  readonly represents: boolean;
}

export interface Owned {
  readonly organisationId: string;
  readonly submittedAt: Date | null;
  readonly status: string;
}

interface Facts {
  readonly application: Pick<Owned, 'organisationId' | 'submittedAt'>;
  readonly viewer: Pick<Viewer, 'organisationId' | 'represents'>;
}

const isOwn = ({ application, viewer }: Facts): boolean =>
  viewer.organisationId !== null && viewer.organisationId === application.organisationId;

const standing = {
  'own-organisation': (_person, facts) => isOwn(facts),
  'legal-representative': (_person, facts) => isOwn(facts) && facts.viewer.represents,
  submitted: (_person, { application }) => application.submittedAt !== null,
  'submitted-by-others': (_person, facts) => facts.application.submittedAt !== null && !isOwn(facts),
} satisfies Standing<'application', Facts>;

export type ApplicationPermission = Permission & `application.${string}`;

/** Whether the row of the permission holds; in which states it may be used is for lifecycle and rules to say. */
export function mayOnApplication(permission: ApplicationPermission, application: Owned, viewer: Viewer): boolean {
  return may(permission, viewer, standing, { application, viewer });
}

/** Whether somebody lists what every organisation has submitted, or else their own alone. */
export function listsEveryApplication({ roles }: Pick<Viewer, 'roles'>): boolean {
  return relationsFor('application.read', roles).has('submitted');
}

export function listsOwnApplications({ roles }: Pick<Viewer, 'roles'>): boolean {
  return relationsFor('application.read', roles).has('own-organisation');
}

/** The verbs that the viewer may use now, by the lifecycle, by whose it is, and by the times of the call. */
export function allowedOnApplication(
  application: Owned,
  call: { readonly status: string; readonly deadline: Date },
  viewer: Viewer,
  now: Date,
): string[] {
  const open = call.status === 'published' && now <= call.deadline;
  return verbsFrom(applicationLifecycle, application.status, viewer.roles).filter((verb) => {
    if (!mayOnApplication(`application.${verb}` as ApplicationPermission, application, viewer)) return false;
    if (verb === 'submit') return open;
    return verb === 'withdraw' || call.status !== 'published';
  });
}
