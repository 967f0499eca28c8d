import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { LetterView, PersonView, SessionView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { SessionCookies } from '../session/session-cookies.ts';
import { sessionView } from '../session/session.dto.ts';
import { SessionService, type OpenedBy } from '../session/session.service.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { HashPassword, passwordHashOf, type HashedRequest } from './hash-password.guard.ts';
import { InvitePersonService } from './invite-person.service.ts';
import {
  AcceptRequest,
  ConfirmRequest,
  DisablePersonRequest,
  EndSessionsRequest,
  GrantRoleRequest,
  InviteRequest,
  personView,
  RegisterRequest,
  RevokeRoleRequest,
} from './person.dto.ts';
import type { PersonEntity } from './person.entity.ts';
import { PersonQueries } from './person.queries.ts';
import { PersonService } from './person.service.ts';
import { RegisterPersonService } from './register-person.service.ts';

@Controller('api/people')
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly registration: RegisterPersonService,
    private readonly invitations: InvitePersonService,
    private readonly queries: PersonQueries,
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('register')
  @HttpCode(202)
  @UseGuards(HashPassword)
  async register(
    @CurrentAct() act: Act,
    @Req() request: HashedRequest,
    @Body() body: RegisterRequest,
  ): Promise<LetterView> {
    await this.registration.register(act, body, passwordHashOf(request));
    return { to: body.email };
  }

  /** Who confirms is signed in. The answer repeated under the same key brings no second cookie: then one signs in. */
  @Post('confirm')
  async confirm(
    @CurrentAct() act: Act,
    @Req() { ip }: PortalRequest,
    @Body() { token }: ConfirmRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signedIn(act, await this.registration.confirm(act, token), { by: 'link', ip }, reply);
  }

  @Post()
  async invite(@CurrentAct() act: Act, @Body() body: InviteRequest): Promise<PersonView> {
    return personView(await this.invitations.invite(act, body));
  }

  /** Who accepts is signed in, as who confirms, and has just chosen the password. */
  @Post('accept')
  @UseGuards(HashPassword)
  async accept(
    @CurrentAct() act: Act,
    @Req() request: HashedRequest,
    @Body() body: AcceptRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const person = await this.invitations.accept(act, body, passwordHashOf(request));
    return this.signedIn(act, person, { by: 'password', ip: request.ip }, reply);
  }

  @Post(':id/invite-again')
  async inviteAgain(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: VersionedRequest,
  ): Promise<PersonView> {
    return personView(await this.invitations.inviteAgain(act, id, body));
  }

  @Post(':id/cancel-invitation')
  async cancelInvitation(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: VersionedRequest,
  ): Promise<PersonView> {
    return personView(await this.invitations.cancel(act, id, body));
  }

  @Get()
  all(@CurrentActor() actor: Actor): Promise<PersonView[]> {
    return this.queries.all(actor);
  }

  @Post(':id/grant-role')
  async grantRole(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: GrantRoleRequest,
  ): Promise<PersonView> {
    return personView(await this.people.grantRole(act, id, body));
  }

  @Post(':id/revoke-role')
  async revokeRole(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: RevokeRoleRequest,
  ): Promise<PersonView> {
    return personView(await this.people.revokeRole(act, id, body));
  }

  @Post(':id/end-sessions')
  async endSessions(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: EndSessionsRequest,
  ): Promise<PersonView> {
    return personView(await this.people.endSessions(act, id, body));
  }

  @Post(':id/disable')
  async disable(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: DisablePersonRequest,
  ): Promise<PersonView> {
    return personView(await this.people.disable(act, id, body));
  }

  private async signedIn(
    act: Act,
    person: PersonEntity,
    { by, ip }: { by: OpenedBy; ip: string },
    reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, session } = await this.sessions.open(act.tx, person, by, ip);
    this.cookies.give(reply, token);
    return sessionView(session);
  }
}
