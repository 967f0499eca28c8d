/** Why a request was refused that should not have been sent. */
export const SECURITY_EVENT_KINDS = [
  'another-site',
  'form-token',
  'forged',
  'spoofed-header',
  'unknown-field',
  'replayed',
  'reordered',
  'oversized',
  'not-permitted',
  'guessing',
  'flooding',
  'copied-passkey',
  'blocked-content',
  'lost-factor',
  'sign-in-elsewhere',
  'personal-export',
  'infected-file',
] as const;
export type SecurityEventKind = (typeof SECURITY_EVENT_KINDS)[number];

export interface SecurityEventView {
  readonly id: string;
  readonly at: string;
  readonly kind: SecurityEventKind;
  /** Of the refusal. */
  readonly code: string;
  /** Method and route; of what a browser blocked: page, rule, and what the page wanted. */
  readonly place: string;
  readonly account: string | null;
  /** A keyed hash: tells one address from another, and not which it is. */
  readonly address: string;
  readonly requestId: string;
}
