import { Controller, type Type } from '@nestjs/common';
import type { EventName } from '#contracts/events';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { NOTICES, type Notice } from './notices.ts';
import { Telling } from './telling.ts';

/** One handler for each event of the table of notices; the start-up check counts them as it counts all others. */
export const noticeHandlers: readonly Type[] = [...Map.groupBy(NOTICES, ({ event }) => event)].map(handlerOf);

function handlerOf([name, notices]: readonly [EventName, readonly Notice[]]): Type {
  @Controller()
  class TellReaders {
    constructor(private readonly telling: Telling) {}

    @OnEvent(name)
    async handle(event: EventEnvelope<EventName>, act: Act): Promise<void> {
      for (const notice of notices) await this.telling.tell(act, notice, event);
    }
  }
  // the start-up check names what it finds twice
  Object.defineProperty(TellReaders, 'name', { value: `TellReadersWhen_${name}` });
  return TellReaders;
}
