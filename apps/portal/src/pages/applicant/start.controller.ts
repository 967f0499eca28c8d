import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ApplicationLine, ApplicationView, CallView, OrganisationView } from '#contracts/api/applications';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { zoneOfCountry } from '../../messages/names.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { StartPage } from './start.tsx';

/** From a call to an application: whoever has one there already continues it. */
@Controller('apply/start')
@Needs('apply-pages.read')
@WithoutAct()
export class StartController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('call') asked: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const slug = typeof asked === 'string' && asked !== '' ? asked : '-';
    const call = await this.services.read<CallView>(request, 'GET /calls/:slug', { params: { slug } });
    const organisation = await this.mine(request);
    if (organisation === null) {
      const next = encodeURIComponent(`/apply/start?call=${call.slug}`);
      return seeOther(reply, `/apply/organisation?next=${next}`);
    }
    const query = { callId: call.id };
    const lines = await this.services.read<ApplicationLine[]>(request, 'GET /applications', { query });
    const existing = lines.find(({ status }) => status !== 'withdrawn');
    if (existing !== undefined) return seeOther(reply, `/apply/${existing.id}`);
    // whoever has any here that is not shown above has withdrawn it
    const props = { visitor, call, ...whose(organisation), errors: [], anew: lines.length > 0 };
    return page(reply, request, createElement(StartPage, props));
  }

  @Post()
  @Needs('application.start')
  start(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit<ApplicationView>(request, reply, {
      call: 'POST /applications',
      body: (values) => ({ callId: textIn(values, 'callId') }),
      next: ({ id }) => `/apply/${id}`,
      again: (again) => this.again(request, again),
    });
  }

  private async again(request: PortalRequest, { values, errors, problem }: Again): Promise<ReactNode> {
    const params = { slug: textIn(values, 'call') || '-' };
    const call = await this.services.read<CallView>(request, 'GET /calls/:slug', { params });
    const organisation = await this.mine(request);
    const existing = problem.code === 'already-started' ? String(problem.params?.['id'] ?? '') : undefined;
    return createElement(StartPage, { visitor: visitorOf(request), call, ...whose(organisation), errors, existing });
  }

  private async mine(request: PortalRequest): Promise<OrganisationView | null> {
    const answer = await this.services.call<OrganisationView>(request, 'GET /organisations/mine');
    return answer.ok ? answer.body : null;
  }
}

function whose(organisation: OrganisationView | null) {
  return {
    organisationName: organisation?.name ?? '',
    viewerZone: organisation === null ? undefined : zoneOfCountry(organisation.country),
  };
}
