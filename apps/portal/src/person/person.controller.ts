import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PersonView, SessionView } from '#contracts/api/portal';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { SessionCookies } from '../session/session-cookies.ts';
import { sessionView } from '../session/session.dto.ts';
import { SessionService } from '../session/session.service.ts';
import {
  AddPersonRequest,
  DisablePersonRequest,
  GrantRoleRequest,
  personView,
  RegisterRequest,
  RevokeRoleRequest,
} from './person.dto.ts';
import { PersonQueries } from './person.queries.ts';
import { PersonService } from './person.service.ts';

@Controller('api/people')
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly queries: PersonQueries,
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Who registers is signed in. The answer repeated under the same key brings no second cookie: then one signs in. */
  @Post('register')
  async register(
    @CurrentAct() act: Act,
    @Body() body: RegisterRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const person = await this.people.register(act, body);
    const { token, session } = await this.sessions.open(act.tx, person);
    this.cookies.give(reply, token);
    return sessionView(session);
  }

  @Post()
  async add(@CurrentAct() act: Act, @Body() body: AddPersonRequest): Promise<PersonView> {
    return personView(await this.people.add(act, body));
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

  @Post(':id/disable')
  async disable(
    @CurrentAct() act: Act,
    @Param('id') id: string,
    @Body() body: DisablePersonRequest,
  ): Promise<PersonView> {
    return personView(await this.people.disable(act, id, body));
  }
}
