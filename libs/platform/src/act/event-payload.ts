import type { EventName, PayloadOf } from '#contracts/events';

/** The payload of an event of the fund; names outside the contracts (only in specs) take any object. */
export type EventPayload<Name extends string> = Name extends EventName
  ? PayloadOf<Name>
  : Readonly<Record<string, unknown>>;
