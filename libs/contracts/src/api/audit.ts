/** What the audit service answers at `/log/status`. */
export interface LogStatusView {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly checkpointAt: string | null;
  readonly pending: number;
  readonly oldestPendingSeconds: number;
  readonly vkey: string;
  /** Why nothing is sequenced just now; null when all is well. */
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
