import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { ContributionView } from '#contracts/api/disbursement';
import { contributionLifecycle } from '#contracts/lifecycles/contribution.lifecycle';
import { verbsFrom } from '#kernel/lifecycle';
import { toMoneyText } from '#kernel/money';
import type { Actor } from '#platform/actor/actor';
import { VersionedRequest } from '#platform/http/versioned-request';
import { Day, MoneyRequest, PlainText } from '#platform/http/request-fields';
import type { ContributionEntity } from './contribution.entity.ts';

export class PledgeContributionRequest {
  @PlainText({ longest: 200, least: 2 })
  donor: string;

  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  amount: MoneyRequest;

  @Day()
  pledgedOn: string;
}

export class DepositContributionRequest extends VersionedRequest {
  @Day()
  depositedOn: string;
}

export function contributionView(contribution: ContributionEntity, { roles }: Actor): ContributionView {
  const { id, version, status, donor, amountMinor, currency, pledgedOn, depositedOn } = contribution;
  const amount = toMoneyText({ minor: amountMinor, currency });
  const allowed = verbsFrom(contributionLifecycle, status, roles);
  return { id, version, status, donor, amount, pledgedOn, depositedOn: depositedOn ?? null, allowed };
}
