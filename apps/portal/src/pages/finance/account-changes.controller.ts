import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AccountChangeView, AgreementView } from '#contracts/api/disbursement';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { confirmFirst, hasProvedOwner } from '../../web/fresh-factor.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import {
  AccountChangePage,
  AccountChangesPage,
  DecideAccountPage,
  DECISIONS,
  WORDS,
  type Decision,
} from './account-changes.tsx';

const isDecision = (text: unknown): text is Decision => DECISIONS.some((known) => known === text);

/** By address what a decision leaves: an address may claim anything, so the change itself must show it. */
const LEAVES: Readonly<Record<Decision, string>> = { confirm: 'confirmed', agree: 'agreed', refuse: 'refused' };

@Controller('finance/account-changes')
@Needs('finance-pages.read')
@WithoutAct()
export class AccountChangesController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const changes = await this.services.read<AccountChangeView[]>(request, 'GET /account-changes');
    return page(reply, request, createElement(AccountChangesPage, { visitor: visitorOf(request), changes }));
  }

  @Get(':id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('done') claimed: unknown,
  ): Promise<FastifyReply> {
    const part = await this.read(request, id);
    const done = isDecision(claimed) && part.change.status === LEAVES[claimed] ? claimed : undefined;
    return page(reply, request, createElement(AccountChangePage, { visitor: visitorOf(request), ...part, done }));
  }

  /** What is not possible now leads back to the change, which says how it stands. */
  @Get(':id/:verb')
  async confirm(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') verb: string,
  ): Promise<FastifyReply> {
    if (!isDecision(verb)) throw notFound('page');
    const part = await this.read(request, id);
    if (!part.change.allowed.includes(verb)) return seeOther(reply, `/finance/account-changes/${id}`);
    if (verb !== 'refuse' && !hasProvedOwner(request)) return seeOther(reply, confirmFirst(request));
    return page(reply, request, createElement(DecideAccountPage, { visitor: visitorOf(request), ...part, verb }));
  }

  @Post(':id/:verb')
  decide(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') verb: string,
  ): Promise<FastifyReply> {
    if (!isDecision(verb)) throw notFound('page');
    return this.forms.submit<AccountChangeView>(request, reply, {
      call: `POST /account-changes/:id/${verb}`,
      params: { id },
      body: (values) => (verb === 'agree' ? {} : { [WORDS[verb]]: wordsIn(values, verb) }),
      next: `/finance/account-changes/${id}?done=${verb}`,
      again: async ({ values, errors: refused }) => {
        const [visitor, part] = [visitorOf(request), await this.read(request, id)];
        const { t } = visitor;
        const empty = {
          verification: t('accountChange.confirm.empty'),
          reason: t('accountChange.refuse.empty'),
        };
        const errors = atFields(refused, values, { order: Object.values(WORDS), empty });
        return part.change.allowed.includes(verb)
          ? createElement(DecideAccountPage, { visitor, ...part, verb, words: wordsIn(values, verb), errors })
          : createElement(AccountChangePage, { visitor, ...part, errors });
      },
    });
  }

  private async read(
    request: PortalRequest,
    id: string,
  ): Promise<{ readonly change: AccountChangeView; readonly agreement: AgreementView }> {
    const change = await this.services.read<AccountChangeView>(request, 'GET /account-changes/:id', { params: { id } });
    const params = { id: change.agreementId };
    return { change, agreement: await this.services.read<AgreementView>(request, 'GET /agreements/:id', { params }) };
  }
}

const wordsIn = (values: TypedValues, verb: Decision): string => (verb === 'agree' ? '' : textIn(values, WORDS[verb]));
