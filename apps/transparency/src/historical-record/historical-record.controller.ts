import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { HistoricalRecordView } from '#contracts/api/transparency';
import { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { CurrentAct, CurrentActor } from '#platform/http/current';
import { HistoricalRecordListRequest, RecordHistoryRequest } from './historical-record.dto.ts';
import { HistoricalRecordQueries } from './historical-record.queries.ts';
import { HistoricalRecordService } from './historical-record.service.ts';

@Controller('historical-records')
export class HistoricalRecordController {
  constructor(
    private readonly records: HistoricalRecordService,
    private readonly queries: HistoricalRecordQueries,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() filter: HistoricalRecordListRequest): Promise<HistoricalRecordView[]> {
    return this.queries.list(actor, filter);
  }

  @Post()
  record(@CurrentAct() act: Act, @Body() body: RecordHistoryRequest): Promise<HistoricalRecordView> {
    return this.records.record(act, body);
  }
}
