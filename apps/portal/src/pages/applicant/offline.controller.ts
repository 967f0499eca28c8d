import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationView } from '#contracts/api/applications';
import { Refusal } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { problemOf } from '#platform/http/problem';
import { ServicesClient } from '../../api/services-client.ts';
import { answersInDocument } from '../../offline-form/answers-in-document.ts';
import { FORM_DOCUMENT_TYPE, formDocument } from '../../offline-form/form-document.ts';
import { formExpired, Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { errorsOf } from '../../web/problems.ts';
import { readForm, type TypedFile } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { FoundAnswersPage, OfflinePage } from './offline.tsx';
import { asLastSeen, readApplication } from './own-application.ts';
import { answersIn } from './typed.ts';

/** In bytes. 60 answers of 20,000 signs, the most a call may ask for, pack to 0.5 MB in Arabic and 0.9 MB in Chinese. */
const LONGEST_FORM = 2_000_000;
/** Of answers in JSON, in bytes: a service takes 1 MiB at once, and the rest is for what their person still adds. */
const LONGEST_SAVE = 800_000;

/** The form as a file: out, to be written away from the line, and back. Reading it changes nothing; its person then saves. */
@Controller('apply/:id/offline')
@Needs('apply-pages.read')
@WithoutAct()
export class OfflineController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const application = await readApplication(this.services, request, id);
    if (application.status !== 'draft') return seeOther(reply, `/apply/${id}`);
    return page(
      reply,
      request,
      createElement(OfflinePage, { visitor: visitorOf(request), application, errors: [], limit: LONGEST_FORM }),
    );
  }

  @Get('form.docx')
  async download(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const application = await readApplication(this.services, request, id);
    if (application.status !== 'draft') return seeOther(reply, `/apply/${id}`);
    const file = await formDocument(visitorOf(request).t, application);
    return reply
      .header('content-disposition', `attachment; filename="${application.callSlug}.docx"`)
      .header('cache-control', 'private, no-store')
      .type(FORM_DOCUMENT_TYPE)
      .send(file);
  }

  @Post()
  @Needs('application.edit')
  async read(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const form = await readForm(request);
    const visitor = visitorOf(request);
    try {
      if (!this.forms.isOfThisBrowser(request, form)) throw formExpired();
      const application = await readApplication(this.services, request, id);
      if (application.status !== 'draft') return seeOther(reply, `/apply/${id}`);
      return await this.answer(request, reply, application, form.file);
    } catch (error) {
      if (!(error instanceof Refusal) || error.field !== 'file') throw error;
      const application = await readApplication(this.services, request, id);
      const problem = problemOf(error, visitor.requestId);
      const errors = errorsOf(problem, visitor.t);
      const props = { visitor, application, errors, limit: LONGEST_FORM };
      return page(reply, request, createElement(OfflinePage, props), { status: problem.status });
    } finally {
      // a browser that is still sending would not read the answer
      form.file?.content.resume();
    }
  }

  @Post('save')
  @Needs('application.edit')
  save(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('go') go: unknown,
  ): Promise<FastifyReply> {
    const more = go === 'file';
    return this.forms.submit<ApplicationView>(request, reply, {
      call: 'POST /applications/:id/edit',
      params: { id },
      body: (values) => ({ answers: answersIn(values) }),
      next: more ? `/apply/${id}/offline` : `/apply/${id}`,
      again: async ({ values, errors, problem, version }) => {
        const application = asLastSeen(await readApplication(this.services, request, id), version);
        const visitor = visitorOf(request);
        return createElement(FoundAnswersPage, {
          visitor,
          application,
          found: answersIn(values),
          errors: problem.code === 'too-large' ? [{ message: visitor.t('applicant.offline.tooMuch') }] : errors,
          more,
          showStored: problem.code === 'stale',
        });
      },
    });
  }

  private async answer(
    request: PortalRequest,
    reply: FastifyReply,
    application: ApplicationView,
    file: TypedFile | undefined,
  ): Promise<FastifyReply> {
    if (file === undefined) throw noFile();
    const codes = application.rules.questions.map(({ id }) => id);
    const answers = await answersInDocument(await bytesOf(file), codes);
    if (answers.size === 0) throw otherForm();
    // an empty answer in the file takes nothing away from what stands in the application
    const found = [...answers].filter(([id, text]) => text !== '' && text !== (application.answers[id] ?? ''));
    const first = savedAtOnce(found);
    const [visitor, more] = [visitorOf(request), first.length < found.length];
    const props = { visitor, application, found: Object.fromEntries(first), errors: [], more };
    return page(reply, request, createElement(FoundAnswersPage, props));
  }
}

/** The first of these answers, at least one, and no more than one save carries; the file brings the others again. */
function savedAtOnce(found: readonly [string, string][]): readonly [string, string][] {
  let bytes = 0;
  const tooMuch = found.findIndex(([id, text]) => {
    bytes += Buffer.byteLength(JSON.stringify({ [id]: text }));
    return bytes > LONGEST_SAVE;
  });
  return tooMuch < 0 ? found : found.slice(0, Math.max(1, tooMuch));
}

async function bytesOf({ content }: TypedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_FORM) throw formTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const noFile = (): Refusal =>
  new Refusal('invalid', 'form-none', 'No file was chosen. Choose the form that you have written in.', {
    field: 'file',
  });

const otherForm = (): Refusal =>
  new Refusal(
    'invalid',
    'form-of-another-call',
    'No question of this call stands in this file. Choose the form that you downloaded here; its codes in square brackets must be unchanged.',
    { field: 'file' },
  );

const formTooLarge = (): Refusal =>
  new Refusal(
    'too-large',
    'form-too-large',
    'This file is too large for a form. Take pictures out and choose it again.',
    {
      field: 'file',
    },
  );
