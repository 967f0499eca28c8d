import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { LONGEST_FILE } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { DocumentsPage } from './documents.tsx';
import { readApplication } from './own-application.ts';

@Controller('apply/:id/documents')
@Needs('apply-pages.read')
@WithoutAct()
export class DocumentsController {
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
    const visitor = visitorOf(request);
    const application = await readApplication(this.services, request, id);
    if (application.status !== 'draft') return seeOther(reply, `/apply/${id}`);
    const props = { visitor, application, errors: [], limit: LONGEST_FILE };
    return page(reply, request, createElement(DocumentsPage, props));
  }

  @Post(':kind')
  @Needs('application.attach')
  attach(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('kind') kind: string,
  ): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'PUT /applications/:id/documents/:kind',
      params: { id, kind },
      next: `/apply/${id}/documents#documents.${encodeURIComponent(kind)}`,
      again: (again) => this.again(request, id, kind, again),
    });
  }

  @Post(':kind/remove')
  @Needs('application.attach')
  remove(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('kind') kind: string,
  ): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /applications/:id/documents/:kind/remove',
      params: { id, kind },
      next: `/apply/${id}/documents`,
      again: (again) => this.again(request, id, kind, again),
    });
  }

  /** Whatever is wrong with a file is said at its document. */
  private async again(
    request: PortalRequest,
    id: string,
    kind: string,
    { errors, problem, upload }: Again,
  ): Promise<ReactNode> {
    const visitor = visitorOf(request);
    const chosen = problem.code !== 'file-expected' && problem.code !== 'unsupported';
    const messages = chosen ? errors.map(({ message }) => message) : [visitor.t('applicant.documents.none')];
    const props = {
      visitor,
      application: await readApplication(this.services, request, id),
      errors: messages.map((message) => ({ field: `documents.${kind}`, message })),
      limit: LONGEST_FILE,
      arrived: upload === undefined ? undefined : { kind, upload },
    };
    return createElement(DocumentsPage, props);
  }
}
