import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { RefreshPublicationService } from './refresh-publication.service.ts';

@Controller()
export class RefreshPublicationWhenTranchePaid {
  constructor(private readonly publications: RefreshPublicationService) {}

  @OnEvent('tranche.paid')
  async handle(event: EventEnvelope<'tranche.paid'>, act: Act): Promise<void> {
    await this.publications.addPayment(act, event);
  }
}
