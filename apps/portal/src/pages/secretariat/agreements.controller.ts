import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AgreementLine, AgreementView } from '#contracts/api/disbursement';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { isoDayIn } from '../../messages/format.ts';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import { dateFrom } from '../../ui/form-fields.ts';
import { Forms, type Again, type FormAct } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { CancelAgreementPage, CancelTranchePage, CloseAgreementPage, CountersignPage } from './agreement-acts.tsx';
import { AgreementPage } from './agreement.tsx';
import { errorsIn } from './empty.ts';
import { AgreementsPage } from './agreements.tsx';

type Verb = 'countersign' | 'cancel' | 'close';

@Controller('office/agreements')
@Needs('office-pages.read')
@WithoutAct()
export class OfficeAgreementsController {
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
    const agreements = await this.services.read<AgreementLine[]>(request, 'GET /agreements');
    const query = { state: textIn(address, 'state'), page: pageNumber(address.page) };
    return page(reply, request, createElement(AgreementsPage, { visitor, now: this.clock.now(), agreements, query }));
  }

  @Get(':id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const agreement = await this.agreement(request, id);
    return page(
      reply,
      request,
      createElement(AgreementPage, { visitor, now: this.clock.now(), agreement, done: textIn(address, 'done') }),
    );
  }

  @Get(':id/countersign')
  @Needs('agreement.countersign')
  showCountersign(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'countersign');
  }

  @Post(':id/countersign')
  @Needs('agreement.countersign')
  countersign(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    const body = (values: TypedValues) => ({ startsOn: dateFrom(values, 'startsOn') ?? '' });
    return this.perform(request, reply, id, 'countersign', { body, done: 'countersigned' });
  }

  @Get(':id/cancel')
  @Needs('agreement.cancel')
  showCancel(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'cancel');
  }

  @Post(':id/cancel')
  @Needs('agreement.cancel')
  cancel(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.perform(request, reply, id, 'cancel', { body: reasonIn, done: 'cancelled' });
  }

  @Get(':id/close')
  @Needs('agreement.close')
  showClose(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'close');
  }

  @Post(':id/close')
  @Needs('agreement.close')
  close(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.perform(request, reply, id, 'close', { done: 'agreement-closed' });
  }

  @Get(':id/tranches/:trancheId/cancel')
  @Needs('tranche.cancel')
  async showCancelTranche(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param() { id, trancheId }: { id: string; trancheId: string },
  ): Promise<FastifyReply> {
    return page(reply, request, await this.tranchePage(request, id, trancheId));
  }

  @Post(':id/tranches/:trancheId/cancel')
  @Needs('tranche.cancel')
  cancelTranche(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param() { id, trancheId }: { id: string; trancheId: string },
  ): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /tranches/:id/cancel',
      params: { id: trancheId },
      body: reasonIn,
      next: `/office/agreements/${id}?done=tranche-cancelled`,
      again: (again) => this.tranchePage(request, id, trancheId, again),
    });
  }

  private async show(request: PortalRequest, reply: FastifyReply, id: string, verb: Verb): Promise<FastifyReply> {
    const agreement = await this.agreement(request, id);
    if (!agreement.allowed.includes(verb)) return seeOther(reply, `/office/agreements/${id}`);
    return page(reply, request, this.actPage(request, agreement, verb));
  }

  private perform(
    request: PortalRequest,
    reply: FastifyReply,
    id: string,
    verb: Verb,
    { done, ...act }: Pick<FormAct<AgreementView>, 'body'> & { readonly done: string },
  ): Promise<FastifyReply> {
    return this.forms.submit<AgreementView>(request, reply, {
      ...act,
      call: `POST /agreements/:id/${verb}`,
      params: { id },
      next: `/office/agreements/${id}?done=${done}`,
      again: async (again) => this.actPage(request, await this.agreement(request, id), verb, again),
    });
  }

  private actPage(request: PortalRequest, agreement: AgreementView, verb: Verb, again?: Again): ReactNode {
    const visitor = visitorOf(request);
    const base = { visitor, agreement, errors: errorsIn(visitor.t, again) };
    const typed = again?.values ?? {};
    switch (verb) {
      case 'countersign': {
        const today = isoDayIn(this.clock.now(), FUND_ZONE);
        const startsOn = again === undefined ? today : (dateFrom(typed, 'startsOn') ?? '');
        return createElement(CountersignPage, { ...base, startsOn });
      }
      case 'cancel':
        return createElement(CancelAgreementPage, { ...base, reason: textIn(typed, 'reason') });
      case 'close':
        return createElement(CloseAgreementPage, base);
    }
  }

  private async tranchePage(request: PortalRequest, id: string, trancheId: string, again?: Again): Promise<ReactNode> {
    const agreement = await this.agreement(request, id);
    const tranche = agreement.tranches.find((one) => one.id === trancheId);
    if (tranche === undefined) throw notFound('tranche');
    const reason = textIn(again?.values ?? {}, 'reason');
    const visitor = visitorOf(request);
    const errors = errorsIn(visitor.t, again);
    return createElement(CancelTranchePage, { visitor, agreement, tranche, reason, errors });
  }

  private agreement(request: PortalRequest, id: string): Promise<AgreementView> {
    return this.services.read<AgreementView>(request, 'GET /agreements/:id', { params: { id } });
  }
}

const reasonIn = (values: TypedValues): object => ({ reason: textIn(values, 'reason') });
