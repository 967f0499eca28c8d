import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { CallView } from '#contracts/api/applications';
import type { GrantTotals, GrantView, HistoricalRecordView } from '#contracts/api/transparency';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { PublicLog } from '../../log/public-log.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { isOpen } from '../call-facts.ts';
import { HomePage } from './home.tsx';
import { ResultsPage } from './results.tsx';

/** How many of the newest grants the front page shows. */
const NEWEST = 5;

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
    const openCalls = calls?.filter((call) => isOpen(call, now)).reverse() ?? null;
    const latest = grants?.slice(0, NEWEST) ?? null;
    return page(reply, request, createElement(HomePage, { visitor, now, openCalls, totals, latest, log }));
  }

  @Get('results')
  async results(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const [totals, history] = await Promise.all([
      this.ifThere<GrantTotals>(request, 'GET /grants/totals'),
      this.services.read<HistoricalRecordView[]>(request, 'GET /historical-records'),
    ]);
    const props = { visitor: visitorOf(request), now: this.clock.now(), totals, history };
    return page(reply, request, createElement(ResultsPage, props));
  }

  private async ifThere<Body>(request: PortalRequest, name: string): Promise<Body | null> {
    const answer = await this.services.call<Body>(request, name);
    return answer.ok ? answer.body : null;
  }
}
