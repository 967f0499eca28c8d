/** What the audit service answers at `/log/status`. */
export interface LogStatusView {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly checkpointAt: string | null;
  readonly pending: number;
  readonly oldestPendingSeconds: number;
  readonly vkey: string;
}
