import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { ReportView } from '#contracts/api/disbursement';
import { toMoneyText } from '#kernel/money';
import { VersionedRequest } from '#platform/http/versioned-request';
import { MoneyRequest, PlainText } from '#platform/http/request-fields';
import type { ReportEntity } from './report.entity.ts';
import { LONGEST_NARRATIVE, MOST_PEOPLE } from './report.rules.ts';

/** What is left out stays as it was; null empties a field. */
export class WriteReportRequest extends VersionedRequest {
  @IsOptional()
  @PlainText({ longest: LONGEST_NARRATIVE, least: 0 })
  narrative?: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  spent?: MoneyRequest | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  peopleAssisted?: number | null;
}

interface Agreement {
  readonly number: string;
  readonly organisationName: string;
}

export function reportView(report: ReportEntity, agreement: Agreement, allowed: readonly string[]): ReportView {
  const { id, version, status, agreementId, ordinal, title, dueOn, narrative, spentMinor, currency } = report;
  return {
    id,
    version,
    status,
    agreementId,
    agreementNumber: agreement.number,
    organisationName: agreement.organisationName,
    ordinal,
    title,
    dueOn,
    narrative,
    spent: spentMinor === null ? null : toMoneyText({ minor: spentMinor, currency }),
    peopleAssisted: report.peopleAssisted,
    submittedAt: report.submittedAt?.toISOString() ?? null,
    sentBackReason: report.sentBackReason,
    acceptedAt: report.acceptedAt?.toISOString() ?? null,
    allowed,
  };
}
