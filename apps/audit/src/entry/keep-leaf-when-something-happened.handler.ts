import { Controller } from '@nestjs/common';
import { leafHash } from '#tlog/hashing';
import { MalformedError } from '#tlog/malformed-error';
import type { Act } from '#platform/act/act';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { OnLeaves } from '#platform/bus/on-event';
import { Unusable } from '#platform/inbox/inbox';
import { arrivalOf, type Arrival } from './arrival.rules.ts';
import { SequencerSignal } from './sequencer-signal.ts';

const KEEP = `INSERT INTO pending_leaf (event_id, stream, stream_seq, prev, leaf)
  SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bytea[], $5::bytea[])`;

/** A log ends and begins with leaves whose hashes its row has had since the operator's own transaction. */
const ENDS_AND_BEGINNINGS = `
  SELECT encode(leaf, 'hex') AS hash FROM log, unnest(ARRAY[first_leaf, last_leaf]) AS leaf WHERE leaf IS NOT NULL`;
const OF_A_LOG = /^log\./;

/** Keeps the leaf of every event of the fund, in whatever order they come; the sequencer makes them entries. */
@Controller()
export class KeepLeafWhenSomethingHappened {
  constructor(private readonly signal: SequencerSignal) {}

  @OnLeaves()
  async handle(messages: readonly LeafMessage[], act: Act): Promise<void> {
    const arrivals = messages.map(usable);
    await mustBeTheOperators(
      act,
      arrivals.filter(({ type }) => OF_A_LOG.test(type)),
    );
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

/** Whoever gets a leaf of the kind into a log from elsewhere has spoilt it: outsiders call it wrong for ever. */
async function mustBeTheOperators(act: Act, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const rows: { hash: string }[] = await act.tx.query(ENDS_AND_BEGINNINGS);
  const known = new Set(rows.map(({ hash }) => hash));
  const foreign = arrivals.find(({ leaf }) => !known.has(Buffer.from(leafHash(leaf)).toString('hex')));
  if (foreign !== undefined) throw new Unusable(`${foreign.type} does not come from the log's operator`);
}

function usable(message: LeafMessage): Arrival {
  try {
    return arrivalOf(message);
  } catch (error) {
    throw error instanceof MalformedError ? new Unusable(error.message) : error;
  }
}
