import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { Erasure } from '#platform/erasure/erasure';

@Controller()
export class EraseDisclosuresWhenErasureConfirmed {
  constructor(private readonly erasure: Erasure) {}

  @OnEvent('erasure.confirmed')
  async handle({ payload }: EventEnvelope<'erasure.confirmed'>, act: Act): Promise<void> {
    await this.erasure.carryOut(act, payload);
  }
}
