import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { ReviewerService } from './reviewer.service.ts';

@Controller()
export class EnrolReviewerWhenPersonAccepted {
  constructor(private readonly reviewers: ReviewerService) {}

  @OnEvent('person.accepted')
  async handle({ payload, seq }: EventEnvelope<'person.accepted'>, act: Act): Promise<void> {
    if (payload.roles.includes('reviewer')) await this.reviewers.enrol(act, payload, seq);
  }
}
