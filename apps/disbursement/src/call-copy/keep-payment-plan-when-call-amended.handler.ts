import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { CallCopyService } from './call-copy.service.ts';

@Controller()
export class KeepPaymentPlanWhenCallAmended {
  constructor(private readonly calls: CallCopyService) {}

  @OnEvent('call.amended')
  async handle(event: EventEnvelope<'call.amended'>, act: Act): Promise<void> {
    await this.calls.keep(act, event.payload);
  }
}
