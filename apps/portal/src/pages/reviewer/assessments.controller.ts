import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { AssessmentView } from '#contracts/api/review';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { isQuiet, refuseQuietly } from '../../web/quiet-save.ts';
import { readForm, textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, withKey, type PortalRequest } from '../../web/visitor.ts';
import { SendAssessmentPage, StepAsidePage } from './assessment-acts.tsx';
import { errorsIn } from '../secretariat/empty.ts';
import { AssessmentPage } from './assessment.tsx';
import { atSheet, editRequest, reasonsWithoutScore, storedAnswers, typedAnswers } from './sheet-form.ts';

const NOTHING: Pick<AssessmentView, 'scores' | 'comment'> = { scores: [], comment: '' };

/** The scoring sheet: save it as often as needed, send it once, or step aside. */
@Controller('review/assessments/:id')
@Needs('assessment.read-file')
@WithoutAct()
export class AssessmentPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const assessment = await this.assessment(request, id);
    return page(reply, request, this.sheet(request, assessment, undefined, textIn(address, 'done')));
  }

  @Post()
  @Needs('assessment.edit')
  async save(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const { values, key, language } = await readForm(request);
    const answers = typedAnswers(values);
    const unscored = reasonsWithoutScore(answers);
    // without a session the form itself is kept first, whatever stands in it; in another language it is only shown
    if (unscored.length > 0 && visitorOf(request).person !== null && language === undefined) {
      return this.askForScores(request, reply, id, { values, key, unscored });
    }
    const body = editRequest(answers);
    const address = `/review/assessments/${id}`;
    return this.forms.submit<AssessmentView>(request, reply, {
      call: 'POST /assessments/:id/edit',
      params: { id },
      body: () => body,
      next: textIn(values, 'after') === 'send' ? `${address}/send` : `${address}?done=saved#sheet`,
      again: async (again) => {
        const errors = atSheet(again.errors, body.scores);
        return this.sheet(request, await this.assessment(request, id), { ...again, errors });
      },
    });
  }

  @Get('send')
  @Needs('assessment.submit')
  async showSend(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const assessment = await this.assessment(request, id);
    if (!assessment.allowed.includes('submit')) return seeOther(reply, `/review/assessments/${id}`);
    return page(reply, request, createElement(SendAssessmentPage, { visitor, assessment, errors: [] }));
  }

  /** Sends what is stored, in the version that the reviewer looked at; what is missing is asked for on the sheet. */
  @Post('send')
  @Needs('assessment.submit')
  async send(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const isSignedIn = visitorOf(request).person !== null;
    const { scores = [], comment = '' } = isSignedIn ? await this.assessment(request, id) : NOTHING;
    return this.forms.submit<AssessmentView>(request, reply, {
      call: 'POST /assessments/:id/submit',
      params: { id },
      body: () => ({ scores, comment }),
      next: `/review/assessments/${id}?done=sent`,
      again: async ({ errors, problem }) => {
        const assessment = await this.assessment(request, id);
        if (problem.status === 422) {
          // the sheet is another form: it may not carry the key of the act that was refused
          request.visitor = withKey(visitorOf(request), randomUUID());
          return this.sheet(request, assessment, { errors: atSheet(errors, scores) });
        }
        return createElement(SendAssessmentPage, { visitor: visitorOf(request), assessment, errors });
      },
    });
  }

  @Get('step-aside')
  @Needs('assessment.step-aside')
  async showStepAside(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const assessment = await this.assessment(request, id);
    if (!assessment.allowed.includes('step-aside')) return seeOther(reply, `/review/assessments/${id}`);
    return page(reply, request, createElement(StepAsidePage, { visitor, assessment, typed: {}, errors: [] }));
  }

  @Post('step-aside')
  @Needs('assessment.step-aside')
  stepAside(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /assessments/:id/step-aside',
      params: { id },
      body: (values) => ({ kind: textIn(values, 'kind'), reason: textIn(values, 'reason') }),
      next: '/review?done=stepped-aside',
      again: async (again) => {
        const assessment = await this.assessment(request, id);
        const visitor = visitorOf(request);
        const errors = errorsIn(visitor.t, again);
        return createElement(StepAsidePage, { visitor, assessment, typed: again.values, errors });
      },
    });
  }

  private async askForScores(
    request: PortalRequest,
    reply: FastifyReply,
    id: string,
    form: { readonly values: TypedValues; readonly key: string; readonly unscored: readonly string[] },
  ): Promise<FastifyReply> {
    const { values, key, unscored } = form;
    const assessment = await this.assessment(request, id);
    const visitor = visitorOf(request);
    if (key !== '') request.visitor = withKey(visitor, key);
    const errors = unscored.map((criterion) => {
      const title = assessment.rules.criteria.find((rule) => rule.id === criterion)?.title ?? criterion;
      return { field: `score.${criterion}`, message: visitor.t('reviewer.sheet.reasonNeedsScore', { title }) };
    });
    if (isQuiet(request)) return refuseQuietly(reply, 422, 'reason-needs-score');
    return page(reply, request, this.sheet(request, assessment, { values, errors }), { status: 422 });
  }

  private sheet(
    request: PortalRequest,
    assessment: AssessmentView,
    again?: Partial<Pick<Again, 'values' | 'errors'>>,
    done = '',
  ): ReactNode {
    const answers = again?.values === undefined ? storedAnswers(assessment) : typedAnswers(again.values);
    const errors = again?.errors ?? [];
    return createElement(AssessmentPage, { visitor: visitorOf(request), assessment, answers, errors, done });
  }

  private assessment(request: PortalRequest, id: string): Promise<AssessmentView> {
    return this.services.read<AssessmentView>(request, 'GET /assessments/:id', { params: { id } });
  }
}
