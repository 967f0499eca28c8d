import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { Needs } from '#platform/http/needs';
import { PublicLog } from '../../log/public-log.ts';
import { page, seeOther } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { pageNumber } from '../paged.ts';
import { ActsReader } from '../../acts/acts-reader.ts';
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
  ) {}

  @Get()
  async status(@Req() request: PortalRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [log, waiting] = await Promise.all([this.log.state(visitor.requestId), this.acts.waiting(request)]);
    const props = { visitor, log, waiting, logAddress: this.log.address };
    return page(reply, request, createElement(AuditLogPage, props));
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
}
