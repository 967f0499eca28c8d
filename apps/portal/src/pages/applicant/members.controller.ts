import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { InvitationView, MembersView } from '#contracts/api/applications';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { JoinPage, MembersPage } from './members.tsx';
import { atFields } from './typed.ts';

const DONE = '/apply/organisation/members?done=changed';

@Controller('apply/organisation')
@Needs('apply-pages.read')
@WithoutAct()
export class MembersController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get('members')
  @Needs('organisation.read-members')
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('done') done: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const people = await this.people(request);
    return page(reply, request, createElement(MembersPage, { visitor, people, isDone: done === 'changed' }));
  }

  @Post(':id/invite-member')
  @Needs('organisation.invite-member')
  invite(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    const { locale: language } = visitorOf(request);
    return this.forms.submit<MembersView>(request, reply, {
      call: 'POST /organisations/:id/invite-member',
      params: { id },
      body: (values) => ({ email: textIn(values, 'email'), position: textIn(values, 'position'), language }),
      next: DONE,
      again: (again) => this.again(request, again),
    });
  }

  @Post(':id/members/:memberId/change')
  @Needs('organisation.change-member')
  change(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
  ): Promise<FastifyReply> {
    return this.forms.submit<MembersView>(request, reply, {
      call: 'POST /organisations/:id/members/:memberId/change',
      params: { id, memberId },
      body: (values) => ({ position: textIn(values, 'position') }),
      next: DONE,
      again: (again) => this.again(request, again),
    });
  }

  @Post(':id/members/:memberId/remove')
  @Needs('organisation.remove-member')
  remove(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
  ): Promise<FastifyReply> {
    return this.forms.submit<MembersView | null>(request, reply, {
      call: 'POST /organisations/:id/members/:memberId/remove',
      params: { id, memberId },
      next: memberId === visitorOf(request).person?.id ? '/apply' : DONE,
      again: (again) => this.again(request, again),
    });
  }

  @Get('join')
  @Needs('organisation.join')
  async showJoin(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('key') key: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const linkKey = typeof key === 'string' ? key : '';
    const invitation = await this.invitation(request, linkKey);
    return page(reply, request, createElement(JoinPage, { visitor, invitation, linkKey }));
  }

  @Post('join')
  @Needs('organisation.join')
  join(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<MembersView>(request, reply, {
      call: 'POST /organisations/join',
      body: (values) => ({ key: textIn(values, 'key') }),
      next: DONE,
      again: async ({ values, errors }) => {
        const linkKey = textIn(values, 'key');
        const invitation = await this.invitation(request, linkKey);
        return createElement(JoinPage, { visitor: visitorOf(request), invitation, linkKey, errors });
      },
    });
  }

  private async again(request: PortalRequest, { values, errors: refused }: Again): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const empty = { email: visitor.t('roles.members.emailEmpty') };
    const errors = atFields(refused, values, { order: ['email', 'position'], empty });
    const typed = { email: textIn(values, 'email'), position: textIn(values, 'position') };
    return createElement(MembersPage, { visitor, people: await this.people(request), typed, errors });
  }

  private people(request: PortalRequest): Promise<MembersView> {
    return this.services.read<MembersView>(request, 'GET /organisations/mine/members');
  }

  /** Refuses: not-found for a link that has lost its key on the way. */
  private async invitation(request: PortalRequest, key: string): Promise<InvitationView> {
    if (key === '') throw notFound('page');
    return this.services.read<InvitationView>(request, 'GET /organisations/invitations/:key', { params: { key } });
  }
}
