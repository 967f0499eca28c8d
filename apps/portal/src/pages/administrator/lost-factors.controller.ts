import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { FACTOR_RESET_WORDS, type FactorResetView, type FactorResetWord } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { LostFactorActPage, questionOf } from './lost-factor-acts.tsx';
import { LOST_FACTORS, LostFactorsPage } from './lost-factors.tsx';

@Controller('admin/lost-factors')
@Needs('factor-reset.read')
@WithoutAct()
export class LostFactorsPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const resets = await this.services.read<FactorResetView[]>(request, 'GET /factor-resets');
    return page(reply, request, createElement(LostFactorsPage, { visitor, resets }));
  }

  @Get(':id/:verb')
  @Needs('factor-reset.refuse')
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') word: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [verb, reset] = [verbOf(word), await this.read(request, id)];
    if (!reset.allowed.includes(verb)) return seeOther(reply, LOST_FACTORS);
    return page(reply, request, createElement(LostFactorActPage, { visitor, reset, verb }));
  }

  @Post(':id/:verb')
  @Needs('factor-reset.refuse')
  decide(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') word: string,
  ): Promise<FastifyReply> {
    const verb = verbOf(word);
    const question = questionOf(verb);
    return this.forms.submit(request, reply, {
      call: `POST /factor-resets/:id/${verb}`,
      params: { id },
      body: (values) => ({ [question]: textIn(values, question) }),
      next: LOST_FACTORS,
      again: async ({ values, errors }) => {
        const [visitor, reset] = [visitorOf(request), await this.read(request, id)];
        return createElement(LostFactorActPage, { visitor, reset, verb, typed: textIn(values, question), errors });
      },
    });
  }

  private async read(request: PortalRequest, id: string): Promise<FactorResetView> {
    const resets = await this.services.read<FactorResetView[]>(request, 'GET /factor-resets');
    const reset = resets.find((one) => one.id === id);
    if (reset === undefined) throw notFound('factor reset');
    return reset;
  }
}

function verbOf(word: string): FactorResetWord {
  const verb = FACTOR_RESET_WORDS.find((known) => known === word);
  if (verb === undefined) throw notFound('page');
  return verb;
}
