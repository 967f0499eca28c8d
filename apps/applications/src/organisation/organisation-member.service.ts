import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { MemberPosition, MembersView } from '#contracts/api/applications';
import { organisationLifecycle } from '#contracts/lifecycles/organisation.lifecycle';
import { notFound, refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { hashOf } from './invitation-key.ts';
import { MemberInvitationEntity } from './member-invitation.entity.ts';
import { membershipOf, takeMembership } from './membership.ts';
import { OrganisationMemberEntity } from './organisation-member.entity.ts';
import {
  INVITATION_DAYS,
  invitationRefusals,
  mustKeepRepresentative,
  positionRefusals,
} from './organisation-member.rules.ts';
import { ChangeMemberRequest, InviteMemberRequest, RemoveMemberRequest } from './organisation.dto.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { mustBeInvited, mustStandTo } from './organisation.policy.ts';
import { membersOf } from './organisation.queries.ts';

const DAY_MS = 86_400_000;

/** Who acts for an organisation. Its row is held meanwhile, so that two representatives cannot both be the last to go. */
@Injectable()
export class OrganisationMemberService {
  /**
   * The letter goes to the address given; whoever opens its link joins. A second invitation to an address replaces the
   * first. Refusals: `not-found`, `representative-needed`, `correct-these-fields`.
   */
  @Performs('organisation.invite-member')
  async invite(act: Act, organisationId: string, request: InviteMemberRequest): Promise<MembersView> {
    const organisation = await held(act, 'organisation.invite-member', organisationId);
    await act.tx.delete(MemberInvitationEntity, { expiresAt: LessThanOrEqual(act.now) });
    const email = request.email.trim().toLowerCase();
    await act.tx.delete(MemberInvitationEntity, { organisationId, email });
    const open = await act.tx.countBy(MemberInvitationEntity, { organisationId });
    refuseIfAny(invitationRefusals({ email, position: request.position }, open));
    const [invitationId, key, position] = [act.newId(), randomBytes(32).toString('base64url'), positionIn(request)];
    const expiresAt = new Date(act.now.getTime() + INVITATION_DAYS * DAY_MS);
    const invitation = { id: invitationId, organisationId, email, position, keyHash: hashOf(key), expiresAt };
    await act.tx.insert(MemberInvitationEntity, invitation);
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'invite-member', {
      payload: { organisationId, invitationId, position, email, language: request.language, key },
    });
    return membersOf(act.tx, act.actor);
  }

  /** Refusals: `invitation-gone`, `already-registered`. */
  @Performs('organisation.join')
  async join(act: Act, key: string): Promise<MembersView> {
    const invitation = await openInvitation(act, key);
    const { organisationId, position } = invitation;
    const organisation = await act.load(OrganisationEntity, organisationId, 'organisation', { lock: true });
    await takeMembership(act, organisationId, position);
    await act.tx.delete(MemberInvitationEntity, { id: invitation.id });
    const payload = { organisationId, memberId: act.actor.personId!, position };
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'join', { payload });
    return membersOf(act.tx, act.actor);
  }

  /** Refusals: `not-found`, `representative-needed`, `correct-these-fields`, `last-representative`, `stale`. */
  @Performs('organisation.change-member')
  async change(act: Act, organisationId: string, memberId: string, request: ChangeMemberRequest): Promise<MembersView> {
    const organisation = await held(act, 'organisation.change-member', organisationId);
    refuseIfAny(positionRefusals(request.position));
    const [member, members] = await memberIn(act, organisationId, memberId);
    const position = positionIn(request);
    if (position === 'member') mustKeepRepresentative(members, memberId);
    await act.tx.update(OrganisationMemberEntity, { personId: member.personId }, { position });
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'change-member', {
      version: request.version,
      payload: { organisationId, memberId, position },
    });
    return membersOf(act.tx, act.actor);
  }

  /**
   * A legal representative removes anybody, everybody removes themselves; what they did stays. Nothing is answered to
   * somebody who has just left. Refusals: `not-found`, `representative-needed`, `last-representative`, `stale`.
   */
  @Performs('organisation.remove-member')
  async remove(
    act: Act,
    organisationId: string,
    memberId: string,
    request: RemoveMemberRequest,
  ): Promise<MembersView | null> {
    const leaves = memberId === act.actor.personId;
    // to remove somebody else is to change who acts for it
    const permission = leaves ? 'organisation.remove-member' : 'organisation.change-member';
    const organisation = await held(act, permission, organisationId);
    const [{ position }, members] = await memberIn(act, organisationId, memberId);
    mustKeepRepresentative(members, memberId);
    await act.tx.delete(OrganisationMemberEntity, { personId: memberId });
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'remove-member', {
      version: request.version,
      payload: { organisationId, memberId, position },
    });
    return leaves ? null : membersOf(act.tx, act.actor);
  }
}

/** The organisation, its row held, for whoever stands to it as the permission asks. */
async function held(
  act: Act,
  permission: Parameters<typeof mustStandTo>[0],
  organisationId: string,
): Promise<OrganisationEntity> {
  const organisation = await act.load(OrganisationEntity, organisationId, 'organisation', { lock: true });
  const membership = await membershipOf(act.tx, act.actor.personId);
  mustStandTo(permission, act.actor, { organisationId, membership });
  return organisation;
}

/** Looked at before: `positionRefusals`. */
const positionIn = ({ position }: { readonly position: string }): MemberPosition => position as MemberPosition;

async function openInvitation(act: Act, key: string): Promise<MemberInvitationEntity> {
  const found = await act.tx.findOneBy(MemberInvitationEntity, { keyHash: hashOf(key) });
  return mustBeInvited(act.actor, found, act.now);
}

async function memberIn(
  act: Act,
  organisationId: string,
  personId: string,
): Promise<[OrganisationMemberEntity, OrganisationMemberEntity[]]> {
  const members = await act.tx.findBy(OrganisationMemberEntity, { organisationId });
  const member = members.find((one) => one.personId === personId);
  if (member === undefined) throw notFound('member');
  return [member, members];
}
