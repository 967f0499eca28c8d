import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type {
  AccountChangeView,
  AgreementView,
  BalanceLine,
  ContributionView,
  PaymentRunView,
  ReportView,
  TrancheView,
} from '#contracts/api/disbursement';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { Forms } from '../../web/forms.ts';
import { confirmFirst, hasFreshFactor } from '../../web/fresh-factor.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { pageNumber } from '../paged.ts';
import { financeFigures, type MoneyNow } from './finance-figures.tsx';
import { FinanceHomePage } from './home.tsx';
import { SIGNINGS, type Signing } from './officers.ts';
import { SignTranchePage } from './sign-tranche.tsx';
import { chosenList } from './tranche-lists.ts';
import { TranchePage, type TranchePart } from './tranche.tsx';

type TrancheVerb = Signing | 'return';

const isVerb = (text: unknown): text is TrancheVerb => text === 'return' || SIGNINGS.some((known) => known === text);

@Controller('finance')
@Needs('finance-pages.read')
@WithoutAct()
export class FinanceController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('list') list: unknown,
    @Query('page') number: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [money, runs, contributions, changes] = await Promise.all([
      this.money(request),
      this.services.read<PaymentRunView[]>(request, 'GET /payment-runs'),
      this.services.read<ContributionView[]>(request, 'GET /contributions'),
      this.services.read<AccountChangeView[]>(request, 'GET /account-changes'),
    ]);
    const chosen = { list: chosenList(list, visitor.roles), page: pageNumber(number) };
    return page(
      reply,
      request,
      createElement(FinanceHomePage, { visitor, money, runs, contributions, changes, ...chosen }),
    );
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    return sendFigure(reply, t, financeFigures(t, await this.money(request)), file);
  }

  private async money(request: PortalRequest): Promise<MoneyNow> {
    const [tranches, balances, reports] = await Promise.all([
      this.services.read<TrancheView[]>(request, 'GET /tranches'),
      this.services.read<BalanceLine[]>(request, 'GET /ledger/balances'),
      this.services.read<ReportView[]>(request, 'GET /reports'),
    ]);
    return { now: this.clock.now(), tranches, balances, reports };
  }

  @Get('tranches/:id')
  async tranche(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('done') claimed: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const part = await this.read(request, id);
    const done = isVerb(claimed) && wasDone(part.tranche, claimed, visitor.person?.name) ? claimed : undefined;
    return page(reply, request, createElement(TranchePage, { visitor, ...part, done }));
  }

  /** What is not possible now leads back to the payment, which says whose turn it is. */
  @Get('tranches/:id/:verb')
  async confirm(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') verb: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    if (!isVerb(verb)) throw notFound('page');
    const part = await this.read(request, id);
    if (!part.tranche.allowed.includes(verb)) return seeOther(reply, `/finance/tranches/${id}`);
    if (verb === 'release' && !hasFreshFactor(request)) return seeOther(reply, confirmFirst(request));
    return page(reply, request, createElement(SignTranchePage, { visitor, ...part, verb }));
  }

  @Post('tranches/:id/:verb')
  sign(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') verb: string,
  ): Promise<FastifyReply> {
    if (!isVerb(verb)) throw notFound('page');
    return this.forms.submit<TrancheView>(request, reply, {
      call: `POST /tranches/:id/${verb}`,
      params: { id },
      body: (values) => wordsOf(verb, values),
      next: `/finance/tranches/${id}?done=${verb}`,
      again: async ({ values, errors: refused }) => {
        const [visitor, part] = [visitorOf(request), await this.read(request, id)];
        const { t } = visitor;
        const empty = {
          reason: t('finance.sign.reasonEmpty'),
          sharedAccountReason: t('finance.sign.sharedReasonEmpty'),
        };
        const errors = atFields(refused, values, { order: ['reason', 'sharedAccountReason'], empty });
        const typed = { reason: textIn(values, 'reason'), sharedAccountReason: textIn(values, 'sharedAccountReason') };
        return part.tranche.allowed.includes(verb)
          ? createElement(SignTranchePage, { visitor, ...part, verb, ...typed, errors })
          : createElement(TranchePage, { visitor, ...part, errors });
      },
    });
  }

  private async read(request: PortalRequest, id: string): Promise<TranchePart> {
    const tranche = await this.services.read<TrancheView>(request, 'GET /tranches/:id', { params: { id } });
    const [agreement, balances] = await Promise.all([
      this.services.read<AgreementView>(request, 'GET /agreements/:id', { params: { id: tranche.agreementId } }),
      this.services.read<BalanceLine[]>(request, 'GET /ledger/balances'),
    ]);
    return { tranche, agreement, balances };
  }
}

/** What the verb's page asks for; an account of two organisations needs a reason from who certifies. */
function wordsOf(verb: TrancheVerb, values: TypedValues): object {
  if (verb === 'return') return { reason: textIn(values, 'reason') };
  return verb === 'certify' ? { sharedAccountReason: textIn(values, 'sharedAccountReason') } : {};
}

/** An address may claim anything: the payment itself must show it. */
function wasDone(tranche: TrancheView, verb: TrancheVerb, name: string | undefined): boolean {
  const { status, certifiedBy, approvedBy, releasedBy } = tranche;
  const done = {
    certify: status === 'certified' && certifiedBy === name,
    approve: status === 'approved' && approvedBy === name,
    release: status === 'released' && releasedBy === name,
    return: status === 'planned',
  };
  return done[verb];
}
