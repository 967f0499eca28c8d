import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AccountChangeView, AgreementView } from '#contracts/api/disbursement';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { CheckAccountPage, OpenAccountPage, ProposeAccountPage, StopAccountPage } from './account.tsx';
import { bankBody, bankErrors, bankIn } from './bank-form.ts';

/** Another bank account for a grant: typed, looked at once more, sent; then followed and, if need be, stopped. */
@Controller('apply/grants/:agreementId/account')
@Needs('apply-pages.read')
@WithoutAct()
export class AccountPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
  ): Promise<FastifyReply> {
    const [visitor, grant] = [visitorOf(request), await this.grant(request, id)];
    if (grant.accountChange !== null) {
      const change = await this.change(request, grant.accountChange.id);
      return page(reply, request, createElement(OpenAccountPage, { visitor, grant, change }));
    }
    if (!grant.mayProposeAccount) return seeOther(reply, `/apply/grants/${id}`);
    const { organisationName: holder, country } = grant;
    const typed = { ...bankIn({}), holder, country, bankCountry: country };
    return page(reply, request, createElement(ProposeAccountPage, { visitor, grant, typed, errors: [] }));
  }

  /** Sent twice: first the service looks at it and nothing happens, then with the answer that it was checked. */
  @Post()
  @Needs('account-change.propose')
  propose(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') id: string,
  ): Promise<FastifyReply> {
    return this.forms.submit<AccountChangeView>(request, reply, {
      call: 'POST /agreements/:id/account-changes',
      params: { id },
      body: (values) => ({ bankAccount: bankBody(values), checked: textIn(values, 'checked') === 'yes' }),
      next: `/apply/grants/${id}/account`,
      again: async ({ values, errors, problem }) => {
        const [visitor, grant] = [visitorOf(request), await this.grant(request, id)];
        const typed = bankIn(values);
        const isRight = problem.errors?.every(({ field }) => field === 'checked') === true;
        if (isRight && textIn(values, 'correct') === '')
          return createElement(CheckAccountPage, { visitor, grant, typed });
        const wrong = isRight ? [] : bankErrors(errors, values, visitor.t);
        return createElement(ProposeAccountPage, { visitor, grant, typed, errors: wrong });
      },
    });
  }

  @Get(':id/stop')
  async showStop(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') agreementId: string,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const [visitor, change] = [visitorOf(request), await this.change(request, id)];
    const grant = await this.grant(request, agreementId);
    if (!change.allowed.includes('withdraw')) return seeOther(reply, `/apply/grants/${agreementId}`);
    return page(reply, request, createElement(StopAccountPage, { visitor, grant, change }));
  }

  @Post(':id/stop')
  @Needs('account-change.withdraw')
  stop(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('agreementId') agreementId: string,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /account-changes/:id/withdraw',
      params: { id },
      next: `/apply/grants/${agreementId}`,
      again: async ({ errors }) => {
        const [visitor, grant] = [visitorOf(request), await this.grant(request, agreementId)];
        return createElement(StopAccountPage, { visitor, grant, change: await this.change(request, id), errors });
      },
    });
  }

  private grant(request: PortalRequest, id: string): Promise<AgreementView> {
    return this.services.read<AgreementView>(request, 'GET /agreements/:id', { params: { id } });
  }

  private change(request: PortalRequest, id: string): Promise<AccountChangeView> {
    return this.services.read<AccountChangeView>(request, 'GET /account-changes/:id', { params: { id } });
  }
}
