import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { CallView } from '#contracts/api/applications';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { CallPage } from './call.tsx';
import { CallsPage } from './calls.tsx';

@Controller('calls')
@Needs('public-pages.read')
export class CallsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const calls = await this.services.read<CallView[]>(request, 'GET /calls');
    return page(
      reply,
      request,
      createElement(CallsPage, { visitor: visitorOf(request), now: this.clock.now(), calls }),
    );
  }

  @Get(':slug')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<FastifyReply> {
    const call = await this.services.read<CallView>(request, 'GET /calls/:slug', { params: { slug } });
    return page(reply, request, createElement(CallPage, { visitor: visitorOf(request), now: this.clock.now(), call }));
  }
}
