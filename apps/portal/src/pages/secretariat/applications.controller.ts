import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ApplicationLine, ApplicationView, CallView } from '#contracts/api/applications';
import type { AssessmentLine } from '#contracts/api/review';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { ApplicationPage } from './application.tsx';
import { errorsIn } from './empty.ts';
import { ApplicationsPage } from './applications.tsx';
import { ScreenPage, type ScreenVerb } from './screen.tsx';

@Controller('office/applications')
@Needs('office-pages.read')
@WithoutAct()
export class OfficeApplicationsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const [callId, status] = [textIn(address, 'callId'), textIn(address, 'status')];
    const calls = await this.services.read<CallView[]>(request, 'GET /call-drafts');
    const applications = await this.services.read<ApplicationLine[]>(request, 'GET /applications', {
      query: { callId, status },
    });
    const query = { callId, status, q: textIn(address, 'q'), page: pageNumber(address.page) };
    const props = { visitor: visitorOf(request), now: this.clock.now(), applications, calls, query };
    return page(reply, request, createElement(ApplicationsPage, props));
  }

  @Get(':id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const application = await this.application(request, id);
    const { callId } = application;
    const [waiting, assessments] = await Promise.all([
      this.services.read<ApplicationLine[]>(request, 'GET /applications', { query: { callId, status: 'submitted' } }),
      this.services.read<AssessmentLine[]>(request, 'GET /assessments', { query: { callId } }),
    ]);
    const props = {
      visitor,
      application,
      assessments: assessments.filter(({ applicationId }) => applicationId === id),
      waiting: waiting.filter((line) => line.id !== id),
      done: textIn(address, 'done'),
    };
    return page(reply, request, createElement(ApplicationPage, props));
  }

  @Get(':id/find-eligible')
  @Needs('application.find-eligible')
  showEligible(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'find-eligible');
  }

  @Post(':id/find-eligible')
  @Needs('application.find-eligible')
  findEligible(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.screen(request, reply, id, 'find-eligible');
  }

  @Get(':id/find-ineligible')
  @Needs('application.find-ineligible')
  showIneligible(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'find-ineligible');
  }

  @Post(':id/find-ineligible')
  @Needs('application.find-ineligible')
  findIneligible(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.screen(request, reply, id, 'find-ineligible');
  }

  private async show(request: PortalRequest, reply: FastifyReply, id: string, verb: ScreenVerb): Promise<FastifyReply> {
    const application = await this.application(request, id);
    if (!application.allowed.includes(verb)) return seeOther(reply, `/office/applications/${id}`);
    return page(reply, request, this.screenPage(request, application, verb));
  }

  private screen(request: PortalRequest, reply: FastifyReply, id: string, verb: ScreenVerb): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: `POST /applications/:id/${verb}`,
      params: { id },
      body: (values) => ({ reasons: linesOf(textIn(values, 'reasons')) }),
      next: `/office/applications/${id}?done=screened`,
      again: async (again) => this.screenPage(request, await this.application(request, id), verb, again),
    });
  }

  private screenPage(request: PortalRequest, application: ApplicationView, verb: ScreenVerb, again?: Again): ReactNode {
    const reasons = again === undefined ? '' : textIn(again.values, 'reasons');
    const visitor = visitorOf(request);
    return createElement(ScreenPage, { visitor, application, verb, reasons, errors: errorsIn(visitor.t, again) });
  }

  private application(request: PortalRequest, id: string): Promise<ApplicationView> {
    return this.services.read<ApplicationView>(request, 'GET /applications/:id', { params: { id } });
  }
}

/** One reason a line. */
const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
