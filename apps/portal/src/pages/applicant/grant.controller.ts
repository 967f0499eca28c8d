import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AgreementView, TrancheView } from '#contracts/api/disbursement';
import { notFound } from '#kernel/refusal';
import { ServiceClock } from '#platform/clock/service-clock';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { OwnGrantPage } from './grant.tsx';
import { RequestTranchePage } from './request-tranche.tsx';
import { bankBody, bankErrors, bankIn } from './bank-form.ts';
import { SignPage } from './sign.tsx';

@Controller('apply/grants/:agreementId')
@Needs('apply-pages.read')
@WithoutAct()
export class GrantPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const grant = await this.grant(request, id);
    return page(reply, request, createElement(OwnGrantPage, { visitor, now: this.clock.now(), grant }));
  }

  @Get('sign')
  async showSign(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const grant = await this.grant(request, id);
    if (!grant.allowed.includes('sign')) return seeOther(reply, `/apply/grants/${id}`);
    const { organisationName: holder, country } = grant;
    const typed = { ...bankIn({}), holder, country, bankCountry: country };
    return page(reply, request, createElement(SignPage, { visitor, grant, typed, accepted: false, errors: [] }));
  }

  @Post('sign')
  @Needs('agreement.sign')
  sign(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
  ): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /agreements/:id/sign',
      params: { id },
      body: (values) => ({ bankAccount: bankBody(values), accepted: isAccepted(values) }),
      next: `/apply/grants/${id}`,
      again: async ({ values, errors }) => {
        const grant = await this.grant(request, id);
        const visitor = visitorOf(request);
        const props = {
          typed: bankIn(values),
          accepted: isAccepted(values),
          errors: bankErrors(errors, values, visitor.t),
        };
        return createElement(SignPage, { visitor, grant, ...props });
      },
    });
  }

  @Get('tranches/:trancheId/request')
  async showRequest(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
    @Param('trancheId') trancheId: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const grant = await this.grant(request, id);
    const tranche = trancheOf(grant, trancheId);
    if (!tranche.allowed.includes('request')) return seeOther(reply, `/apply/grants/${id}`);
    return page(reply, request, createElement(RequestTranchePage, { visitor, grant, tranche, errors: [] }));
  }

  @Post('tranches/:trancheId/request')
  @Needs('tranche.request')
  request(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
    @Param('trancheId') trancheId: string,
  ): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /tranches/:id/request',
      params: { id: trancheId },
      next: `/apply/grants/${id}`,
      again: async ({ errors }) => {
        const grant = await this.grant(request, id);
        const tranche = trancheOf(grant, trancheId);
        return createElement(RequestTranchePage, { visitor: visitorOf(request), grant, tranche, errors });
      },
    });
  }

  private grant(request: PortalRequest, id: string): Promise<AgreementView> {
    return this.services.read<AgreementView>(request, 'GET /agreements/:id', { params: { id } });
  }
}

function trancheOf({ tranches }: AgreementView, id: string): TrancheView {
  const tranche = tranches.find((one) => one.id === id);
  if (tranche === undefined) throw notFound('tranche');
  return tranche;
}

const isAccepted = (values: TypedValues): boolean => textIn(values, 'accepted') === 'yes';
