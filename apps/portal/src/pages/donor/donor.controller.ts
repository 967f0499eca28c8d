import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ContributionView } from '#contracts/api/disbursement';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { flowFigures } from '../money-flow.tsx';
import { DonorHomePage } from './home.tsx';

@Controller('donor')
@Needs('donor-pages.read')
export class DonorController {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [all, totals, grants] = await Promise.all([
      this.services.read<ContributionView[]>(request, 'GET /contributions'),
      this.totals(request),
      this.services.read<GrantView[]>(request, 'GET /grants'),
    ]);
    const contributions = all.filter(({ status }) => status === 'deposited');
    const props = { visitor, now: this.clock.now(), totals, contributions, grants };
    return page(reply, request, createElement(DonorHomePage, props));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    return sendFigure(reply, t, flowFigures(t, await this.totals(request), this.clock.now()), file);
  }

  private totals(request: PortalRequest): Promise<GrantTotals> {
    return this.services.read<GrantTotals>(request, 'GET /grants/totals');
  }
}
