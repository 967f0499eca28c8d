import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { PaymentRunView, TrancheView } from '#contracts/api/disbursement';
import { holds } from '#contracts/permissions';
import { ServiceClock } from '#platform/clock/service-clock';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { passOn } from '../../api/answer-headers.ts';
import { ServicesClient } from '../../api/services-client.ts';
import { isoDayIn } from '../../messages/format.ts';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import { dateFrom } from '../../ui/form-fields.ts';
import { Forms } from '../../web/forms.ts';
import { confirmFirst, hasFreshFactor } from '../../web/fresh-factor.ts';
import { page, seeOther } from '../../web/page.ts';
import { readForm, textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { pageNumber } from '../paged.ts';
import { BuildRunPage } from './build-run.tsx';
import { readyRuns, type ReadyRun } from './ready.ts';
import { SendRunPage, SettleRunPage } from './run-acts.tsx';
import { RunListPage } from './run-list.tsx';
import { RunPage, type RunState } from './run.tsx';

@Controller('finance/runs')
@Needs('finance-pages.read')
@WithoutAct()
export class RunsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('page') number: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [runs, tranches] = await Promise.all([
      this.services.read<PaymentRunView[]>(request, 'GET /payment-runs'),
      this.services.read<TrancheView[]>(request, 'GET /tranches'),
    ]);
    return page(reply, request, createElement(RunListPage, { visitor, runs, tranches, page: pageNumber(number) }));
  }

  @Get('new')
  @Needs('payment-run.build')
  async confirmBuild(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('currency') asked: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const currency = typeof asked === 'string' ? asked : '';
    const ready = await this.ready(request, currency);
    return page(reply, request, createElement(BuildRunPage, { visitor, currency, ready }));
  }

  /** A payment that was released after the page was drawn is shown before it is taken into the run. */
  @Post()
  async build(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { values } = await readForm(request);
    const [currency, shown] = [textIn(values, 'currency'), textIn(values, 'shown').split(' ')];
    const visitor = visitorOf(request);
    if (holds('payment-run.build', visitor.roles)) {
      const ready = await this.ready(request, currency);
      if (ready?.tranches.some(({ id }) => !shown.includes(id)) === true) {
        const errors = [{ message: visitor.t('finance.build.changed') }];
        return page(reply, request, createElement(BuildRunPage, { visitor, currency, ready, errors }), { status: 409 });
      }
    }
    return this.forms.submit<PaymentRunView>(request, reply, {
      call: 'POST /payment-runs',
      body: () => ({ currency }),
      next: ({ id }) => `/finance/runs/${id}?done=built`,
      again: async ({ errors }) => {
        const ready = await this.ready(request, currency);
        return createElement(BuildRunPage, { visitor: visitorOf(request), currency, ready, errors });
      },
    });
  }

  @Get(':id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('done') claimed: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const run = await this.read(request, id);
    const done = claimed === run.status ? (run.status as RunState) : undefined;
    return page(reply, request, createElement(RunPage, { visitor, run, done }));
  }

  /** The run is read first: who may not see it gets a page, not a broken file. */
  @Get(':id/file')
  @Needs('payment-run.download')
  async file(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    await this.read(request, id);
    return passOn(reply, await this.services.download(request, 'GET /payment-runs/:id/file', { params: { id } }));
  }

  @Get(':id/send')
  async confirmSend(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const run = await this.read(request, id);
    if (!run.allowed.includes('send')) return seeOther(reply, `/finance/runs/${id}`);
    if (!hasFreshFactor(request)) return seeOther(reply, confirmFirst(request));
    return page(reply, request, createElement(SendRunPage, { visitor, run }));
  }

  @Post(':id/send')
  @Needs('payment-run.send')
  send(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<PaymentRunView>(request, reply, {
      call: 'POST /payment-runs/:id/send',
      params: { id },
      next: `/finance/runs/${id}?done=sent`,
      again: async ({ errors }) => {
        const [visitor, run] = [visitorOf(request), await this.read(request, id)];
        return createElement(run.allowed.includes('send') ? SendRunPage : RunPage, { visitor, run, errors });
      },
    });
  }

  @Get(':id/settle')
  async confirmSettle(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const run = await this.read(request, id);
    if (!run.allowed.includes('settle')) return seeOther(reply, `/finance/runs/${id}`);
    return page(reply, request, createElement(SettleRunPage, { visitor, run, today: this.today() }));
  }

  @Post(':id/settle')
  @Needs('payment-run.settle')
  settle(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<PaymentRunView>(request, reply, {
      call: 'POST /payment-runs/:id/settle',
      params: { id },
      body: (values) => ({ settledOn: dateFrom(values, 'settledOn') }),
      next: `/finance/runs/${id}?done=settled`,
      again: async ({ values, errors: refused }) => {
        const [visitor, run] = [visitorOf(request), await this.read(request, id)];
        const empty = { settledOn: visitor.t('finance.bankDay.empty') };
        const errors = atFields(refused, values, { order: ['settledOn'], empty });
        if (!run.allowed.includes('settle')) return createElement(RunPage, { visitor, run, errors });
        const settledOn = dateFrom(values, 'settledOn');
        return createElement(SettleRunPage, { visitor, run, today: this.today(), settledOn, errors });
      },
    });
  }

  private today(): string {
    return isoDayIn(this.clock.now(), FUND_ZONE);
  }

  private read(request: PortalRequest, id: string): Promise<PaymentRunView> {
    return this.services.read<PaymentRunView>(request, 'GET /payment-runs/:id', { params: { id } });
  }

  private async ready(request: PortalRequest, currency: string): Promise<ReadyRun | undefined> {
    const tranches = await this.services.read<TrancheView[]>(request, 'GET /tranches');
    return readyRuns(tranches).find((run) => run.currency === currency);
  }
}
