/** One act of a record, as the service that owns the record answers it to auditors. What is sealed in its leaf stays sealed. */
export interface RecordActView {
  readonly eventId: string;
  /** The event's name: `tranche.certified`. */
  readonly name: string;
  readonly at: string;
  /** Place among the acts of its record, from 0; the log shows the same numbers, so a gap would show. */
  readonly seq: number;
  /** The leaf's canonical JSON text. */
  readonly leaf: string;
  /** Hexadecimal. */
  readonly leafHash: string;
}

/** What the public log has not taken yet of one service's acts. */
export interface WaitingActsView {
  readonly count: number;
  /** The one that waits longest, by the clock of PostgreSQL; null when none waits. */
  readonly oldest: {
    readonly name: string;
    readonly recordType: string;
    readonly recordId: string;
    readonly seconds: number;
    readonly leafHash: string;
  } | null;
}
