import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { InvitationView, MembersView, OrganisationView } from '#contracts/api/applications';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { hashOf } from './invitation-key.ts';
import { MemberInvitationEntity } from './member-invitation.entity.ts';
import { membershipOf, organisationIdOf } from './membership.ts';
import { OrganisationMemberEntity } from './organisation-member.entity.ts';
import { organisationView } from './organisation.dto.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { mustBeInvited } from './organisation.policy.ts';

@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ServiceClock,
  ) {}

  /** The organisation for which the person acts; `not-found` while there is none. */
  @Reads('organisation.read')
  async mine(actor: Actor): Promise<OrganisationView> {
    const id = await organisationIdOf(this.dataSource.manager, actor.personId);
    const organisation = id === null ? null : await this.dataSource.manager.findOneBy(OrganisationEntity, { id });
    if (organisation === null) throw notFound('organisation');
    return organisationView(organisation);
  }

  /** Refuses: `not-found`. */
  @Reads('organisation.read-members')
  async members(actor: Actor): Promise<MembersView> {
    return membersOf(this.dataSource.manager, actor);
  }

  /** For whoever holds the link. Refuses: `invitation-gone`. */
  @Reads('organisation.join')
  async invitation(actor: Actor, key: string): Promise<InvitationView> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(MemberInvitationEntity, { keyHash: hashOf(key) });
    const { organisationId: id, position, expiresAt } = mustBeInvited(actor, found, this.clock.now());
    const { name: organisationName } = await manager.findOneByOrFail(OrganisationEntity, { id });
    return { organisationName, position, expiresAt: expiresAt.toISOString() };
  }
}

/** The people of the actor's organisation. Refuses: `not-found`. */
export async function membersOf(tx: EntityManager, { personId }: Actor): Promise<MembersView> {
  const membership = await membershipOf(tx, personId);
  if (membership === null) throw notFound('organisation');
  const { organisationId, position } = membership;
  const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const order = { joinedAt: 'ASC', personId: 'ASC' } as const;
  const members = await tx.find(OrganisationMemberEntity, { where: { organisationId }, order });
  const invitations =
    position === 'legal-representative'
      ? await tx.find(MemberInvitationEntity, { where: { organisationId }, order: { expiresAt: 'ASC', id: 'ASC' } })
      : [];
  return {
    organisation: organisationView(organisation),
    position,
    members: members.map((one) => ({
      personId: one.personId,
      name: one.name,
      position: one.position,
      joinedAt: one.joinedAt.toISOString(),
    })),
    invitations: invitations.map((one) => ({
      id: one.id,
      email: one.email,
      position: one.position,
      expiresAt: one.expiresAt.toISOString(),
    })),
  };
}
