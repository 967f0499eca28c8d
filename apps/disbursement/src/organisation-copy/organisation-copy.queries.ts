import { In, type EntityManager } from 'typeorm';
import type { Permission } from '#contracts/permissions';
import { may } from '#contracts/policy';
import { notFound, Refusal } from '#kernel/refusal';
import type { Actor } from '#platform/actor/actor';
import { OrganisationCopyEntity } from './organisation-copy.entity.ts';
import {
  isMember,
  listsEveryGrant,
  maySeeGrantOf,
  standingToGrant,
  type GrantRecord,
} from './organisation-copy.policy.ts';

/** Refuses, as if the record were not there, unless the actor may see grants of the organisation; answers what is known of it. */
export async function mustSeeGrantOf(
  tx: EntityManager,
  actor: Actor,
  organisationId: string,
  record: GrantRecord,
): Promise<OrganisationCopyEntity | null> {
  const organisation = await tx.findOneBy(OrganisationCopyEntity, { id: organisationId });
  if (!maySeeGrantOf(actor, organisation, record)) throw notFound(nounOf(record));
  return organisation;
}

/** Whether the actor stands to the grant as the row of the permission asks. */
export async function isAllowed(
  tx: EntityManager,
  actor: Actor,
  organisationId: string,
  permission: Permission & `${GrantRecord}.${string}`,
): Promise<boolean> {
  const organisation = await tx.findOneBy(OrganisationCopyEntity, { id: organisationId });
  return may(permission, actor, standingToGrant, organisation);
}

/**
 * Refuses unless the actor stands to the grant as the row of the permission asks: as if the record were not there, and with
 * `representative-needed` who acts for the organisation without representing it. `noun` is what the address names, where
 * that is not the record itself: in both cases the answer must be the same to the letter.
 */
export async function mustBeAllowed(
  tx: EntityManager,
  actor: Actor,
  organisationId: string,
  permission: Permission & `${GrantRecord}.${string}`,
  noun = nounOf(permission.split('.', 1)[0]!),
): Promise<void> {
  if (await isAllowed(tx, actor, organisationId, permission)) return;
  const organisation = await tx.findOneBy(OrganisationCopyEntity, { id: organisationId });
  if (!isMember(actor, organisation)) throw notFound(noun);
  const message = 'Only a legal representative of your organisation can do this. Ask one of them.';
  throw new Refusal('forbidden', 'representative-needed', message);
}

/** The organisations whose grants the actor may list; `all` for the staff of the fund. */
export async function organisationsOpenTo(
  tx: EntityManager,
  actor: Actor,
  record: GrantRecord,
): Promise<'all' | string[]> {
  if (listsEveryGrant(actor, record)) return 'all';
  if (actor.personId === null) return [];
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM organisation_copy WHERE member_ids @> ARRAY[$1::uuid]',
    [actor.personId],
  );
  return rows.map(({ id }) => id);
}

/** The grantees of some records, by their ids; one that is not known yet is missing. */
export async function granteesOf(
  tx: EntityManager,
  records: readonly { readonly organisationId: string }[],
): Promise<ReadonlyMap<string, OrganisationCopyEntity>> {
  const ids = [...new Set(records.map(({ organisationId }) => organisationId))];
  const grantees = await tx.findBy(OrganisationCopyEntity, { id: In(ids) });
  return new Map(grantees.map((grantee) => [grantee.id, grantee]));
}

const nounOf = (record: string): string => record.replace('-', ' ');
