import { Injectable } from '@nestjs/common';
import type { ContributionView } from '#contracts/api/disbursement';
import { contributionLifecycle } from '#contracts/lifecycles/contribution.lifecycle';
import { toMoneyText, type Money } from '#kernel/money';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { latestDayOf } from '#kernel/days';
import { contributionDeposited } from '../ledger/ledger.rules.ts';
import { LedgerService } from '../ledger/ledger.service.ts';
import { ReasonRequest } from '../request/reason.request.ts';
import { readMoney } from '../request/read-money.ts';
import { contributionView, DepositContributionRequest, PledgeContributionRequest } from './contribution.dto.ts';
import { ContributionEntity } from './contribution.entity.ts';
import { depositRefusals, pledgeRefusals } from './contribution.rules.ts';

@Injectable()
export class ContributionService {
  constructor(private readonly ledger: LedgerService) {}

  /** Refusals: `correct-these-fields`. A promise is not money: nothing is booked. */
  @Performs('contribution.pledge')
  async pledge(act: Act, { donor, amount, pledgedOn }: PledgeContributionRequest): Promise<ContributionView> {
    const money = readMoney('amount', amount);
    refuseIfAny(pledgeRefusals(money, pledgedOn, latestDayOf(act.now)));
    const values = {
      id: act.newId(),
      donor: donor.trim(),
      amountMinor: money.minor,
      currency: money.currency,
      pledgedOn,
    };
    const payload = factsOf(values);
    const contribution = await act.create(contributionLifecycle, ContributionEntity, 'pledge', values, { payload });
    return contributionView(contribution, act.actor);
  }

  /** Refusals: `correct-these-fields`, `not-allowed-now`, `stale`. Cash and contributions grow in the same act. */
  @Performs('contribution.deposit')
  async deposit(act: Act, id: string, { version, depositedOn }: DepositContributionRequest): Promise<ContributionView> {
    const contribution = await act.load(ContributionEntity, id, 'contribution');
    refuseIfAny(depositRefusals(depositedOn, contribution.pledgedOn, latestDayOf(act.now)));
    await act.move(contributionLifecycle, ContributionEntity, contribution, 'deposit', {
      version,
      set: { depositedOn },
      payload: { ...factsOf(contribution), depositedOn },
    });
    await this.ledger.book(act, contributionDeposited(id, moneyOf(contribution), depositedOn));
    return contributionView(contribution, act.actor);
  }

  /** Refusals: `not-allowed-now`, `stale`. */
  @Performs('contribution.cancel')
  async cancel(act: Act, id: string, { version, reason }: ReasonRequest): Promise<ContributionView> {
    const contribution = await act.load(ContributionEntity, id, 'contribution');
    await act.move(contributionLifecycle, ContributionEntity, contribution, 'cancel', {
      version,
      payload: { ...factsOf(contribution), reason },
    });
    return contributionView(contribution, act.actor);
  }
}

type Facts = Pick<ContributionEntity, 'id' | 'donor' | 'amountMinor' | 'currency' | 'pledgedOn'>;

const moneyOf = ({ amountMinor, currency }: Facts): Money => ({ minor: amountMinor, currency });

function factsOf(contribution: Facts) {
  const { id, donor, pledgedOn } = contribution;
  return { contributionId: id, donor, amount: toMoneyText(moneyOf(contribution)), pledgedOn };
}
