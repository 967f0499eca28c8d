import { IsIn, IsString, MaxLength } from 'class-validator';
import { HISTORICAL_KINDS, type HistoricalKind, type HistoricalRecordView } from '#contracts/api/transparency';
import { EmptyMeansAbsent } from '../request/empty-means-absent.ts';
import { PlainText } from '#platform/http/request-fields';
import type { HistoricalRecordEntity } from './historical-record.entity.ts';
import { CERTAINTIES } from './historical-record.rules.ts';

export class RecordHistoryRequest {
  @IsIn(HISTORICAL_KINDS)
  kind: HistoricalKind;

  @PlainText({ longest: 300, least: 3 })
  title: string;

  @IsString()
  @MaxLength(10)
  date: string;

  @PlainText({ longest: 2000 })
  detail: string;

  @EmptyMeansAbsent()
  @PlainText({ longest: 200 })
  amountText?: string | null;

  @EmptyMeansAbsent()
  @IsString()
  country?: string | null;

  @IsIn(CERTAINTIES)
  certainty: string;

  @PlainText({ longest: 500, least: 3 })
  source: string;
}

export class HistoricalRecordListRequest {
  @EmptyMeansAbsent()
  @IsIn(HISTORICAL_KINDS)
  kind?: HistoricalKind;
}

export function factsOf(request: RecordHistoryRequest): Omit<HistoricalRecordView, 'id'> {
  return {
    kind: request.kind,
    title: request.title.trim(),
    date: request.date,
    detail: request.detail.trim(),
    amountText: request.amountText?.trim() || null,
    country: request.country ?? null,
    certainty: request.certainty,
    source: request.source.trim(),
  };
}

export function historicalRecordView(record: HistoricalRecordEntity): HistoricalRecordView {
  const { id, kind, title, date, detail, amountText, country, certainty, source } = record;
  return { id, kind, title, date, detail, amountText, country, certainty, source };
}
