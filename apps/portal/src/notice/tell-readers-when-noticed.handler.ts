import { Controller, type Type } from '@nestjs/common';
import type { EventName } from '#contracts/events';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { NOTICES, type Notice } from './notices.ts';
import { Telling } from './telling.ts';

/** One handler for each row of the table of notices; the start-up check counts them as it counts all others. */
export const noticeHandlers: readonly Type[] = NOTICES.map(handlerOf);

function handlerOf(notice: Notice): Type {
  @Controller()
  class TellReaders {
    constructor(private readonly telling: Telling) {}

    @OnEvent(notice.event)
    async handle(event: EventEnvelope<EventName>, act: Act): Promise<void> {
      await this.telling.tell(act, notice, event);
    }
  }
  // the start-up check names what it finds twice
  Object.defineProperty(TellReaders, 'name', { value: `TellReadersWhen_${notice.event}` });
  return TellReaders;
}
