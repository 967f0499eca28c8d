import { Type } from 'class-transformer';
import { IsBoolean, IsObject, ValidateNested } from 'class-validator';
import type { AccountChangeView } from '#contracts/api/disbursement';
import { PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';
import { BankAccountRequest } from '../agreement/agreement.dto.ts';
import type { AccountChangeEntity } from './account-change.entity.ts';

export class ProposeAccountRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => BankAccountRequest)
  bankAccount: BankAccountRequest;

  /** Whether the sender has seen all of it once more; before that the account is only looked at. */
  @IsBoolean()
  checked: boolean;
}

export class ConfirmAccountRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 10 })
  verification: string;
}

interface Around {
  readonly agreementNumber: string;
  readonly organisationName: string;
  readonly account: AccountChangeView['account'];
  readonly waitsForRun: boolean;
  readonly allowed: readonly string[];
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function accountChangeView(change: AccountChangeEntity, around: Around): AccountChangeView {
  const { id, version, status, agreementId, verification, refusedReason } = change;
  return {
    id,
    version,
    status,
    agreementId,
    ...around,
    proposedAt: change.createdAt.toISOString(),
    proposedBy: change.proposedByName,
    confirmedAt: instant(change.confirmedAt),
    confirmedBy: change.confirmedByName,
    confirmedFor: change.confirmedForName,
    verification,
    agreedAt: instant(change.agreedAt),
    agreedBy: change.agreedByName,
    agreedFor: change.agreedForName,
    countsFrom: instant(change.countsFrom),
    refusedReason,
  };
}
