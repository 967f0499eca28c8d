import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { GrantView } from '#contracts/api/transparency';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { PublicLog } from '../../log/public-log.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { grantQuery } from './grant-list.ts';
import { GrantPage } from './grant.tsx';
import { GrantsPage } from './grants.tsx';

@Controller('grants')
@Needs('public-pages.read')
export class GrantsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly log: PublicLog,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: Record<string, unknown>,
  ): Promise<FastifyReply> {
    const grants = await this.services.read<GrantView[]>(request, 'GET /grants');
    const props = { visitor: visitorOf(request), now: this.clock.now(), grants, query: grantQuery(address) };
    return page(reply, request, createElement(GrantsPage, props));
  }

  @Get(':reference')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [grant, log] = await Promise.all([
      this.services.read<GrantView>(request, 'GET /grants/:reference', { params: { reference } }),
      this.log.state(visitor.requestId),
    ]);
    const newest = grant.acts.at(-1);
    const entry = newest && (await this.log.entry(newest.leafHash, visitor.requestId));
    const newestEntry = entry?.published ? entry : undefined;
    const props = { visitor, now: this.clock.now(), grant, log, newestEntry, logAddress: this.log.address };
    return page(reply, request, createElement(GrantPage, props));
  }
}
