import { Injectable } from '@nestjs/common';
import type { HistoricalRecordView } from '#contracts/api/transparency';
import { historicalRecordLifecycle } from '#contracts/lifecycles/historical-record.lifecycle';
import { dayOf } from '#kernel/days';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { factsOf, historicalRecordView, RecordHistoryRequest } from './historical-record.dto.ts';
import { HistoricalRecordEntity } from './historical-record.entity.ts';
import { historicalRecordRefusals } from './historical-record.rules.ts';

@Injectable()
export class HistoricalRecordService {
  /** Refusals: `correct-these-fields`. What was recorded is never changed: a correction is another record. */
  @Performs('historical-record.record')
  async record(act: Act, request: RecordHistoryRequest): Promise<HistoricalRecordView> {
    const facts = factsOf(request);
    refuseIfAny(historicalRecordRefusals(facts, dayOf(act.now)));
    const id = act.newId();
    const { kind, title, source } = facts;
    const record = await act.create(
      historicalRecordLifecycle,
      HistoricalRecordEntity,
      'record',
      { id, ...facts },
      { payload: { historicalRecordId: id, kind, title, source } },
    );
    return historicalRecordView(record);
  }
}
