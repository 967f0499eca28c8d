import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { ReviewerService } from './reviewer.service.ts';

@Controller()
export class RetireReviewerWhenPersonLeft {
  constructor(private readonly reviewers: ReviewerService) {}

  @OnEvent('person.left')
  async handle({ payload, seq }: EventEnvelope<'person.left'>, act: Act): Promise<void> {
    await this.reviewers.leave(act, payload.personId, seq);
  }
}
