import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { PersonalExportView } from '#contracts/api/portal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Forms } from '../../web/forms.ts';
import { page } from '../../web/page.ts';
import { errorsOf } from '../../web/problems.ts';
import { readForm } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { ExportPage } from './export.tsx';

/** What the fund keeps about the reader: explained, then as one file. */
@Controller('account/export')
@Needs('personal-export.make')
@WithoutAct()
export class ExportPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  show(@Req() request: PortalRequest, @Res() reply: FastifyReply): FastifyReply {
    return this.again(request, reply, 200, []);
  }

  @Post()
  async download(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await readForm(request);
    const { t } = visitorOf(request);
    if (!this.forms.isOfThisBrowser(request, form))
      return this.again(request, reply, 403, [{ message: t('account.signIn.again') }]);
    const { currentPassword = '' } = form.values;
    const answer = await this.services.call<PersonalExportView>(request, 'POST /account/export', {
      body: { currentPassword },
    });
    if (!answer.ok) return this.again(request, reply, answer.status, errorsOf(answer.body, t));
    const day = answer.body.madeAt.slice(0, 10);
    return reply
      .code(200)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="trust-fund-my-records-${day}.json"`)
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify(answer.body, null, 2)}\n`);
  }

  private again(
    request: PortalRequest,
    reply: FastifyReply,
    status: number,
    errors: readonly FieldError[],
  ): FastifyReply {
    return page(reply, request, createElement(ExportPage, { visitor: visitorOf(request), errors }), { status });
  }
}
