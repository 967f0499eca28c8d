import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { LETTERS } from './letters.ts';
import { Telling } from './telling.ts';

@Controller()
export class TellReviewerWhenAssessmentAssignedHandler {
  constructor(private readonly telling: Telling) {}

  @OnEvent('assessment.assigned')
  async handle({ payload }: EventEnvelope<'assessment.assigned'>, act: Act): Promise<void> {
    await this.telling.person(
      act,
      payload.reviewerId,
      LETTERS.assessmentAssigned,
      `assessment:${payload.assessmentId}`,
    );
  }
}
