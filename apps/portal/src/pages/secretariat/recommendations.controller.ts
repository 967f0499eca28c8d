import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type {
  ConflictView,
  OrganisationChoice,
  RecommendationView,
  ReviewCallLine,
  ReviewerView,
} from '#contracts/api/review';
import { holds } from '#contracts/permissions';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { OfficeConflictPage } from './conflict.tsx';
import { errorsIn } from './empty.ts';
import { RecommendationPage, SendRecommendationPage } from './recommendation.tsx';
import { ReviewPage } from './recommendations.tsx';

/** The review as the secretariat sees it: progress, panel, conflicts, rankings. */
@Controller('office')
@Needs('office-pages.read')
@WithoutAct()
export class OfficeReviewController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get('recommendations')
  async all(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [calls, panel, conflicts] = await Promise.all([
      this.services.read<ReviewCallLine[]>(request, 'GET /review/calls'),
      this.services.read<ReviewerView[]>(request, 'GET /reviewers'),
      this.services.read<ConflictView[]>(request, 'GET /conflicts'),
    ]);
    const mayDeclare = holds('conflict.declare', visitor.roles);
    const props = {
      visitor,
      now: this.clock.now(),
      calls,
      panel,
      conflicts,
      mayDeclare,
      done: textIn(address, 'done'),
    };
    return page(reply, request, createElement(ReviewPage, props));
  }

  @Get('recommendations/:id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    return page(reply, request, await this.room(request, id, textIn(address, 'done')));
  }

  @Post('recommendations/:id/recompute')
  @Needs('recommendation.recompute')
  recompute(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /recommendations/:id/recompute',
      params: { id },
      next: `/office/recommendations/${id}?done=ranked`,
      again: (again) => this.room(request, id, '', again),
    });
  }

  @Get('recommendations/:id/send')
  @Needs('recommendation.send')
  async showSend(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const recommendation = await this.recommendation(request, id);
    if (!recommendation.allowed.includes('send')) return seeOther(reply, `/office/recommendations/${id}`);
    return page(reply, request, createElement(SendRecommendationPage, { visitor, recommendation, errors: [] }));
  }

  @Post('recommendations/:id/send')
  @Needs('recommendation.send')
  send(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /recommendations/:id/send',
      params: { id },
      next: `/office/recommendations/${id}?done=sent`,
      again: async ({ errors }) => {
        const recommendation = await this.recommendation(request, id);
        return createElement(SendRecommendationPage, { visitor: visitorOf(request), recommendation, errors });
      },
    });
  }

  @Get('conflicts/new')
  @Needs('recommendation.draft')
  async showConflict(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return page(reply, request, await this.conflictPage(request));
  }

  @Post('conflicts/new')
  @Needs('recommendation.draft')
  declare(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /conflicts',
      body: (values) => ({
        reviewerId: textIn(values, 'reviewerId') || undefined,
        organisationId: textIn(values, 'organisationId'),
        kind: textIn(values, 'kind'),
        reason: textIn(values, 'reason'),
      }),
      next: '/office/recommendations?done=declared',
      again: (again) => this.conflictPage(request, again),
    });
  }

  private async room(request: PortalRequest, id: string, done: string, again?: Again): Promise<ReactNode> {
    const recommendation = await this.recommendation(request, id);
    const visitor = visitorOf(request);
    return createElement(RecommendationPage, { visitor, recommendation, done, errors: again?.errors ?? [] });
  }

  private async conflictPage(request: PortalRequest, again?: Again): Promise<ReactNode> {
    const [panel, choices] = await Promise.all([
      this.services.read<ReviewerView[]>(request, 'GET /reviewers'),
      this.services.read<OrganisationChoice[]>(request, 'GET /conflicts/choices'),
    ]);
    const visitor = visitorOf(request);
    const [typed, errors] = [again?.values ?? {}, errorsIn(visitor.t, again)];
    return createElement(OfficeConflictPage, { visitor, panel, choices, typed, errors });
  }

  private recommendation(request: PortalRequest, id: string): Promise<RecommendationView> {
    return this.services.read<RecommendationView>(request, 'GET /recommendations/:id', { params: { id } });
  }
}
