import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationView, ReceiptView } from '#contracts/api/applications';
import type { AgreementLine, AgreementView } from '#contracts/api/disbursement';
import { ServiceClock } from '#platform/clock/service-clock';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { PublicLog } from '../../log/public-log.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { SentApplicationPage } from './application.tsx';
import { readApplication, zoneOfApplicant } from './own-application.ts';
import { ReceiptPage } from './receipt.tsx';
import { TaskListPage } from './task-list.tsx';
import { atFields } from './typed.ts';
import { WithdrawPage } from './withdraw.tsx';

@Controller('apply/:id')
@Needs('apply-pages.read')
@WithoutAct()
export class ApplicationPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly log: PublicLog,
    private readonly clock: ServiceClock,
  ) {}

  /** A draft is a list of tasks; what was sent is a record. */
  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const application = await readApplication(this.services, request, id);
    if (application.status === 'draft') {
      const props = { visitor, now: this.clock.now(), application, viewerZone: zoneOfApplicant(application) };
      return page(reply, request, createElement(TaskListPage, props));
    }
    const agreement = application.status === 'awarded' ? await this.agreementOf(request, application) : undefined;
    return page(reply, request, createElement(SentApplicationPage, { visitor, application, agreement }));
  }

  @Get('receipt')
  async receipt(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [receipt, application] = await Promise.all([
      this.receiptOf(request, id),
      readApplication(this.services, request, id),
    ]);
    const [entry, log] = await Promise.all([
      this.log.entry(receipt.act.leafHash, visitor.requestId),
      this.log.state(visitor.requestId),
    ]);
    const more = { logAddress: this.log.address, viewerZone: zoneOfApplicant(application) };
    return page(reply, request, createElement(ReceiptPage, { visitor, receipt, application, entry, log, ...more }));
  }

  /** The receipt as the checker reads it, with the address of the log. */
  @Get('receipt.json')
  async receiptFile(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const receipt = await this.receiptOf(request, id);
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="receipt-${receipt.number}.json"`)
      .send(JSON.stringify({ ...receipt, log: this.log.address }, null, 2));
  }

  @Get('withdraw')
  async showWithdraw(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const application = await readApplication(this.services, request, id);
    if (!application.allowed.includes('withdraw')) return seeOther(reply, `/apply/${id}`);
    return page(reply, request, createElement(WithdrawPage, { visitor, application, reason: '', errors: [] }));
  }

  @Post('withdraw')
  @Needs('application.withdraw')
  withdraw(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /applications/:id/withdraw',
      params: { id },
      body: (values) => ({ reason: textIn(values, 'reason') }),
      next: `/apply/${id}`,
      again: async ({ values, errors }) => {
        const application = await readApplication(this.services, request, id);
        const visitor = visitorOf(request);
        const empty = { reason: visitor.t('applicant.withdraw.reasonEmpty') };
        const shown = atFields(errors, values, { order: ['reason'], empty });
        const props = { visitor, application, reason: textIn(values, 'reason'), errors: shown };
        return createElement(WithdrawPage, props);
      },
    });
  }

  private receiptOf(request: PortalRequest, id: string): Promise<ReceiptView> {
    return this.services.read<ReceiptView>(request, 'GET /applications/:id/receipt', { params: { id } });
  }

  /** The agreement is the other service's; until it has heard of the award there is none. */
  private async agreementOf(request: PortalRequest, { id }: ApplicationView): Promise<AgreementView | undefined> {
    const lines = await this.services.call<AgreementLine[]>(request, 'GET /agreements');
    if (!lines.ok) return undefined;
    const grants = await Promise.all(
      lines.body.map((line) =>
        this.services.call<AgreementView>(request, 'GET /agreements/:id', { params: { id: line.id } }),
      ),
    );
    return grants.flatMap((grant) => (grant.ok && grant.body.applicationId === id ? [grant.body] : []))[0];
  }
}
