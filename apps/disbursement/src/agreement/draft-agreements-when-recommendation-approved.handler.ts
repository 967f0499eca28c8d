import { Controller } from '@nestjs/common';
import type { PayloadOf } from '#contracts/events';
import { fromMoneyText } from '#kernel/money';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { notYet } from '#platform/bus/not-yet';
import { OnEvent } from '#platform/bus/on-event';
import { CallCopyService } from '../call-copy/call-copy.service.ts';
import type { PaymentPlan } from '../call-copy/call-copy.rules.ts';
import { plannedReports, plannedTranches } from './agreement.rules.ts';
import { AgreementService } from './agreement.service.ts';
import type { AgreedFacts } from './agreement.text.ts';

type Approved = PayloadOf<'recommendation.approved'>;

/** One agreement for each award, all in the transaction of the event: the board's decision is followed whole or not at all. */
@Controller()
export class DraftAgreementsWhenRecommendationApproved {
  constructor(
    private readonly agreements: AgreementService,
    private readonly calls: CallCopyService,
  ) {}

  @OnEvent('recommendation.approved')
  async handle({ payload, at, leafHash }: EventEnvelope<'recommendation.approved'>, act: Act): Promise<void> {
    const { callId, rulesHash, decisions } = payload;
    const plan = await this.calls.planOf(act, callId, rulesHash);
    if (plan === null) throw notYet(`the rules of call ${callId} are not here yet`);
    const decided = { awardedOn: at.slice(0, 10), decisionLeaf: leafHash };
    for (const decision of decisions.filter(({ outcome }) => outcome === 'award')) {
      await this.agreements.draft(act, agreedFacts({ callId, rulesHash, decision, plan }), decided);
    }
  }
}

interface Award {
  readonly callId: string;
  readonly rulesHash: string;
  readonly decision: Approved['decisions'][number];
  readonly plan: PaymentPlan;
}

function agreedFacts({ callId, rulesHash, decision, plan }: Award): Omit<AgreedFacts, 'number'> {
  const { applicationId, organisationId, organisationName, country, title, months, awarded } = decision;
  if (awarded === null) throw new Error(`application ${applicationId} is awarded without an amount`);
  const amount = fromMoneyText(awarded);
  const [tranches, reports] = [plannedTranches(amount, plan.tranches), plannedReports(plan.reports)];
  return {
    callId,
    rulesHash,
    applicationId,
    organisationId,
    organisationName,
    country,
    title,
    amount,
    months,
    tranches,
    reports,
  };
}
