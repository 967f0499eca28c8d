import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { AssessmentLine, RecommendationView, ReviewCallLine } from '#contracts/api/review';
import { callRulesRefusals } from '#contracts/call-rules';
import { holds } from '#contracts/permissions';
import { WithoutAct } from '#platform/act/without-act';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { storedOtherwise } from './call-changes.ts';
import { draftOf, newDraft } from './call-draft.ts';
import { CallFormPage } from './call-form.tsx';
import { atQuestions } from './call-part.ts';
import { callRequest, typedDraft } from './call-request.ts';
import { callErrorsIn } from './empty.ts';
import { CallPage } from './call.tsx';
import { CallsPage } from './calls.tsx';

@Controller('office/calls')
@Needs('office-pages.read')
@WithoutAct()
export class OfficeCallsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const calls = await this.services.read<CallView[]>(request, 'GET /call-drafts');
    const mayDraft = holds('call.draft', visitor.roles);
    return page(reply, request, createElement(CallsPage, { visitor, now: this.clock.now(), calls, mayDraft }));
  }

  @Get('new')
  @Needs('call.draft')
  showNew(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    const visitor = visitorOf(request);
    return page(reply, request, createElement(CallFormPage, { visitor, draft: newDraft(visitor.locale), errors: [] }));
  }

  @Post('new')
  @Needs('call.draft')
  draft(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    let next: (call: CallView) => string = savedAddress;
    return this.forms.submit<CallView>(request, reply, {
      call: 'POST /calls',
      body: (values) => {
        next = nextOf(values);
        return callRequest(typedDraft(values), visitor.locale);
      },
      next: (call) => next(call),
      again: ({ values, errors }) =>
        createElement(CallFormPage, {
          visitor: visitorOf(request),
          draft: typedDraft(values),
          errors: callErrorsIn(visitor.t, { values, errors: atQuestions(errors) }),
        }),
    });
  }

  @Get(':id')
  async one(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() query: TypedValues,
  ): Promise<FastifyReply> {
    const call = await this.services.read<CallView>(request, 'GET /calls/:slug', { params: { slug: id } });
    const done = textIn(query, 'done');
    const element =
      call.status === 'draft' ? this.draftPage(request, call, done) : await this.callPage(request, call, done);
    return page(reply, request, element);
  }

  @Post(':id')
  @Needs('call.revise')
  revise(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    const { locale } = visitorOf(request);
    let next: (call: CallView) => string = savedAddress;
    return this.forms.submit<CallView>(request, reply, {
      call: 'POST /calls/:id/revise',
      params: { id },
      body: (values) => {
        next = nextOf(values);
        return callRequest(typedDraft(values), locale);
      },
      next: (call) => next(call),
      again: async (again) => {
        const call = await this.services.read<CallView>(request, 'GET /calls/:slug', { params: { slug: id } });
        return this.draftPage(request, call, '', again);
      },
    });
  }

  @Post(':id/rank')
  @Needs('recommendation.draft')
  rank(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<RecommendationView>(request, reply, {
      call: 'POST /recommendations',
      body: () => ({ callId: id }),
      next: (recommendation) => `/office/recommendations/${recommendation.id}?done=ranked`,
      again: async (again) => {
        const call = await this.services.read<CallView>(request, 'GET /calls/:slug', { params: { slug: id } });
        return this.callPage(request, call, '', again);
      },
    });
  }

  private draftPage(request: PortalRequest, call: CallView, done: string, again?: Again): ReactNode {
    const visitor = visitorOf(request);
    const draft = again === undefined ? draftOf(call, visitor.locale) : typedDraft(again.values);
    const errors =
      again === undefined ? [] : callErrorsIn(visitor.t, { values: again.values, errors: atQuestions(again.errors) });
    const missing = errors.length > 0 ? [] : atQuestions(callRulesRefusals(call.rules));
    const isStale = again?.problem.code === 'stale';
    const meanwhile = isStale ? storedOtherwise(visitor.t, draftOf(call, visitor.locale), draft) : [];
    return createElement(CallFormPage, { visitor, draft, errors, call, missing, meanwhile, done });
  }

  private async callPage(request: PortalRequest, call: CallView, done: string, again?: Again): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const query = { callId: call.id };
    const [lines, review, assessments] = await Promise.all([
      this.services.read<ApplicationLine[]>(request, 'GET /applications', { query: { ...query, status: 'submitted' } }),
      this.services.read<ReviewCallLine[]>(request, 'GET /review/calls'),
      this.services.read<AssessmentLine[]>(request, 'GET /assessments', { query }),
    ]);
    return createElement(CallPage, {
      visitor,
      now: this.clock.now(),
      call,
      submitted: lines.length,
      review: review.find(({ callId }) => callId === call.id),
      assessments,
      may: {
        assign: holds('assessment.assign', visitor.roles),
        rank: holds('recommendation.draft', visitor.roles),
      },
      done,
      errors: again?.errors ?? [],
    });
  }
}

const savedAddress = ({ id }: CallView): string => `/office/calls/${id}?done=saved`;

/** Which of the two buttons was pressed. */
function nextOf(values: TypedValues): (call: CallView) => string {
  return textIn(values, 'after') === 'publish' ? ({ id }) => `/office/calls/${id}/publish` : savedAddress;
}
