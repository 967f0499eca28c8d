import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { SECURITY_EVENT_KINDS, type SecurityEventView } from '#contracts/api/security-events';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { SecurityEventsPage } from './security-events.tsx';

@Controller('admin/security-events')
@Needs('security-event.read')
export class SecurityEventsPageController {
  constructor(private readonly services: ServicesClient) {}

  @Get()
  async newest(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('kind') asked: unknown,
    @Query('page') number: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const kind = SECURITY_EVENT_KINDS.find((known) => known === asked);
    const events = await this.services.read<SecurityEventView[]>(request, 'GET /security-events', { query: { kind } });
    return page(reply, request, createElement(SecurityEventsPage, { visitor, events, kind, page: pageNumber(number) }));
  }
}
