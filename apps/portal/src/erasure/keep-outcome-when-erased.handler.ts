import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { ErasureOutcomeEntity } from './erasure-outcome.entity.ts';

@Controller()
export class KeepOutcomeWhenErased {
  @OnEvent('data.erased')
  async handle({ payload }: EventEnvelope<'data.erased'>, act: Act): Promise<void> {
    const { erasureId, service, erased, keptByLaw } = payload;
    await act.tx.insert(ErasureOutcomeEntity, { erasureId, service, erased, keptByLaw });
  }
}
