import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { PublicationService } from './publication.service.ts';

@Controller()
export class PreparePublicationWhenAgreementCountersigned {
  constructor(private readonly publications: PublicationService) {}

  @OnEvent('agreement.countersigned')
  async handle(event: EventEnvelope<'agreement.countersigned'>, act: Act): Promise<void> {
    await this.publications.prepare(act, event);
  }
}
