import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AgreementView, ReportView } from '#contracts/api/disbursement';
import { currencies, decimalsOf } from '#kernel/money';
import { ServiceClock } from '#platform/clock/service-clock';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { moneyFrom } from '../../ui/form-fields.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { ReportCheckPage, ReportPage, type ReportTyped } from './report.tsx';
import { atFields, linesIn, typedAgain, wholeIn } from './typed.ts';

@Controller('apply/reports/:id')
@Needs('apply-pages.read')
@WithoutAct()
export class ReportPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const report = await this.report(request, id);
    const { narrative, spent, peopleAssisted } = report;
    const typed = { narrative, spent: spent?.amount ?? '', peopleAssisted: peopleAssisted?.toString() ?? '' };
    return page(reply, request, await this.form(request, report, typed, []));
  }

  @Post()
  @Needs('report.edit')
  save(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('go') go: unknown,
  ): Promise<FastifyReply> {
    return this.forms.submit<ReportView>(request, reply, {
      call: 'POST /reports/:id/edit',
      params: { id },
      body: contentIn,
      next: ({ agreementId }) => (go === 'list' ? `/apply/grants/${agreementId}` : `/apply/reports/${id}/check`),
      again: (again) => this.again(request, id, again),
    });
  }

  @Get('check')
  async showCheck(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const report = await this.report(request, id);
    if (!report.allowed.includes('submit')) return seeOther(reply, `/apply/reports/${id}`);
    return page(reply, request, createElement(ReportCheckPage, { visitor, report, errors: [] }));
  }

  /** What must be corrected is corrected in the form, so a refusal leads back there. */
  @Post('send')
  @Needs('report.submit')
  send(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<ReportView>(request, reply, {
      call: 'POST /reports/:id/submit',
      params: { id },
      body: contentIn,
      next: `/apply/reports/${id}`,
      again: (again) => this.again(request, id, again),
    });
  }

  private async again(request: PortalRequest, id: string, { values, errors }: Again): Promise<ReactNode> {
    const report = await this.report(request, id);
    const whole = { peopleAssisted: visitorOf(request).t('problems.is-int') };
    return this.form(request, report, typedAgain(values, FIELDS), atFields(errors, values, { order: FIELDS, whole }));
  }

  private async form(
    request: PortalRequest,
    report: ReportView,
    typed: ReportTyped,
    errors: readonly FieldError[],
  ): Promise<ReactNode> {
    const params = { id: report.agreementId };
    const grant = await this.services.call<AgreementView>(request, 'GET /agreements/:id', { params });
    const paid = grant.ok ? grant.body.paid : null;
    return createElement(ReportPage, {
      visitor: visitorOf(request),
      now: this.clock.now(),
      report,
      paid,
      typed,
      errors,
    });
  }

  private report(request: PortalRequest, id: string): Promise<ReportView> {
    return this.services.read<ReportView>(request, 'GET /reports/:id', { params: { id } });
  }
}

const FIELDS = ['narrative', 'spent', 'peopleAssisted'] as const;

function contentIn(values: TypedValues): object {
  const currency = textIn(values, 'currency');
  const amount = moneyFrom(values, 'spent', currencies().includes(currency) ? decimalsOf(currency) : 2);
  return {
    narrative: linesIn(values, 'narrative'),
    spent: amount === '' ? null : { amount, currency },
    peopleAssisted: wholeIn(values, 'peopleAssisted'),
  };
}
