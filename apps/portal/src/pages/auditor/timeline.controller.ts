import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { notFound } from '#kernel/refusal';
import { Needs } from '#platform/http/needs';
import { PublicLog } from '../../log/public-log.ts';
import { page } from '../../web/page.ts';
import { visitorOf, type PortalRequest } from '../../web/visitor.ts';
import { ActsReader } from '../../acts/acts-reader.ts';
import { decisionsIn, inOrder } from '../../acts/acts.ts';
import { GrantRecordsReader } from '../../acts/grant-records.ts';
import { GrantTimelinePage } from './grant-timeline.tsx';
import { RecordNames } from '../../acts/record-names.ts';
import { RecordTimelinePage } from './record-timeline.tsx';

/** What happened, act by act. */
@Controller('audit')
@Needs('audit-pages.read')
export class TimelineController {
  constructor(
    private readonly acts: ActsReader,
    private readonly names: RecordNames,
    private readonly grants: GrantRecordsReader,
    private readonly log: PublicLog,
  ) {}

  @Get('records/:type/:id')
  async record(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('type') type: string,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [name, log] = await Promise.all([
      this.names.nameOf(request, visitor.t, type, id),
      this.log.state(visitor.requestId),
    ]);
    const record = { type, id, name };
    const acts = await this.acts.actsOf(request, [record]);
    if (acts.length === 0) throw notFound('record');
    const props = { visitor, record, acts, log, logAddress: this.log.address };
    return page(reply, request, createElement(RecordTimelinePage, props));
  }

  @Get('grants/:id')
  async grant(
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<FastifyReply> {
    const visitor = visitorOf(request);
    const [grant, log] = await Promise.all([this.grants.of(request, visitor.t, id), this.log.state(visitor.requestId)]);
    const acts = await this.acts.actsOf(request, grant.records);
    const decisions = decisionsIn(acts, visitor.t('auditor.type.decision'));
    const witnessed = await this.acts.actsOf(request, decisions);
    const seen = decisions.filter(({ id: eventId }) => witnessed.some(({ record }) => record.id === eventId));
    const props = {
      visitor,
      grant: { ...grant, records: [...grant.records, ...seen] },
      acts: inOrder([...acts, ...witnessed]),
      log,
      logAddress: this.log.address,
    };
    return page(reply, request, createElement(GrantTimelinePage, props));
  }
}
