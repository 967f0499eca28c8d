import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { CallService } from '../call/call.service.ts';
import { DecideApplicationService } from './decide-application.service.ts';

/** All decisions of a call and its conclusion are one act: nobody hears of an award before everybody does. */
@Controller()
export class AwardApplicationsWhenRecommendationApproved {
  constructor(
    private readonly decisions: DecideApplicationService,
    private readonly calls: CallService,
  ) {}

  @OnEvent('recommendation.approved')
  async handle({ payload }: EventEnvelope<'recommendation.approved'>, act: Act): Promise<void> {
    for (const decision of payload.decisions) await this.decisions.carryOut(act, decision);
    await this.calls.conclude(act, payload.callId, payload.recommendationId);
  }
}
