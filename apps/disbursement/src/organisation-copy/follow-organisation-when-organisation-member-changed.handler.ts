import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { OrganisationCopyService } from './organisation-copy.service.ts';

@Controller()
export class FollowOrganisationWhenOrganisationMemberChanged {
  constructor(private readonly organisations: OrganisationCopyService) {}

  @OnEvent('organisation.member-changed')
  async handle(event: EventEnvelope<'organisation.member-changed'>, act: Act): Promise<void> {
    await this.organisations.followMember(act, event);
  }
}
