import { IsOptional } from 'class-validator';
import type { TrancheView } from '#contracts/api/disbursement';
import { toMoneyText } from '#kernel/money';
import { PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';
import type { TrancheEntity } from './tranche.entity.ts';

export class CertifyTrancheRequest extends VersionedRequest {
  /** Needed, and kept, only where the account was given for a grant of another organisation as well. */
  @IsOptional()
  @PlainText({ longest: 1000, least: 0 })
  sharedAccountReason?: string | null;
}

interface Agreement {
  readonly number: string;
  readonly organisationName: string;
  readonly decisionWitnessed: boolean;
  readonly accountChanging: boolean;
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function trancheView(tranche: TrancheEntity, agreement: Agreement, allowed: readonly string[]): TrancheView {
  const { id, version, status, agreementId, ordinal, title, amountMinor, currency, afterReport } = tranche;
  return {
    id,
    version,
    status,
    agreementId,
    agreementNumber: agreement.number,
    organisationName: agreement.organisationName,
    ordinal,
    title,
    amount: toMoneyText({ minor: amountMinor, currency }),
    afterReport,
    returnedReason: tranche.returnedReason,
    requestedAt: instant(tranche.requestedAt),
    certifiedBy: tranche.certifiedByName,
    certifiedFor: tranche.certifiedForName,
    certifiedAt: instant(tranche.certifiedAt),
    sharedAccountReason: tranche.sharedAccountReason,
    approvedBy: tranche.approvedByName,
    approvedFor: tranche.approvedForName,
    approvedAt: instant(tranche.approvedAt),
    releasedBy: tranche.releasedByName,
    releasedFor: tranche.releasedForName,
    releasedAt: instant(tranche.releasedAt),
    paymentRunId: tranche.paymentRunId,
    paidOn: tranche.paidOn,
    accountChanging: agreement.accountChanging,
    decisionWitnessed: agreement.decisionWitnessed,
    allowed,
  };
}
