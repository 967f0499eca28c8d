import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationView } from '#contracts/api/applications';
import { currencies, decimalsOf } from '#kernel/money';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import type { T } from '../../messages/translate.ts';
import { moneyFrom } from '../../ui/form-fields.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { questionSections } from '../call-facts.ts';
import { AboutPage } from './about.tsx';
import { missingText } from './missing-words.ts';
import { asLastSeen, readApplication } from './own-application.ts';
import { ABOUT_FIELDS, sectionAddress } from './progress.ts';
import { QuestionsPage } from './questions.tsx';
import { answersIn, atFields, typedAgain, wholeIn } from './typed.ts';

/** The parts of a draft. What is saved may be incomplete; where one goes next is in the address of the button. */
@Controller('apply/:id')
@Needs('apply-pages.read')
@WithoutAct()
export class SectionController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get('about')
  async showAbout(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const application = await readApplication(this.services, request, id);
    if (application.status !== 'draft') return seeOther(reply, `/apply/${id}`);
    const { title, language, requested, months, yearsOfExperience } = application;
    const typed = {
      title,
      language,
      requested: requested?.amount ?? '',
      months: months?.toString() ?? '',
      yearsOfExperience: yearsOfExperience?.toString() ?? '',
    };
    return page(reply, request, createElement(AboutPage, { visitor, application, typed, errors: [] }));
  }

  @Post('about')
  @Needs('application.edit')
  saveAbout(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('go') go: unknown,
  ): Promise<FastifyReply> {
    return this.forms.submit<ApplicationView>(request, reply, {
      call: 'POST /applications/:id/edit',
      params: { id },
      body: aboutBody,
      next: (application) => (go === 'list' ? `/apply/${id}` : after(application)),
      again: async ({ values, errors, version }) => {
        const visitor = visitorOf(request);
        const application = asLastSeen(await readApplication(this.services, request, id), version);
        const typed = typedAgain(values, ABOUT_FIELDS);
        const shown = atFields(errors, values, { order: ABOUT_FIELDS, whole: wholeWords(visitor.t) });
        return createElement(AboutPage, { visitor, application, typed, errors: shown });
      },
    });
  }

  @Get('questions/:section')
  async showQuestions(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('section') section: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const application = await readApplication(this.services, request, id);
    if (application.status !== 'draft') return seeOther(reply, `/apply/${id}`);
    const questions = questionsOf(application, section);
    const errors = overLimit(application, section).map((one) => ({
      field: one.field,
      message: missingText(visitor.t, application, one),
    }));
    const props = { visitor, application, section, questions, typed: application.answers, errors };
    return page(reply, request, createElement(QuestionsPage, props));
  }

  @Post('questions/:section')
  @Needs('application.edit')
  saveQuestions(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('section') section: string,
    @Query('go') go: unknown,
  ): Promise<FastifyReply> {
    return this.forms.submit<ApplicationView>(request, reply, {
      call: 'POST /applications/:id/edit',
      params: { id },
      body: (values) => ({ answers: answersIn(values) }),
      next: (application) => {
        if (go === 'list') return `/apply/${id}`;
        return overLimit(application, section).length > 0 ? sectionAddress(id, section) : after(application, section);
      },
      again: async ({ values, errors, problem, version }) => {
        const application = asLastSeen(await readApplication(this.services, request, id), version);
        return createElement(QuestionsPage, {
          visitor: visitorOf(request),
          application,
          section,
          questions: questionsOf(application, section),
          typed: answersIn(values),
          errors,
          showStored: problem.code === 'stale',
        });
      },
    });
  }
}

function aboutBody(values: TypedValues): object {
  const currency = textIn(values, 'currency');
  const amount = moneyFrom(values, 'requested', currencies().includes(currency) ? decimalsOf(currency) : 2);
  return {
    title: textIn(values, 'title'),
    language: textIn(values, 'language'),
    requested: amount === '' ? null : { amount, currency },
    months: wholeIn(values, 'months'),
    yearsOfExperience: wholeIn(values, 'yearsOfExperience'),
  };
}

function wholeWords(t: T): Record<string, string> {
  const words = t('problems.is-int');
  return { months: words, yearsOfExperience: words };
}

function questionsOf({ rules }: ApplicationView, section: string) {
  const found = questionSections(rules).find(({ id }) => id === section);
  if (found === undefined) throw notFound('section');
  return found.questions;
}

/** What is kept, and must be shorter before the application can be sent. */
function overLimit(application: ApplicationView, section: string): ApplicationView['missing'] {
  const fields = questionsOf(application, section).map(({ id }) => `answers.${id}`);
  return application.missing.filter(({ field, code }) => code === 'too-long' && fields.includes(field));
}

/** The part that follows this one; after the last question come the documents, or the check where none are asked for. */
function after({ id, rules }: ApplicationView, section?: string): string {
  const sections = questionSections(rules).map((one) => one.id);
  const next = sections[section === undefined ? 0 : sections.indexOf(section) + 1];
  if (next !== undefined) return sectionAddress(id, next);
  return rules.documents.length > 0 ? `/apply/${id}/documents` : `/apply/${id}/check`;
}
