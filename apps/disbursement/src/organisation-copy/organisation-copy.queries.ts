import type { EntityManager } from 'typeorm';
import { notFound, Refusal } from '#kernel/refusal';
import type { Actor } from '#platform/actor/actor';
import { OrganisationCopyEntity } from './organisation-copy.entity.ts';
import { isMember, maySeeGrantOf, seesEveryGrant } from './organisation-copy.policy.ts';

/** Refuses, as if the record were not there, unless the actor may see grants of the organisation; answers what is known of it. */
export async function mustSeeGrantOf(
  tx: EntityManager,
  actor: Actor,
  organisationId: string,
  noun: string,
): Promise<OrganisationCopyEntity | null> {
  const organisation = await tx.findOneBy(OrganisationCopyEntity, { id: organisationId });
  if (!maySeeGrantOf(actor, organisation)) throw notFound(noun);
  return organisation;
}

/** Refuses, as if the record were not there, unless the actor acts for the organisation. */
export async function mustBeMember(
  tx: EntityManager,
  actor: Actor,
  organisationId: string,
  noun: string,
): Promise<void> {
  const organisation = await tx.findOneBy(OrganisationCopyEntity, { id: organisationId });
  if (!isMember(actor, organisation)) throw notFound(noun);
}

/** The organisations whose grants the actor may list; `all` for the staff of the fund. */
export async function organisationsOpenTo(tx: EntityManager, actor: Actor): Promise<'all' | string[]> {
  if (seesEveryGrant(actor)) return 'all';
  if (actor.personId === null) return [];
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM organisation_copy WHERE member_ids @> ARRAY[$1::uuid]',
    [actor.personId],
  );
  return rows.map(({ id }) => id);
}

/** Refuses as `mustBeMember` does, and members who do not represent the organisation: `representative-needed`. */
export async function mustRepresent(
  tx: EntityManager,
  actor: Actor,
  organisationId: string,
  noun: string,
): Promise<void> {
  const organisation = await tx.findOneBy(OrganisationCopyEntity, { id: organisationId });
  if (!isMember(actor, organisation)) throw notFound(noun);
  if (organisation!.representativeIds.includes(actor.personId!)) return;
  const message = 'Only a legal representative of your organisation can do this. Ask one of them.';
  throw new Refusal('forbidden', 'representative-needed', message);
}
