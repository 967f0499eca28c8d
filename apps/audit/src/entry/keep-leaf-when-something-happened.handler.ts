import { Controller } from '@nestjs/common';
import { MalformedError } from '#tlog/malformed-error';
import type { Act } from '#platform/act/act';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { OnLeaf } from '#platform/bus/on-event';
import { Unusable } from '#platform/inbox/inbox';
import { arrivalOf, type Arrival } from './arrival.rules.ts';
import { SequencerSignal } from './sequencer-signal.ts';

/** Keeps the leaf of every event of the fund, in whatever order they come; the sequencer makes them entries. */
@Controller()
export class KeepLeafWhenSomethingHappened {
  constructor(private readonly signal: SequencerSignal) {}

  @OnLeaf()
  async handle(message: LeafMessage, act: Act): Promise<void> {
    const { eventId, stream, seq, prev, leaf } = usable(message);
    await act.tx.query(
      `INSERT INTO pending_leaf (event_id, stream, stream_seq, prev, leaf) VALUES ($1, $2, $3, $4, $5)`,
      [eventId, stream, seq, prev, leaf],
    );
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
