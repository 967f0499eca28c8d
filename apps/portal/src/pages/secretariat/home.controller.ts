import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { AgreementLine, ReportView } from '#contracts/api/disbursement';
import type { RecommendationView, ReviewCallLine } from '#contracts/api/review';
import type { PublicationView } from '#contracts/api/transparency';
import { holds } from '#contracts/permissions';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { page } from '../../web/page.ts';
import { refusalIn } from '../../web/problems.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { HomePage } from './home.tsx';
import { officeFigures } from './office-figures.tsx';
import { arrivingCall, type OfficeWork } from './office-work.ts';

@Controller('office')
@Needs('office-pages.read')
export class OfficeHomeController {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const work = await this.work(request);
    const mayDraft = holds('call.draft', visitor.roles);
    return page(reply, request, createElement(HomePage, { visitor, work, mayDraft }));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    return sendFigure(reply, t, officeFigures(t, await this.work(request)), file);
  }

  private async work(request: PortalRequest): Promise<OfficeWork> {
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
    const arriving = await this.arriving(request, arrivingCall(calls, now));
    return { now, calls, submitted, review, recommendations, agreements, reports, publications, arriving };
  }

  private async arriving(request: PortalRequest, call: CallView | undefined): Promise<OfficeWork['arriving']> {
    if (call === undefined) return null;
    const query = { callId: call.id };
    return { call, lines: await this.services.read<ApplicationLine[]>(request, 'GET /applications', { query }) };
  }

  /** A service that is away takes its own lines from the task list, not the whole page. */
  private async readUnlessAway<Body>(request: PortalRequest, name: string): Promise<Body | null> {
    const answer = await this.services.call<Body>(request, name);
    if (answer.ok) return answer.body;
    if (answer.status === 503) return null;
    throw refusalIn(answer.body);
  }
}
