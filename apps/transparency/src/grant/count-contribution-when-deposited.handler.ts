import { Controller } from '@nestjs/common';
import { fromMoneyText } from '#kernel/money';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { ReceivedContributionEntity } from './received-contribution.entity.ts';

@Controller()
export class CountContributionWhenDeposited {
  @OnEvent('contribution.deposited')
  async handle({ payload }: EventEnvelope<'contribution.deposited'>, act: Act): Promise<void> {
    const { minor: amountMinor, currency } = fromMoneyText(payload.amount);
    await act.tx.insert(ReceivedContributionEntity, { contributionId: payload.contributionId, amountMinor, currency });
  }
}
