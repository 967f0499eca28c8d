import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationLine, ApplicationView, CallView, OrganisationView } from '#contracts/api/applications';
import type { AgreementLine, AgreementView } from '#contracts/api/disbursement';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { zoneOfCountry } from '../../messages/names.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { isOpen } from '../call-facts.ts';
import { ApplicantHomePage } from './home.tsx';
import { ApplicationsPage, OwnGrantsPage } from './lists.tsx';

@Controller('apply')
@Needs('apply-pages.read')
export class ApplicantHomeController {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const now = this.clock.now();
    const [organisation, calls, lines, grants] = await Promise.all([
      this.ifThere<OrganisationView>(request, 'GET /organisations/mine'),
      this.services.read<CallView[]>(request, 'GET /calls'),
      this.services.read<ApplicationLine[]>(request, 'GET /applications'),
      this.grants(request),
    ]);
    const answered = new Set(lines.filter(({ status }) => status !== 'withdrawn').map(({ callId }) => callId));
    const props = {
      visitor,
      now,
      organisation,
      openCalls: calls.filter((call) => isOpen(call, now) && !answered.has(call.id)).reverse(),
      drafts: await this.drafts(request, lines),
      sent: lines.filter(({ status }) => status !== 'draft'),
      grants,
      viewerZone: organisation === null ? undefined : zoneOfCountry(organisation.country),
    };
    return page(reply, request, createElement(ApplicantHomePage, props));
  }

  @Get('applications')
  async applications(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const lines = await this.services.read<ApplicationLine[]>(request, 'GET /applications');
    return page(reply, request, createElement(ApplicationsPage, { visitor, lines }));
  }

  @Get('grants')
  async ownGrants(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const lines = await this.services.read<AgreementLine[]>(request, 'GET /agreements');
    return page(reply, request, createElement(OwnGrantsPage, { visitor, lines }));
  }

  private drafts(request: PortalRequest, lines: readonly ApplicationLine[]): Promise<ApplicationView[]> {
    const drafts = lines.filter(({ status }) => status === 'draft');
    return Promise.all(
      drafts.map(({ id }) => this.services.read<ApplicationView>(request, 'GET /applications/:id', { params: { id } })),
    );
  }

  /** The grants are another service's: without it the page still shows the applications. */
  private async grants(request: PortalRequest): Promise<AgreementView[] | null> {
    const lines = await this.ifThere<AgreementLine[]>(request, 'GET /agreements');
    if (lines === null) return null;
    const grants = await Promise.all(
      lines.map(({ id }) => this.services.call<AgreementView>(request, 'GET /agreements/:id', { params: { id } })),
    );
    return grants.flatMap((answer) => (answer.ok ? [answer.body] : []));
  }

  private async ifThere<Body>(request: PortalRequest, name: string): Promise<Body | null> {
    const answer = await this.services.call<Body>(request, name);
    return answer.ok ? answer.body : null;
  }
}
