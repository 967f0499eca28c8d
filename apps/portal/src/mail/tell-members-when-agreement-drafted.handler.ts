import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { LETTERS } from './letters.ts';
import { Telling } from './telling.ts';

@Controller()
export class TellMembersWhenAgreementDraftedHandler {
  constructor(private readonly telling: Telling) {}

  @OnEvent('agreement.drafted')
  async handle({ payload }: EventEnvelope<'agreement.drafted'>, act: Act): Promise<void> {
    await this.telling.organisation(
      act,
      payload.organisationId,
      LETTERS.agreementDrafted,
      `agreement:${payload.agreementId}`,
    );
  }
}
