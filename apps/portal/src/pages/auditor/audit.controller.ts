import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { ApplicationLine } from '#contracts/api/applications';
import type { AgreementLine, PaymentRunView } from '#contracts/api/disbursement';
import type { AssessmentLine, RecommendationView } from '#contracts/api/review';
import { ServicesClient } from '../../api/services-client.ts';
import { PublicLog } from '../../log/public-log.ts';
import { page } from '../../web/page.ts';
import { visitorFor } from '../../web/visitor-for.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { AuditLogPage } from './log.tsx';
import {
  agreementRow,
  applicationRow,
  assessmentRow,
  RECORD_KINDS,
  recommendationRow,
  runRow,
  type RecordKind,
  type RecordRow,
} from './record-rows.ts';
import { RecordsPage } from './records.tsx';

@Controller('audit')
export class AuditController {
  constructor(
    private readonly services: ServicesClient,
    private readonly log: PublicLog,
  ) {}

  @Get()
  async status(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorFor(request, ['auditor']);
    const log = await this.log.status(visitor.requestId);
    return page(reply, request, createElement(AuditLogPage, { visitor, log, logAddress: this.log.address }));
  }

  @Get('records')
  async records(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('kind') asked: unknown,
    @Query('page') number: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorFor(request, ['auditor']);
    const kind = RECORD_KINDS.find((known) => known === asked) ?? RECORD_KINDS[0];
    const rows = await this.rows(request, kind);
    return page(reply, request, createElement(RecordsPage, { visitor, kind, rows, page: pageNumber(number) }));
  }

  private async rows(request: PortalRequest, kind: RecordKind): Promise<RecordRow[]> {
    const { t } = visitorOf(request);
    switch (kind) {
      case 'applications':
        return (await this.services.read<ApplicationLine[]>(request, 'GET /applications')).map((one) =>
          applicationRow(t, one),
        );
      case 'assessments':
        return (await this.services.read<AssessmentLine[]>(request, 'GET /assessments')).map((one) =>
          assessmentRow(t, one),
        );
      case 'recommendations':
        return (await this.services.read<RecommendationView[]>(request, 'GET /recommendations')).map((one) =>
          recommendationRow(t, one),
        );
      case 'agreements':
        return (await this.services.read<AgreementLine[]>(request, 'GET /agreements')).map((one) =>
          agreementRow(t, one),
        );
      case 'runs':
        return (await this.services.read<PaymentRunView[]>(request, 'GET /payment-runs')).map((one) => runRow(t, one));
    }
  }
}
