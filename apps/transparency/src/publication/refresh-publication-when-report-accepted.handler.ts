import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { RefreshPublicationService } from './refresh-publication.service.ts';

@Controller()
export class RefreshPublicationWhenReportAccepted {
  constructor(private readonly publications: RefreshPublicationService) {}

  @OnEvent('report.accepted')
  async handle(event: EventEnvelope<'report.accepted'>, act: Act): Promise<void> {
    await this.publications.addReport(act, event);
  }
}
