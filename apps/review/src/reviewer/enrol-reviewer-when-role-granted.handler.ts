import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { ReviewerService } from './reviewer.service.ts';

@Controller()
export class EnrolReviewerWhenRoleGranted {
  constructor(private readonly reviewers: ReviewerService) {}

  @OnEvent('person.role-granted')
  async handle({ payload, seq }: EventEnvelope<'person.role-granted'>, act: Act): Promise<void> {
    if (payload.role === 'reviewer') await this.reviewers.enrol(act, payload, seq);
  }
}
