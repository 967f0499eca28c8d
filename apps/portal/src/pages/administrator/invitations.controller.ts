import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { PersonView } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { InvitationPage, type InvitationAct } from './invitation.tsx';

/** What can be done to an invitation that nobody has accepted yet, and the word for it in the list of people. */
const ACTS: Readonly<Record<InvitationAct, string>> = {
  'invite-again': 'invited-again',
  'cancel-invitation': 'cancelled',
};

@Controller('admin/people')
@Needs('person.read')
@WithoutAct()
export class InvitationsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get(':id/invite-again')
  @Needs('person.invite-again')
  showAgain(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.show(request, reply, id, 'invite-again');
  }

  @Post(':id/invite-again')
  @Needs('person.invite-again')
  again(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.perform(request, reply, id, 'invite-again');
  }

  @Get(':id/cancel-invitation')
  @Needs('person.cancel-invitation')
  showCancel(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    return this.show(request, reply, id, 'cancel-invitation');
  }

  @Post(':id/cancel-invitation')
  @Needs('person.cancel-invitation')
  cancel(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.perform(request, reply, id, 'cancel-invitation');
  }

  private async show(
    request: PortalRequest,
    reply: FastifyReply,
    id: string,
    act: InvitationAct,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const person = await this.read(request, id);
    if (person.status !== 'invited') return seeOther(reply, '/admin/people');
    return page(reply, request, createElement(InvitationPage, { visitor, person, act }));
  }

  private perform(request: PortalRequest, reply: FastifyReply, id: string, act: InvitationAct): Promise<FastifyReply> {
    return this.forms.submit<PersonView>(request, reply, {
      call: `POST /people/:id/${act}`,
      params: { id },
      next: `/admin/people?done=${ACTS[act]}&person=${id}`,
      again: async ({ errors }) =>
        createElement(InvitationPage, {
          visitor: visitorOf(request),
          person: await this.read(request, id),
          act,
          errors,
        }),
    });
  }

  private async read(request: PortalRequest, id: string): Promise<PersonView> {
    const people = await this.services.read<PersonView[]>(request, 'GET /people');
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw notFound('person');
    return person;
  }
}
