import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactNode } from 'react';
import type { PublicationView } from '#contracts/api/transparency';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms, type Again } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { errorsIn } from './empty.ts';
import { PublicationsPage, ShowGrantPage, type ShowVerb } from './publications.tsx';

@Controller('office/publications')
@Needs('office-pages.read')
@WithoutAct()
export class OfficePublicationsController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async all(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: TypedValues,
  ): Promise<FastifyReply> {
    const publications = await this.services.read<PublicationView[]>(request, 'GET /publications');
    const props = { publications, page: pageNumber(address.page), done: textIn(address, 'done') };
    return page(reply, request, createElement(PublicationsPage, { visitor: visitorOf(request), ...props }));
  }

  @Get(':id/publish')
  @Needs('publication.publish')
  showPublish(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'publish');
  }

  @Post(':id/publish')
  @Needs('publication.publish')
  publish(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.perform(request, reply, id, 'publish');
  }

  @Get(':id/widen')
  @Needs('publication.widen')
  showWiden(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.show(request, reply, id, 'widen');
  }

  @Post(':id/widen')
  @Needs('publication.widen')
  widen(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    return this.perform(request, reply, id, 'widen');
  }

  private async show(request: PortalRequest, reply: FastifyReply, id: string, verb: ShowVerb): Promise<FastifyReply> {
    const publication = await this.publication(request, id);
    if (!publication.allowed.includes(verb)) return seeOther(reply, '/office/publications');
    return page(reply, request, this.actPage(request, publication, verb));
  }

  private perform(request: PortalRequest, reply: FastifyReply, id: string, verb: ShowVerb): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: `POST /publications/:id/${verb}`,
      params: { id },
      body: (values) => ({ level: textIn(values, 'level'), ground: textIn(values, 'ground') }),
      next: '/office/publications?done=shown',
      again: async (again) => this.actPage(request, await this.publication(request, id), verb, again),
    });
  }

  private actPage(request: PortalRequest, publication: PublicationView, verb: ShowVerb, again?: Again): ReactNode {
    const values = again?.values ?? {};
    const typed = { level: textIn(values, 'level'), ground: textIn(values, 'ground') };
    const visitor = visitorOf(request);
    const errors = errorsIn(visitor.t, again);
    return createElement(ShowGrantPage, { visitor, publication, verb, typed, errors });
  }

  /** There is no route for one publication: the list is what the secretariat reads. */
  private async publication(request: PortalRequest, id: string): Promise<PublicationView> {
    const publications = await this.services.read<PublicationView[]>(request, 'GET /publications');
    const publication = publications.find((one) => one.id === id);
    if (publication === undefined) throw notFound('publication');
    return publication;
  }
}
