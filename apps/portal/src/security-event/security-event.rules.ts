import type { SecurityEventKind } from '#contracts/api/security-events';

/** By the code of the refusal; docs/operations/security-events.md explains them. What is not here is an ordinary mistake and is not kept. */
export const KINDS: Readonly<Partial<Record<string, SecurityEventKind>>> = {
  'another-site': 'another-site',
  'form-expired': 'form-token',
  'token-unknown': 'forged',
  'token-revoked': 'forged',
  'token-expired': 'forged',
  'account-disabled': 'forged',
  'two-identities': 'forged',
  'actor-token-invalid': 'forged',
  'header-not-taken': 'spoofed-header',
  'field-unknown': 'unknown-field',
  'idempotency-key-reused': 'replayed',
  'not-allowed-now': 'reordered',
  'too-large': 'oversized',
  'file-too-large': 'oversized',
  'not-your-role': 'not-permitted',
  'beyond-scope': 'not-permitted',
  'not-yourself': 'not-permitted',
  'too-many-sign-ins': 'guessing',
  'wrong-code': 'guessing',
  // said once for each limit and its time, by who counts
  'limit-reached': 'flooding',
  'content-blocked': 'blocked-content',
  'challenge-foreign': 'forged',
  'challenge-answered': 'replayed',
  'passkey-wrong': 'forged',
  'passkey-copied': 'copied-passkey',
  // right, and yet for those who watch to see
  'factor-reset-asked': 'lost-factor',
  'factor-reset-vouched': 'lost-factor',
  'factor-reset-confirmed': 'lost-factor',
  'factor-reset-refused': 'lost-factor',
  'factor-reset-stopped': 'lost-factor',
  'personal-export': 'personal-export',
  'file-infected': 'infected-file',
  'file-locked-away': 'infected-file',
  'provider-not-begun': 'sign-in-elsewhere',
  'provider-too-late': 'sign-in-elsewhere',
  'provider-refused': 'sign-in-elsewhere',
  'provider-answer-wrong': 'sign-in-elsewhere',
  'identity-unknown': 'sign-in-elsewhere',
  'identity-closed': 'sign-in-elsewhere',
  'identity-not-staff': 'sign-in-elsewhere',
  'identity-taken': 'sign-in-elsewhere',
};

export function kindOf(code: string): SecurityEventKind | undefined {
  return Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
}

/** Who acts, and by which way a request came, is known by the session, the token and the wire: never by these. */
const NOT_TAKEN = [
  'x-user',
  'x-actor',
  'x-roles',
  'x-person-id',
  'x-remote-user',
  'x-forwarded-user',
  'x-original-url',
  'x-rewrite-url',
  'x-http-method-override',
] as const;

/** A proxy of ours says by these for whom it speaks; from anybody else they are a claim. */
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const;

/** The first header by which a request claims to be somebody or something else; undefined when there is none. */
export function claimIn(headers: Readonly<Record<string, unknown>>, byProxy: boolean): string | undefined {
  const notTaken = byProxy ? NOT_TAKEN : [...NOT_TAKEN, ...OF_PROXIES];
  return notTaken.find((name) => headers[name] !== undefined);
}
