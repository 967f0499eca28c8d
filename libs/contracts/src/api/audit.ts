/** Another log of the fund: its name for ever, and where it is served. */
export interface LogAddressView {
  readonly origin: string;
  readonly url: string;
}

/** What the audit service answers at `/log/status`, and for each later log at `/log/<its name>/status`. */
export interface LogStatusView {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly checkpointAt: string | null;
  readonly pending: number;
  readonly oldestPendingSeconds: number;
  readonly vkey: string;
  /** Why nothing is sequenced just now, or what a witness holds against this log; null when all is well. */
  readonly fault: string | null;
  readonly witnesses: readonly WitnessView[];
  /** The newest checkpoint that satisfies the policy of `/log/policy`, and since when it does; null before the first. */
  readonly quorumSize: number | null;
  readonly quorumAt: string | null;
  /** The log that this one follows; null for the first. */
  readonly previous: LogAddressView | null;
  /** The log in which the acts go on since this one ended; null for the log that is written now. */
  readonly next: LogAddressView | null;
}

/** A witness of the policy. */
export interface WitnessView {
  readonly name: string;
  /** The newest checkpoint it is known to have cosigned, and when by its own clock; null before the first. */
  readonly size: number | null;
  readonly at: string | null;
  /** Why its newest answer was no cosignature; null when it was one, or before the first. */
  readonly fault: string | null;
}

/** What the audit service answers at `/log/entry/<leaf hash>`. */
export interface LogEntryView {
  /** Counted from 0 in the log that holds it. */
  readonly index: number;
  /** Counted from 0 over all logs of the fund: the order of its acts. */
  readonly place: number;
  /** The origin of that log, where it is served, and the key that checks its signatures. */
  readonly log: string;
  readonly logUrl: string;
  readonly vkey: string;
  /** The leaf's canonical JSON text. */
  readonly leaf: string;
  /** Hexadecimal. */
  readonly leafHash: string;
  /** Whether a signed checkpoint covers it; then `/log/proof/<leaf hash>` has its proof. */
  readonly published: boolean;
}
