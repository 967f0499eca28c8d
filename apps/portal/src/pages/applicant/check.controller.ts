import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { CheckPage } from './check.tsx';
import { readApplication, zoneOfApplicant } from './own-application.ts';

@Controller('apply/:id/check')
@Needs('apply-pages.read')
@WithoutAct()
export class CheckController {
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
    const props = { visitor, application, errors: [], viewerZone: zoneOfApplicant(application) };
    return page(reply, request, createElement(CheckPage, props));
  }

  /** Sends the application. What is missing is listed on the page with its links, so only the rest is an error of the form. */
  @Post()
  @Needs('application.submit')
  send(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /applications/:id/submit',
      params: { id },
      body: (values) => ({ confirmed: textIn(values, 'confirmed') === 'yes' }),
      next: `/apply/${id}/receipt`,
      again: async ({ errors }) => {
        const application = await readApplication(this.services, request, id);
        const listed = new Set(application.missing.map(({ field }) => field));
        return createElement(CheckPage, {
          visitor: visitorOf(request),
          application,
          errors: errors.filter(({ field }) => field === undefined || !listed.has(field)),
          viewerZone: zoneOfApplicant(application),
        });
      },
    });
  }
}
