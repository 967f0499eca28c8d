import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import type { TrancheView } from '#contracts/api/disbursement';
import { ServiceClock } from '#platform/clock/service-clock';
import { Needs } from '#platform/http/needs';
import { PublicLog } from '../../log/public-log.ts';
import { ServicesClient } from '../../api/services-client.ts';
import { sendFigure } from '../../web/figure-files.ts';
import { page, seeOther } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { refusalIn } from '../../web/problems.ts';
import { pageNumber } from '../paged.ts';
import { ActsReader } from '../../acts/acts-reader.ts';
import { controlFigures, type Controls } from './control-figures.tsx';
import { AuditLogPage } from './log.tsx';
import { RECORD_KINDS } from '../../acts/record-rows.ts';
import { ListedRecords } from '../../acts/listed-records.ts';
import { findRecords } from './record-search.ts';
import { RecordsPage } from './records.tsx';
import { SearchPage } from './search.tsx';

const LONGEST_SEARCH = 200;

@Controller('audit')
@Needs('audit-pages.read')
export class AuditController {
  constructor(
    private readonly log: PublicLog,
    private readonly acts: ActsReader,
    private readonly records: ListedRecords,
    private readonly services: ServicesClient,
    private readonly clock: ServiceClock,
  ) {}

  @Get()
  async status(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [controls, waiting] = await Promise.all([this.controls(request), this.acts.waiting(request)]);
    const props = { visitor, controls, waiting, logAddress: this.log.address };
    return page(reply, request, createElement(AuditLogPage, props));
  }

  @Get('figures/:file')
  async figure(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<FastifyReply> {
    const { t } = visitorOf(request);
    return sendFigure(reply, t, controlFigures(t, await this.controls(request)), file);
  }

  @Get('records')
  async list(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('kind') asked: unknown,
    @Query('page') number: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const kind = RECORD_KINDS.find((known) => known === asked) ?? RECORD_KINDS[0];
    const rows = await this.records.ofKind(request, kind);
    return page(reply, request, createElement(RecordsPage, { visitor, kind, rows, page: pageNumber(number) }));
  }

  /** A number leads straight to its record. */
  @Get('search')
  async search(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Query('q') asked: unknown,
    @Query('page') number: unknown,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const typed = typeof asked === 'string' ? asked.trim().slice(0, LONGEST_SEARCH) : '';
    const all = typed === '' ? [] : await this.records.all(request);
    const { exact, rows } = findRecords(all, typed);
    if (exact !== undefined) return seeOther(reply, exact.acts);
    return page(reply, request, createElement(SearchPage, { visitor, typed, rows, page: pageNumber(number) }));
  }

  /** The log is looked at also while payments cannot be read: then there is no picture of them. */
  private async controls(request: PortalRequest): Promise<Controls> {
    const [log, payments] = await Promise.all([
      this.log.state(visitorOf(request).requestId),
      this.services.call<TrancheView[]>(request, 'GET /tranches'),
    ]);
    if (!payments.ok && payments.status !== 503) throw refusalIn(payments.body);
    return { now: this.clock.now(), log, tranches: payments.ok ? payments.body : [] };
  }
}
