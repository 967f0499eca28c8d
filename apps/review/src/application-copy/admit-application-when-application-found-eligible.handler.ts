import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { noteScreening } from './screened-application.ts';

@Controller()
export class AdmitApplicationWhenApplicationFoundEligible {
  @OnEvent('application.found-eligible')
  async handle(event: EventEnvelope<'application.found-eligible'>, act: Act): Promise<void> {
    await noteScreening(act, event, 'eligible');
  }
}
