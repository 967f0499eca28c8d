import type { EntityManager } from 'typeorm';
import { OrganisationMemberEntity } from './organisation-member.entity.ts';

/** The organisation for which a person acts, or null. */
export async function organisationIdOf(tx: EntityManager, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const member = await tx.findOne(OrganisationMemberEntity, { where: { personId } });
  return member?.organisationId ?? null;
}
