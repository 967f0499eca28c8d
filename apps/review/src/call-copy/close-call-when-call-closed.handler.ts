import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { notYet } from '#platform/bus/not-yet';
import { OnEvent } from '#platform/bus/on-event';
import { CallCopyEntity } from './call-copy.entity.ts';

/**
 * Closing is what lets the review begin, so it waits for the last rules: the event just before it in the call's stream
 * is the publication or the latest amendment, and must be the one that is kept.
 */
@Controller()
export class CloseCallWhenCallClosed {
  @OnEvent('call.closed')
  async handle({ payload, at, seq }: EventEnvelope<'call.closed'>, act: Act): Promise<void> {
    const { affected } = await act.tx
      .createQueryBuilder()
      .update(CallCopyEntity)
      .set({ closedAt: new Date(at), submitted: payload.submitted })
      .where('id = :callId AND rules_seq >= :last', { callId: payload.callId, last: seq - 1 })
      .execute();
    if (affected !== 1) throw notYet(`the last rules of call ${payload.slug} have not arrived`);
  }
}
