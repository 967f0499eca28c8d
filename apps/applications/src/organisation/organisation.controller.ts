import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { InvitationView, MembersView, OrganisationView } from '#contracts/api/applications';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { OrganisationMemberService } from './organisation-member.service.ts';
import {
  ChangeMemberRequest,
  CorrectOrganisationRequest,
  InviteMemberRequest,
  JoinOrganisationRequest,
  RegisterOrganisationRequest,
  RemoveMemberRequest,
} from './organisation.dto.ts';
import { OrganisationQueries } from './organisation.queries.ts';
import { OrganisationService } from './organisation.service.ts';

@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly people: OrganisationMemberService,
    private readonly queries: OrganisationQueries,
  ) {}

  @Get('mine')
  mine(@CurrentActor() actor: Actor): Promise<OrganisationView> {
    return this.queries.mine(actor);
  }

  @Post()
  register(@CurrentAct() act: Act, @Body() body: RegisterOrganisationRequest): Promise<OrganisationView> {
    return this.organisations.register(act, body);
  }

  @Post(':id/correct')
  correct(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: CorrectOrganisationRequest,
  ): Promise<OrganisationView> {
    return this.organisations.correct(act, id, body);
  }

  @Get('mine/members')
  members(@CurrentActor() actor: Actor): Promise<MembersView> {
    return this.queries.members(actor);
  }

  @Get('invitations/:key')
  invitation(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<InvitationView> {
    return this.queries.invitation(actor, key);
  }

  @Post('join')
  join(@CurrentAct() act: Act, @Body() { key }: JoinOrganisationRequest): Promise<MembersView> {
    return this.people.join(act, key);
  }

  @Post(':id/invite-member')
  invite(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: InviteMemberRequest): Promise<MembersView> {
    return this.people.invite(act, id, body);
  }

  @Post(':id/members/:memberId/change')
  change(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() body: ChangeMemberRequest,
  ): Promise<MembersView> {
    return this.people.change(act, id, memberId, body);
  }

  @Post(':id/members/:memberId/remove')
  remove(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() body: RemoveMemberRequest,
  ): Promise<MembersView | null> {
    return this.people.remove(act, id, memberId, body);
  }
}
