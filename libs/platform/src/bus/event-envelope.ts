import type { EventPayload } from '../act/event-payload.ts';

/** An event as it reaches a handler. `at` and everything in `payload` are plain JSON. */
export interface EventEnvelope<Name extends string = string> {
  /** UUID; the inbox keeps it, so a handler sees each event once. */
  readonly id: string;
  readonly name: Name;
  readonly version: number;
  readonly payload: EventPayload<Name>;
  /** ISO 8601 in UTC: the time of the act, from the clock of its database. */
  readonly at: string;
  /** base64url of the 16 random bytes that stand for the record in the public log. */
  readonly stream: string;
  /** Position in the stream, dense from 0. */
  readonly seq: number;
  /** SHA-256 of 0x00 and the leaf, hexadecimal. */
  readonly leafHash: string;
  readonly requestId: string;
}

/** What the `audit` service gets of every event: no payload, only the public leaf. */
export interface LeafMessage {
  readonly eventId: string;
  readonly stream: string;
  readonly seq: number;
  /** The canonical JSON text; its UTF-8 bytes are the entry of the log. */
  readonly leaf: string;
  readonly requestId: string;
}
