import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ContributionView } from '#contracts/api/disbursement';
import { holds } from '#contracts/permissions';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { isoDayIn } from '../../messages/format.ts';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { dateFrom } from '../../ui/form-fields.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { amountIn } from './call-request.ts';
import { errorsIn } from './empty.ts';
import { CancelContributionPage, ContributionsPage, PledgePage, type PledgeTyped } from './contributions.tsx';

@Controller('office/contributions')
@Needs('office-pages.read')
@WithoutAct()
export class OfficeContributionsController {
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
    const contributions = await this.services.read<ContributionView[]>(request, 'GET /contributions');
    const mayPledge = holds('contribution.pledge', visitor.roles);
    const props = { visitor, contributions, mayPledge, page: pageNumber(address.page), done: textIn(address, 'done') };
    return page(reply, request, createElement(ContributionsPage, props));
  }

  @Get('new')
  @Needs('contribution.pledge')
  showPledge(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const visitor = visitorOf(request);
    const typed = { donor: '', amount: '', currency: 'USD', pledgedOn: isoDayIn(this.clock.now(), FUND_ZONE) };
    return page(reply, request, createElement(PledgePage, { visitor, typed, errors: [] }));
  }

  @Post('new')
  @Needs('contribution.pledge')
  pledge(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /contributions',
      body: (values) => {
        const { donor, amount, currency, pledgedOn } = typedPledge(values);
        return { donor, amount: amountIn(currency, amount), pledgedOn };
      },
      next: '/office/contributions?done=pledged',
      again: ({ values, errors }) => {
        const visitor = visitorOf(request);
        const shown = errorsIn(visitor.t, { values, errors: atFields(errors) });
        return createElement(PledgePage, { visitor, typed: typedPledge(values), errors: shown });
      },
    });
  }

  @Get(':id/cancel')
  @Needs('contribution.cancel')
  async showCancel(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const contribution = await this.contribution(request, id);
    if (!contribution.allowed.includes('cancel')) return seeOther(reply, '/office/contributions');
    return page(reply, request, this.cancelPage(request, contribution));
  }

  @Post(':id/cancel')
  @Needs('contribution.cancel')
  cancel(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /contributions/:id/cancel',
      params: { id },
      body: (values) => ({ reason: textIn(values, 'reason') }),
      next: '/office/contributions?done=cancelled',
      again: async (again) => this.cancelPage(request, await this.contribution(request, id), again),
    });
  }

  private cancelPage(request: PortalRequest, contribution: ContributionView, again?: Again): ReactNode {
    const reason = textIn(again?.values ?? {}, 'reason');
    const visitor = visitorOf(request);
    const errors = errorsIn(visitor.t, again);
    return createElement(CancelContributionPage, { visitor, contribution, reason, errors });
  }

  private async contribution(request: PortalRequest, id: string): Promise<ContributionView> {
    const contributions = await this.services.read<ContributionView[]>(request, 'GET /contributions');
    const contribution = contributions.find((one) => one.id === id);
    if (contribution === undefined) throw notFound('contribution');
    return contribution;
  }
}

function typedPledge(values: TypedValues): PledgeTyped {
  return {
    donor: textIn(values, 'donor'),
    amount: textIn(values, 'amount'),
    currency: textIn(values, 'currency'),
    pledgedOn: dateFrom(values, 'pledgedOn') ?? '',
  };
}

/** An amount travels as `{ amount, currency }`; the form asks for both one by one. */
function atFields(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.map((error) => {
    const field = error.field?.replace(/^amount\.(amount|currency)$/, '$1');
    return field === undefined ? error : { ...error, field };
  });
}
