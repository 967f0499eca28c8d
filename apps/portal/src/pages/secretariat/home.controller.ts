import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { AgreementLine, ReportView } from '#contracts/api/disbursement';
import type { RecommendationView, ReviewCallLine } from '#contracts/api/review';
import type { PublicationView } from '#contracts/api/transparency';
import { allowingRole } from '#contracts/permissions';
import { ServiceClock } from '#platform/clock/service-clock';
import { ServicesClient } from '../../api/services-client.ts';
import { page } from '../../web/page.ts';
import { refusalIn } from '../../web/problems.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { HomePage } from './home.tsx';

@Controller('office')
export class OfficeHomeController {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const calls = await this.services.read<CallView[]>(request, 'GET /call-drafts');
    const [submitted, review, recommendations, agreements, reports, publications] = await Promise.all([
      this.services.read<ApplicationLine[]>(request, 'GET /applications', { query: { status: 'submitted' } }),
      this.readUnlessAway<ReviewCallLine[]>(request, 'GET /review/calls'),
      this.readUnlessAway<RecommendationView[]>(request, 'GET /recommendations'),
      this.readUnlessAway<AgreementLine[]>(request, 'GET /agreements'),
      this.readUnlessAway<ReportView[]>(request, 'GET /reports'),
      this.readUnlessAway<PublicationView[]>(request, 'GET /publications'),
    ]);
    const now = this.clock.now();
    const work = { now, calls, submitted, review, recommendations, agreements, reports, publications };
    const mayDraft = allowingRole('call.draft', visitor.roles) !== undefined;
    return page(reply, request, createElement(HomePage, { visitor, work, mayDraft }));
  }

  /** A service that is away takes its own lines from the task list, not the whole page. */
  private async readUnlessAway<Body>(request: PortalRequest, name: string): Promise<Body | null> {
    const answer = await this.services.call<Body>(request, name);
    if (answer.ok) return answer.body;
    if (answer.status === 503) return null;
    throw refusalIn(answer.body);
  }
}
