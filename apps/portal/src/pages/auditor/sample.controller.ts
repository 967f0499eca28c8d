import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { AgreementLine, PaymentRunView } from '#contracts/api/disbursement';
import { Needs } from '#platform/http/needs';
import { ServicesClient } from '../../api/services-client.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import {
  drawSample,
  grantCandidates,
  paymentCandidates,
  sampleQuery,
  type Candidate,
  type SampleKind,
} from './sample-draw.ts';
import { SamplePage } from './sample.tsx';

@Controller('audit/sample')
@Needs('audit-pages.read')
export class SampleController {
  constructor(private readonly services: ServicesClient) {}

  @Get()
  async draw(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query() address: Record<string, unknown>,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const query = sampleQuery(address);
    const candidates = await this.candidates(request, query.of);
    const sample = drawSample(query, candidates.length);
    const props = { visitor, query, candidates, sample };
    return page(reply, request, createElement(SamplePage, props), { status: sample.kind === 'wrong' ? 422 : 200 });
  }

  private async candidates(request: PortalRequest, of: SampleKind): Promise<Candidate[]> {
    return of === 'grants'
      ? grantCandidates(await this.services.read<AgreementLine[]>(request, 'GET /agreements'))
      : paymentCandidates(await this.services.read<PaymentRunView[]>(request, 'GET /payment-runs'));
  }
}
