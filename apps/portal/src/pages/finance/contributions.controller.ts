import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ContributionView } from '#contracts/api/disbursement';
import { notFound } from '#kernel/refusal';
import { ServiceClock } from '#platform/clock/service-clock';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { isoDayIn } from '../../messages/format.ts';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import { dateFrom } from '../../ui/form-fields.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { pageNumber } from '../paged.ts';
import { ContributionsPage } from './contributions.tsx';
import { DepositPage } from './deposit.tsx';

@Controller('finance/contributions')
@Needs('finance-pages.read')
@WithoutAct()
export class ContributionsController {
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
    @Query('done') done: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const contributions = await this.list(request);
    const entered = contributions.some(({ id, status }) => id === done && status === 'deposited');
    const props = { visitor, contributions, page: pageNumber(number), done: entered };
    return page(reply, request, createElement(ContributionsPage, props));
  }

  @Get(':id/deposit')
  async confirm(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const contribution = (await this.list(request)).find((one) => one.id === id);
    if (contribution === undefined) throw notFound('contribution');
    if (!contribution.allowed.includes('deposit')) return seeOther(reply, '/finance/contributions');
    return page(reply, request, createElement(DepositPage, { visitor, contribution, today: this.today() }));
  }

  @Post(':id/deposit')
  @Needs('contribution.deposit')
  deposit(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<ContributionView>(request, reply, {
      call: 'POST /contributions/:id/deposit',
      params: { id },
      body: (values) => ({ depositedOn: dateFrom(values, 'depositedOn') }),
      next: `/finance/contributions?done=${id}`,
      again: async ({ values, errors: refused }) => {
        const visitor = visitorOf(request);
        const empty = { depositedOn: visitor.t('finance.bankDay.empty') };
        const errors = atFields(refused, values, { order: ['depositedOn'], empty });
        const contributions = await this.list(request);
        const contribution = contributions.find((one) => one.id === id && one.allowed.includes('deposit'));
        if (contribution === undefined)
          return createElement(ContributionsPage, { visitor, contributions, page: 1, done: false, errors });
        const depositedOn = dateFrom(values, 'depositedOn');
        return createElement(DepositPage, { visitor, contribution, today: this.today(), depositedOn, errors });
      },
    });
  }

  private today(): string {
    return isoDayIn(this.clock.now(), FUND_ZONE);
  }

  private list(request: PortalRequest): Promise<ContributionView[]> {
    return this.services.read<ContributionView[]>(request, 'GET /contributions');
  }
}
