import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { RefreshPublicationService } from './refresh-publication.service.ts';

@Controller()
export class RefreshPublicationWhenAgreementClosed {
  constructor(private readonly publications: RefreshPublicationService) {}

  @OnEvent('agreement.closed')
  async handle(event: EventEnvelope<'agreement.closed'>, act: Act): Promise<void> {
    await this.publications.close(act, event);
  }
}
