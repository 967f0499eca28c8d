import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { Erasure } from '#platform/erasure/erasure';
import { forgetPerson } from '../person/forget-person.ts';

@Controller()
export class ForgetPersonWhenErasureConfirmed {
  constructor(private readonly erasure: Erasure) {}

  @OnEvent('erasure.confirmed')
  async handle({ payload }: EventEnvelope<'erasure.confirmed'>, act: Act): Promise<void> {
    await this.erasure.carryOut(act, payload);
    const { subjectId, subjectKind } = payload;
    if (subjectKind === 'person') return forgetPerson(act.tx, subjectId);
    await act.tx.query('DELETE FROM organisation_member WHERE organisation_id = $1', [subjectId]);
  }
}
