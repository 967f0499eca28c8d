import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '#contracts/events';
import { Act } from '#platform/act/act';
import { CallCopyEntity } from './call-copy.entity.ts';
import { paymentPlanOf, type PaymentPlan } from './call-copy.rules.ts';

type PublishedRules = Pick<PayloadOf<'call.published'>, 'callId' | 'rulesHash' | 'rulesVersion' | 'rules'>;

/** Every version is kept and none is changed, so the order in which they arrive does not matter. */
@Injectable()
export class CallCopyService {
  async keep(act: Act, { callId, rulesHash, rulesVersion, rules }: PublishedRules): Promise<void> {
    const plan = paymentPlanOf(rules);
    await act.tx
      .createQueryBuilder()
      .insert()
      .into(CallCopyEntity)
      .values({ callId, rulesHash, rulesVersion, tranches: [...plan.tranches], reports: [...plan.reports] })
      .orIgnore()
      .execute();
  }

  /** The plan of one version of a call's rules; null while it has not come. */
  async planOf(act: Act, callId: string, rulesHash: string): Promise<PaymentPlan | null> {
    return act.tx.findOneBy(CallCopyEntity, { callId, rulesHash });
  }
}
