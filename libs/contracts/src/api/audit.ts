/** What the audit service answers at `/log/status`. */
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
  readonly index: number;
  /** The leaf's canonical JSON text. */
  readonly leaf: string;
  /** Hexadecimal. */
  readonly leafHash: string;
  /** Whether a signed checkpoint covers it; then `/log/proof/<leaf hash>` has its proof. */
  readonly published: boolean;
}
