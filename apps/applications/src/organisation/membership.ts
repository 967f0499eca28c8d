import type { EntityManager } from 'typeorm';
import type { MemberPosition } from '#contracts/api/applications';
import { Refusal } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { OrganisationMemberEntity } from './organisation-member.entity.ts';

export interface Membership {
  readonly organisationId: string;
  readonly position: MemberPosition;
}

/** The organisation for which a person acts, and as what; or null. */
export async function membershipOf(tx: EntityManager, personId: string | null): Promise<Membership | null> {
  return personId === null ? null : tx.findOne(OrganisationMemberEntity, { where: { personId } });
}

export async function organisationIdOf(tx: EntityManager, personId: string | null): Promise<string | null> {
  return (await membershipOf(tx, personId))?.organisationId ?? null;
}

/**
 * The unique key decides, so of two simultaneous attempts by one person one waits and is refused: nobody acts for two
 * organisations. Refuses: `already-registered`.
 */
export async function takeMembership(act: Act, organisationId: string, position: MemberPosition): Promise<void> {
  const { personId, name } = act.actor;
  if (personId === null) throw new Error('an organisation is joined by a person');
  const { raw } = await act.tx
    .createQueryBuilder()
    .insert()
    .into(OrganisationMemberEntity)
    .values({ personId, organisationId, position, name, joinedAt: act.now })
    .orIgnore()
    .returning('person_id')
    .execute();
  if ((raw as unknown[]).length === 1) return;
  const message = 'You act for an organisation already, and nobody acts for two. Leave that one first.';
  throw new Refusal('not-allowed-now', 'already-registered', message);
}
