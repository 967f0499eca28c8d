import type { EntityManager } from 'typeorm';
import { verbsFrom } from '#kernel/lifecycle';
import { notFound, Refusal } from '#kernel/refusal';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { membershipOf } from '../organisation/membership.ts';
import { ApplicationEntity } from './application.entity.ts';
import { isOwnApplication, isStaff, maySeeApplication, type Viewer } from './application.policy.ts';

export async function viewerOf(tx: EntityManager, actor: Actor): Promise<Viewer> {
  const membership = await membershipOf(tx, actor.personId);
  return {
    roles: actor.roles,
    organisationId: membership?.organisationId ?? null,
    represents: membership?.position === 'legal-representative',
  };
}

/** The actor's own application, its row held until the act ends; anybody else's is `not-found`. */
export async function ownApplication(act: Act, id: string): Promise<ApplicationEntity> {
  const application = await act.load(ApplicationEntity, id, 'application', { lock: true });
  if (!isOwnApplication(application, await viewerOf(act.tx, act.actor))) throw notFound('application');
  return application;
}

/** An application that staff may act on: submitted, and not that of their own organisation. */
export async function staffApplication(act: Act, id: string): Promise<ApplicationEntity> {
  const application = await act.load(ApplicationEntity, id, 'application', { lock: true });
  const viewer = await viewerOf(act.tx, act.actor);
  const own = viewer.organisationId === application.organisationId;
  if (own || !isStaff(viewer) || !maySeeApplication(application, viewer)) throw notFound('application');
  return application;
}

/** Refuses once the application is no longer the applicant's draft. */
export function mustBeDraft(application: ApplicationEntity, { roles }: Actor): void {
  if (application.status === 'draft') return;
  const name = application.number === null ? 'This application' : `Application ${application.number}`;
  const message = `${name} is ${application.status} and can no longer be changed.`;
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
