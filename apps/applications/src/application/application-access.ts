import type { EntityManager } from 'typeorm';
import { verbsFrom } from '#kernel/lifecycle';
import { notFound, Refusal } from '#kernel/refusal';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { membershipOf } from '../organisation/membership.ts';
import { representativeNeeded } from '../organisation/organisation-member.rules.ts';
import { ApplicationEntity } from './application.entity.ts';
import { mayOnApplication, type ApplicationPermission, type Viewer } from './application.policy.ts';

export async function viewerOf(tx: EntityManager, actor: Actor): Promise<Viewer> {
  const membership = await membershipOf(tx, actor.personId);
  return {
    personId: actor.personId,
    roles: actor.roles,
    organisationId: membership?.organisationId ?? null,
    represents: membership?.position === 'legal-representative',
  };
}

/**
 * The application to act on, its row held until the act ends. Who does not stand to it as the row of the permission asks
 * gets `not-found` (the applicant of another organisation, staff for what was never submitted or is their own), or
 * `representative-needed`.
 */
export async function applicationFor(
  act: Act,
  permission: ApplicationPermission,
  id: string,
): Promise<ApplicationEntity> {
  const application = await act.load(ApplicationEntity, id, 'application', { lock: true });
  const viewer = await viewerOf(act.tx, act.actor);
  if (mayOnApplication(permission, application, viewer)) return application;
  // of one's own organisation, and not its representative: then it is there, and somebody else must do it
  if (mayOnApplication('application.edit', application, viewer)) throw representativeNeeded();
  throw notFound('application');
}

/** Refuses once the application is no longer the applicant's draft. */
export function mustBeDraft(application: ApplicationEntity, { roles }: Actor): void {
  if (application.status === 'draft') return;
  const name = application.number === null ? 'This application' : `Application ${application.number}`;
  const message = `${name} is ${application.status} and can no longer be changed. Load the page again to see it as it is.`;
  throw new Refusal('not-allowed-now', 'not-a-draft', message, {
    allowed: verbsFrom(applicationLifecycle, application.status, roles),
    params: { state: application.status },
  });
}

/** Refuses when the person has seen an older version. */
export function mustBeVersion(application: ApplicationEntity, version: number): void {
  if (application.version !== version) throw stale();
}

export function stale(): Refusal {
  const message = 'Someone else changed this application meanwhile. Look at it again, then decide.';
  return new Refusal('stale', 'stale', message, { params: { record: 'application' } });
}
