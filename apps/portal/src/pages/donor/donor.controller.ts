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
import { flowFigures, type Given } from './flow-figures.tsx';
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
    const [given, grants] = await Promise.all([
      this.given(request),
      this.services.read<GrantView[]>(request, 'GET /grants'),
    ]);
    return page(reply, request, createElement(DonorHomePage, { visitor, given, grants }));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    return sendFigure(reply, t, flowFigures(t, await this.given(request)), file);
  }

  private async given(request: PortalRequest): Promise<Given> {
    const [contributions, totals] = await Promise.all([
      this.services.read<ContributionView[]>(request, 'GET /contributions'),
      this.services.read<GrantTotals>(request, 'GET /grants/totals'),
    ]);
    return {
      now: this.clock.now(),
      contributions: contributions.filter(({ status }) => status === 'deposited'),
      totals,
    };
  }
}
