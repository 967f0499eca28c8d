import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { LETTERS } from './letters.ts';
import { Telling } from './telling.ts';

@Controller()
export class TellMembersWhenApplicationSubmittedHandler {
  constructor(private readonly telling: Telling) {}

  @OnEvent('application.submitted')
  async handle({ payload }: EventEnvelope<'application.submitted'>, act: Act): Promise<void> {
    await this.telling.organisation(
      act,
      payload.organisationId,
      LETTERS.applicationSubmitted,
      `application:${payload.applicationId}`,
    );
  }
}
