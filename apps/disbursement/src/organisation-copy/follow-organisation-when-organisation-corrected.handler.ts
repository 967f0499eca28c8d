import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { OrganisationCopyService } from './organisation-copy.service.ts';

@Controller()
export class FollowOrganisationWhenOrganisationCorrected {
  constructor(private readonly organisations: OrganisationCopyService) {}

  @OnEvent('organisation.corrected')
  async handle(event: EventEnvelope<'organisation.corrected'>, act: Act): Promise<void> {
    await this.organisations.follow(act, event);
  }
}
