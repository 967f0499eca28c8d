import type { TrancheView } from '#contracts/api/disbursement';
import { toMoneyText } from '#kernel/money';
import type { TrancheEntity } from './tranche.entity.ts';

interface Agreement {
  readonly number: string;
  readonly organisationName: string;
  readonly decisionWitnessed: boolean;
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
    approvedBy: tranche.approvedByName,
    approvedFor: tranche.approvedForName,
    approvedAt: instant(tranche.approvedAt),
    releasedBy: tranche.releasedByName,
    releasedFor: tranche.releasedForName,
    releasedAt: instant(tranche.releasedAt),
    paymentRunId: tranche.paymentRunId,
    paidOn: tranche.paidOn,
    decisionWitnessed: agreement.decisionWitnessed,
    allowed,
  };
}
