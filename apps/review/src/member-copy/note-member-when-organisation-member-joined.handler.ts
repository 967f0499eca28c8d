import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { MemberCopyService } from './member-copy.service.ts';

@Controller()
export class NoteMemberWhenOrganisationMemberJoined {
  constructor(private readonly members: MemberCopyService) {}

  @OnEvent('organisation.member-joined')
  async handle({ payload }: EventEnvelope<'organisation.member-joined'>, act: Act): Promise<void> {
    await this.members.note(act, payload.organisationId, payload.memberId);
  }
}
