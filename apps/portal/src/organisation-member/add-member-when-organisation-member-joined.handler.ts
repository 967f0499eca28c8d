import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { noteMember } from './noted-member.ts';

@Controller()
export class AddMemberWhenOrganisationMemberJoined {
  @OnEvent('organisation.member-joined')
  async handle({ payload, seq }: EventEnvelope<'organisation.member-joined'>, act: Act): Promise<void> {
    const { organisationId, memberId: personId } = payload;
    await noteMember(act, { organisationId, personId, gone: false, seq });
  }
}
