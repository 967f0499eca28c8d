import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ErasureRequestView, ErasureView } from '#contracts/api/portal';
import { holds } from '#contracts/permissions';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { Forms } from '../../web/forms.ts';
import { page, seeOther } from '../../web/page.ts';
import { textIn } from '../../web/typed-form.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { DecideErasurePage, OrderErasurePage } from './erasure-acts.tsx';
import { RefuseErasurePage } from './erasure-requests.tsx';
import { DECISIONS, ErasuresPage, type Decision } from './erasures.tsx';

const LIST = '/admin/erasures';

@Controller('admin/erasures')
@Needs('erasure.read')
@WithoutAct()
export class ErasuresPageController {
  constructor(
    private readonly services: ServicesClient,
    private readonly forms: Forms,
  ) {}

  @Get()
  async all(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const erasures = await this.services.read<ErasureView[]>(request, 'GET /erasures');
    const requests = holds('erasure-request.read', visitor.roles) ? await this.requests(request) : [];
    return page(reply, request, createElement(ErasuresPage, { visitor, erasures, requests }));
  }

  @Get('order')
  @Needs('erasure.order')
  showOrder(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('person') person?: unknown,
  ): FastifyReply {
    const visitor = visitorOf(request);
    const known = typeof person === 'string' && isUuid(person);
    const typed = known ? { typed: { subjectKind: 'person', subjectId: person, ground: '' } } : {};
    return page(reply, request, createElement(OrderErasurePage, { visitor, ...typed }));
  }

  @Post('order')
  @Needs('erasure.order')
  order(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const typedIn = (values: Parameters<typeof textIn>[0]) => ({
      subjectKind: textIn(values, 'subjectKind'),
      subjectId: textIn(values, 'subjectId').trim(),
      ground: textIn(values, 'ground'),
    });
    return this.forms.submit<ErasureView>(request, reply, {
      call: 'POST /erasures',
      body: typedIn,
      next: LIST,
      again: ({ values, errors }) =>
        createElement(OrderErasurePage, { visitor: visitorOf(request), typed: typedIn(values), errors }),
    });
  }

  @Get('requests/:id/refuse')
  @Needs('erasure-request.refuse')
  async showRefusal(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    return page(reply, request, createElement(RefuseErasurePage, { visitor, asked: await this.asked(request, id) }));
  }

  @Post('requests/:id/refuse')
  @Needs('erasure-request.refuse')
  refuse(@Req() request: PortalRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<FastifyReply> {
    return this.forms.submit(request, reply, {
      call: 'POST /erasure-requests/:id/refuse',
      params: { id },
      body: (values) => ({ reason: textIn(values, 'reason') }),
      next: LIST,
      again: async ({ values, errors }) =>
        createElement(RefuseErasurePage, {
          visitor: visitorOf(request),
          asked: await this.asked(request, id),
          reason: textIn(values, 'reason'),
          errors,
        }),
    });
  }

  @Get(':id/:verb')
  @Needs('erasure.confirm')
  async showDecision(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') word: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [verb, erasure] = [verbOf(word), await this.read(request, id)];
    if (!erasure.allowed.includes(verb)) return seeOther(reply, LIST);
    return page(reply, request, createElement(DecideErasurePage, { visitor, erasure, verb }));
  }

  @Post(':id/:verb')
  @Needs('erasure.confirm')
  decide(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('verb') word: string,
  ): Promise<FastifyReply> {
    const verb = verbOf(word);
    return this.forms.submit<ErasureView>(request, reply, {
      call: verb === 'confirm' ? 'POST /erasures/:id/confirm' : 'POST /erasures/:id/cancel',
      params: { id },
      body: () => ({}),
      next: LIST,
      again: async ({ errors }) => {
        const erasure = await this.read(request, id);
        return createElement(DecideErasurePage, { visitor: visitorOf(request), erasure, verb, errors });
      },
    });
  }

  private requests(request: PortalRequest): Promise<ErasureRequestView[]> {
    return this.services.read<ErasureRequestView[]>(request, 'GET /erasure-requests');
  }

  private async asked(request: PortalRequest, id: string): Promise<ErasureRequestView> {
    const asked = (await this.requests(request)).find((one) => one.id === id);
    if (asked === undefined) throw notFound('erasure request');
    return asked;
  }

  private async read(request: PortalRequest, id: string): Promise<ErasureView> {
    const erasures = await this.services.read<ErasureView[]>(request, 'GET /erasures');
    const erasure = erasures.find((one) => one.id === id);
    if (erasure === undefined) throw notFound('erasure');
    return erasure;
  }
}

function verbOf(word: string): Decision {
  const verb = DECISIONS.find((known) => known === word);
  if (verb === undefined) throw notFound('page');
  return verb;
}
