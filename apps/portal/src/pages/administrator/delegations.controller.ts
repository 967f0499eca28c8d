import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { DelegationView } from '#contracts/api/portal';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { AllDelegationsPage } from './delegations.tsx';

/** For who oversees accounts. */
@Controller('admin/delegations')
@Needs('person.read')
export class AllDelegationsController {
  constructor(private readonly services: ServicesClient) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const delegations = await this.services.read<DelegationView[]>(request, 'GET /delegations');
    return page(reply, request, createElement(AllDelegationsPage, { visitor: visitorOf(request), delegations }));
  }
}
