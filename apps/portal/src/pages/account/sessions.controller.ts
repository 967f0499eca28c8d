import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { OwnSessionView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { SessionsPage } from './sessions.tsx';

const LIST = '/account/sessions';

@Controller('account/sessions')
@Needs('session.read')
@WithoutAct()
export class SessionsPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return page(reply, request, await this.list(request));
  }

  @Post('end-others')
  @Needs('session.end')
  endOthers(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const again = (refused: Again): Promise<ReactNode> => this.list(request, refused);
    return this.forms.submit(request, reply, { call: 'POST /sessions/end-others', next: LIST, again });
  }

  @Post(':id/end')
  @Needs('session.end')
  endOne(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    const again = (refused: Again): Promise<ReactNode> => this.list(request, refused);
    return this.forms.submit(request, reply, { call: 'POST /sessions/:id/end', params: { id }, next: LIST, again });
  }

  private async list(request: PortalRequest, { errors }: Partial<Again> = {}): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const sessions = await this.services.read<OwnSessionView[]>(request, 'GET /sessions');
    return createElement(SessionsPage, { visitor, sessions, ...(errors !== undefined && { errors }) });
  }
}
