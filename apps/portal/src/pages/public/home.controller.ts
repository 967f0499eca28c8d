import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { CallView } from '#contracts/api/applications';
import type { GrantTotals, GrantView, HistoricalRecordView } from '#contracts/api/transparency';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { PublicLog } from '../../log/public-log.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { flowFigures } from '../money-flow.tsx';
import { grantFigures } from './grant-figures.tsx';
import { HomePage } from './home.tsx';
import { ResultsPage } from './results.tsx';

@Controller()
@Needs('public-pages.read')
export class HomeController {
  constructor(
    private readonly services: ServicesClient,
    private readonly log: PublicLog,
    private readonly clock: ServiceClock,
  ) {}

  /** The front page stands even when a service is away: what cannot be shown says so. */
  @Get()
  async home(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const now = this.clock.now();
    const [calls, totals, grants, log] = await Promise.all([
      this.ifThere<CallView[]>(request, 'GET /calls'),
      this.ifThere<GrantTotals>(request, 'GET /grants/totals'),
      this.ifThere<GrantView[]>(request, 'GET /grants'),
      this.log.status(visitor.requestId),
    ]);
    return page(reply, request, createElement(HomePage, { visitor, now, calls, totals, grants, log }));
  }

  @Get('results')
  async results(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const [totals, grants, history] = await Promise.all([
      this.ifThere<GrantTotals>(request, 'GET /grants/totals'),
      this.ifThere<GrantView[]>(request, 'GET /grants'),
      this.services.read<HistoricalRecordView[]>(request, 'GET /historical-records'),
    ]);
    const props = { visitor: visitorOf(request), now: this.clock.now(), totals, grants, history };
    return page(reply, request, createElement(ResultsPage, props));
  }

  @Get('results/figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    const now = this.clock.now();
    const [totals, grants] = await Promise.all([
      this.services.read<GrantTotals>(request, 'GET /grants/totals'),
      this.services.read<GrantView[]>(request, 'GET /grants'),
    ]);
    return sendFigure(reply, t, [...flowFigures(t, totals, now), ...grantFigures(t, grants, now)], file);
  }

  private async ifThere<Body>(request: PortalRequest, name: string): Promise<Body | null> {
    const answer = await this.services.call<Body>(request, name);
    return answer.ok ? answer.body : null;
  }
}
