import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { OrganisationMemberEntity } from './organisation-member.entity.ts';

@Controller()
export class AddMemberWhenOrganisationRegisteredHandler {
  @OnEvent('organisation.registered')
  async handle({ payload }: EventEnvelope<'organisation.registered'>, act: Act): Promise<void> {
    const { organisationId, memberId: personId, name: organisationName } = payload;
    await act.tx.upsert(OrganisationMemberEntity, { organisationId, personId, organisationName }, [
      'organisationId',
      'personId',
    ]);
  }
}
