import { Controller, Get, Module, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../apps/portal/src/api/services-client.ts';
import { PortalModule } from '../../apps/portal/src/portal.module.ts';
import { Forms } from '../../apps/portal/src/web/forms.ts';
import { page } from '../../apps/portal/src/web/page.ts';
import { readForm, textIn } from '../../apps/portal/src/web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../apps/portal/src/web/visitor.ts';
import { WebModule } from '../../apps/portal/src/web/web.module.ts';

/** A page as page authors write them, with an act and a file. */
@Controller('test')
@Needs('public-pages.read')
@WithoutAct()
class TestPages {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get(':id')
  async show(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const application = await this.services.read<{ title: string }>(request, 'GET /applications/:id', {
      params: { id },
    });
    const { tokens, locale } = visitorOf(request);
    return page(
      reply,
      request,
      createElement('html', { lang: locale }, `${application.title} csrf=${tokens.csrf} key=${tokens.key}`),
    );
  }

  @Post(':id')
  edit(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit<{ id: string }>(request, reply, {
      call: 'POST /applications/:id/edit',
      params: { id },
      body: (values) => ({ title: textIn(values, 'title') }),
      next: (application) => `/test/${application.id}`,
      again: ({ values, errors }) =>
        createElement(
          'p',
          null,
          `title=${textIn(values, 'title')} key=${visitorOf(request).tokens.key} error=${errors[0]?.field}: ${errors[0]?.message}`,
        ),
    });
  }

  /** As pages do that look at the answers before they send them. */
  @Post(':id/looked-at')
  async editLookedAt(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const { values } = await readForm(request);
    if (textIn(values, 'title') === '') return page(reply, request, createElement('p', null, 'nothing was typed'));
    return this.edit(request, reply, id);
  }

  @Post(':id/read-first')
  async editWhatIsThere(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    await this.services.read(request, 'GET /applications/:id', { params: { id } });
    return this.edit(request, reply, id);
  }

  @Post(':id/file')
  attach(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'PUT /applications/:id/documents/:kind',
      params: { id, kind: 'budget' },
      next: `/test/${id}`,
      again: ({ errors, upload }) =>
        createElement('p', null, `${errors[0]?.message} upload=${upload} key=${visitorOf(request).tokens.key}`),
    });
  }
}

@Module({ imports: [PortalModule, WebModule], controllers: [TestPages] })
export class TestPagesModule {}
