import { Controller } from '@nestjs/common';
import { MalformedError } from '#tlog/malformed-error';
import type { Act } from '#platform/act/act';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { OnLeaves } from '#platform/bus/on-event';
import { Unusable } from '#platform/inbox/inbox';
import { arrivalOf, type Arrival } from './arrival.rules.ts';
import { SequencerSignal } from './sequencer-signal.ts';

const KEEP = `INSERT INTO pending_leaf (event_id, stream, stream_seq, prev, leaf)
  SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bytea[], $5::bytea[])`;

/** Keeps the leaf of every event of the fund, in whatever order they come; the sequencer makes them entries. */
@Controller()
export class KeepLeafWhenSomethingHappened {
  constructor(private readonly signal: SequencerSignal) {}

  @OnLeaves()
  async handle(messages: readonly LeafMessage[], act: Act): Promise<void> {
    const arrivals = messages.map(usable);
    await act.tx.query(KEEP, [
      arrivals.map(({ eventId }) => eventId),
      arrivals.map(({ stream }) => stream),
      arrivals.map(({ seq }) => seq),
      arrivals.map(({ prev }) => prev),
      arrivals.map(({ leaf }) => leaf),
    ]);
    this.signal.wake();
  }
}

function usable(message: LeafMessage): Arrival {
  try {
    return arrivalOf(message);
  } catch (error) {
    throw error instanceof MalformedError ? new Unusable(error.message) : error;
  }
}
