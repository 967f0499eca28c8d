import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { ReviewerService } from './reviewer.service.ts';

@Controller()
export class RetireReviewerWhenRoleRevoked {
  constructor(private readonly reviewers: ReviewerService) {}

  @OnEvent('person.role-revoked')
  async handle({ payload, seq }: EventEnvelope<'person.role-revoked'>, act: Act): Promise<void> {
    if (payload.role === 'reviewer') await this.reviewers.leave(act, payload.personId, seq);
  }
}
