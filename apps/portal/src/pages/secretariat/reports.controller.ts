import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AgreementView, ReportView } from '#contracts/api/disbursement';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { AcceptReportPage, ReportPage, SendBackReportPage } from './report.tsx';
import { errorsIn } from './empty.ts';
import { ReportsPage } from './reports.tsx';

type Verb = 'accept' | 'send-back';

@Controller('office/reports')
@Needs('office-pages.read')
@WithoutAct()
export class OfficeReportsController {
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
    const visitor = visitorOf(request);
    const reports = await this.services.read<ReportView[]>(request, 'GET /reports');
    const query = { state: textIn(address, 'state'), page: pageNumber(address.page) };
    return page(reply, request, createElement(ReportsPage, { visitor, now: this.clock.now(), reports, query }));
  }

  @Get(':id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const records = await this.records(request, id);
    return page(
      reply,
      request,
      createElement(ReportPage, { visitor, now: this.clock.now(), ...records, done: textIn(address, 'done') }),
    );
  }

  @Get(':id/accept')
  @Needs('report.accept')
  showAccept(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'accept');
  }

  @Post(':id/accept')
  @Needs('report.accept')
  accept(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /reports/:id/accept',
      params: { id },
      next: `/office/reports/${id}?done=accepted`,
      again: (again) => this.actPage(request, id, 'accept', again),
    });
  }

  @Get(':id/send-back')
  @Needs('report.send-back')
  showSendBack(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'send-back');
  }

  @Post(':id/send-back')
  @Needs('report.send-back')
  sendBack(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /reports/:id/send-back',
      params: { id },
      body: (values) => ({ reason: textIn(values, 'reason') }),
      next: `/office/reports/${id}?done=sent-back`,
      again: (again) => this.actPage(request, id, 'send-back', again),
    });
  }

  private async show(request: PortalRequest, reply: FastifyReply, id: string, verb: Verb): Promise<FastifyReply> {
    const { report } = await this.records(request, id);
    if (!report.allowed.includes(verb)) return seeOther(reply, `/office/reports/${id}`);
    return page(reply, request, await this.actPage(request, id, verb));
  }

  private async actPage(request: PortalRequest, id: string, verb: Verb, again?: Again): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const base = { visitor, ...(await this.records(request, id)), errors: errorsIn(visitor.t, again) };
    if (verb === 'accept') return createElement(AcceptReportPage, base);
    return createElement(SendBackReportPage, { ...base, reason: textIn(again?.values ?? {}, 'reason') });
  }

  private async records(
    request: PortalRequest,
    id: string,
  ): Promise<{ readonly report: ReportView; readonly agreement: AgreementView }> {
    const report = await this.services.read<ReportView>(request, 'GET /reports/:id', { params: { id } });
    const params = { id: report.agreementId };
    return { report, agreement: await this.services.read<AgreementView>(request, 'GET /agreements/:id', { params }) };
  }
}
