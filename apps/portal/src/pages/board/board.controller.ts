import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { RecommendationView } from '#contracts/api/review';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { atFields } from '../applicant/typed.ts';
import { budgetFigures } from './board-figures.tsx';
import { DecidePage } from './decide.tsx';
import { doneNow, isDecision, type Decision } from './decision.ts';
import { DossierPage } from './dossier.tsx';
import { BoardHomePage } from './home.tsx';

@Controller('board')
@Needs('board-pages.read')
@WithoutAct()
export class BoardController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async home(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const recommendations = await this.services.read<RecommendationView[]>(request, 'GET /recommendations');
    return page(reply, request, createElement(BoardHomePage, { visitor, recommendations, now: this.clock.now() }));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    const recommendations = await this.services.read<RecommendationView[]>(request, 'GET /recommendations');
    return sendFigure(reply, t, budgetFigures(t, recommendations, this.clock.now()), file);
  }

  @Get(':id')
  async dossier(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('done') claimed: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const recommendation = await this.read(request, id);
    const done = doneNow(recommendation, claimed, visitor.person);
    return page(reply, request, createElement(DossierPage, { visitor, recommendation, done }));
  }

  /** What is not possible now leads back to the list, which says how it stands. */
  @Get(':id/:decision')
  @Needs('recommendation.agree')
  async confirm(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('decision') decision: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    if (!isDecision(decision)) throw notFound('page');
    const recommendation = await this.read(request, id);
    if (!recommendation.allowed.includes(decision)) return seeOther(reply, `/board/${id}`);
    return page(reply, request, createElement(DecidePage, { visitor, recommendation, decision }));
  }

  @Post(':id/:decision')
  @Needs('recommendation.agree')
  decide(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('decision') decision: string,
  ): Promise<FastifyReply> {
    if (!isDecision(decision)) throw notFound('page');
    return this.forms.submit<RecommendationView>(request, reply, {
      call: `POST /recommendations/:id/${decision}`,
      params: { id },
      body: (values) => (decision === 'return' ? { reason: textIn(values, 'reason') } : {}),
      next: `/board/${id}?done=${decision}`,
      again: async (again) => this.again(request, id, decision, again),
    });
  }

  private async again(
    request: PortalRequest,
    id: string,
    decision: Decision,
    { values, errors: refused }: Again,
  ): Promise<ReactNode> {
    const [visitor, recommendation] = [visitorOf(request), await this.read(request, id)];
    const empty = { reason: visitor.t('board.return.reasonEmpty') };
    const errors = atFields(refused, values, { order: ['reason'], empty });
    return recommendation.allowed.includes(decision)
      ? createElement(DecidePage, { visitor, recommendation, decision, reason: textIn(values, 'reason'), errors })
      : createElement(DossierPage, { visitor, recommendation, errors });
  }

  private read(request: PortalRequest, id: string): Promise<RecommendationView> {
    return this.services.read<RecommendationView>(request, 'GET /recommendations/:id', { params: { id } });
  }
}
