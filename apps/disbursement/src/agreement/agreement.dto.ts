import { Type } from 'class-transformer';
import { Equals, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { AgreementLine, AgreementView, ReportView, TrancheView } from '#contracts/api/disbursement';
import { toMoneyText } from '#kernel/money';
import { VersionedRequest } from '#platform/http/versioned-request';
import { Day, PlainText } from '#platform/http/request-fields';
import type { AgreementEntity } from './agreement.entity.ts';

/** Loose on purpose: bank-account.rules.ts tidies what people type and then says what is wrong with it. */
export class BankAccountRequest {
  @PlainText({ longest: 140, least: 0 })
  holder: string;

  @IsOptional()
  @PlainText({ longest: 60, least: 0 })
  iban?: string | null;

  @IsOptional()
  @PlainText({ longest: 60, least: 0 })
  accountNumber?: string | null;

  @PlainText({ longest: 20, least: 0 })
  bic: string;

  @PlainText({ longest: 140, least: 0 })
  bankName: string;

  @PlainText({ longest: 2, least: 0 })
  bankCountry: string;

  @PlainText({ longest: 100, least: 0 })
  town: string;

  @PlainText({ longest: 2, least: 0 })
  country: string;
}

export class SignAgreementRequest extends VersionedRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => BankAccountRequest)
  bankAccount: BankAccountRequest;

  @Equals(true, { message: 'Read the agreement and tick the box to sign it.' })
  accepted: boolean;
}

export class CountersignAgreementRequest extends VersionedRequest {
  @Day()
  startsOn: string;
}

export function agreementLine(agreement: AgreementEntity, paidMinor: bigint): AgreementLine {
  const { id, version, status, number, organisationName, country, title, amountMinor, currency } = agreement;
  return {
    id,
    version,
    status,
    number,
    organisationName,
    country,
    title,
    amount: toMoneyText({ minor: amountMinor, currency }),
    paid: toMoneyText({ minor: paidMinor, currency }),
  };
}

interface Parts {
  readonly paidMinor: bigint;
  readonly bankAccount: AgreementView['bankAccount'];
  readonly accountSharedWith: AgreementView['accountSharedWith'];
  readonly accountChange: AgreementView['accountChange'];
  readonly accountRefused: AgreementView['accountRefused'];
  readonly mayProposeAccount: boolean;
  readonly tranches: readonly TrancheView[];
  readonly reports: readonly ReportView[];
  readonly allowed: readonly string[];
}

export function agreementView(agreement: AgreementEntity, { paidMinor, ...parts }: Parts): AgreementView {
  return {
    ...agreementLine(agreement, paidMinor),
    callId: agreement.callId,
    applicationId: agreement.applicationId,
    months: agreement.months,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    signedAt: agreement.signedAt?.toISOString() ?? null,
    signedBy: agreement.signedByName,
    countersignedAt: agreement.countersignedAt?.toISOString() ?? null,
    countersignedBy: agreement.countersignedByName,
    countersignedFor: agreement.countersignedForName,
    contentHash: agreement.contentHash,
    text: agreement.text,
    ...parts,
  };
}
