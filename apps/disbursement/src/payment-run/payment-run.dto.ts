import { Matches } from 'class-validator';
import type { PaymentRunView } from '#contracts/api/disbursement';
import { toMoneyText } from '#kernel/money';
import { VersionedRequest } from '#platform/http/versioned-request';
import { Day } from '#platform/http/request-fields';
import type { PaymentRunEntity } from './payment-run.entity.ts';
import type { PaymentEntity } from './payment.entity.ts';

export class BuildPaymentRunRequest {
  @Matches(/^[A-Z]{3}$/, { message: 'Choose a currency; it has three capital letters, like USD.' })
  currency: string;
}

export class SettlePaymentRunRequest extends VersionedRequest {
  /** The day on which the bank booked the payments. */
  @Day()
  settledOn: string;
}

export function paymentRunView(
  run: PaymentRunEntity,
  payments: readonly PaymentEntity[],
  accountsChanging: readonly string[],
  allowed: readonly string[],
): PaymentRunView {
  const { id, version, status, number, currency, totalMinor, fileName, fileHash } = run;
  return {
    id,
    version,
    status,
    number,
    currency,
    total: toMoneyText({ minor: totalMinor, currency }),
    payments: payments.map(({ trancheId, agreementNumber, organisationName, amountMinor, endToEndId }) => ({
      trancheId,
      agreementNumber,
      organisationName,
      amount: toMoneyText({ minor: amountMinor, currency }),
      endToEndId,
    })),
    fileName,
    fileHash,
    builtAt: run.createdAt.toISOString(),
    builtBy: run.builtByName,
    builtFor: run.builtForName,
    sentAt: run.sentAt?.toISOString() ?? null,
    settledOn: run.settledOn ?? null,
    accountsChanging,
    allowed,
  };
}
