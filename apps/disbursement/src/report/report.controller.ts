import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { ReportView } from '#contracts/api/disbursement';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { VersionedRequest } from '#platform/http/versioned-request';
import { ReasonRequest } from '../request/reason.request.ts';
import { WriteReportRequest } from './report.dto.ts';
import { ReportQueries } from './report.queries.ts';
import { ReportService } from './report.service.ts';

@Controller('reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly queries: ReportQueries,
  ) {}

  @Get()
  all(@CurrentActor() actor: Actor): Promise<ReportView[]> {
    return this.queries.all(actor);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReportView> {
    return this.queries.one(actor, id);
  }

  @Post(':id/edit')
  edit(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: WriteReportRequest): Promise<ReportView> {
    return this.reports.edit(act, id, body);
  }

  @Post(':id/submit')
  submit(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: WriteReportRequest): Promise<ReportView> {
    return this.reports.submit(act, id, body);
  }

  @Post(':id/accept')
  accept(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: VersionedRequest): Promise<ReportView> {
    return this.reports.accept(act, id, body);
  }

  @Post(':id/send-back')
  sendBack(@CurrentAct() act: Act, @Param('id') id: string, @Body() body: ReasonRequest): Promise<ReportView> {
    return this.reports.sendBack(act, id, body);
  }
}
