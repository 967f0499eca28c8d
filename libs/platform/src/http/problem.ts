import type { FieldRefusal, Refusal, RefusalKind, RefusalParams } from '#kernel/refusal';

/** RFC 9457 problem details, as every service and the public API answers a refusal. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly field?: string;
  readonly errors?: readonly FieldRefusal[];
  /** The verbs that are possible now. */
  readonly allowed?: readonly string[];
  readonly params?: RefusalParams;
  readonly requestId: string;
}

export const STATUS: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  stale: 409,
  'not-allowed-now': 409,
  'in-progress': 409,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

const TITLES: Readonly<Record<RefusalKind, string>> = {
  malformed: 'The request was not understood',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  stale: 'Changed meanwhile',
  'not-allowed-now': 'Not possible now',
  'in-progress': 'Still in progress',
  'too-large': 'Too large',
  unsupported: 'This kind of content is not accepted',
  invalid: 'Please correct this',
  'too-many': 'Too many requests',
  unavailable: 'Please try again shortly',
};

export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { code, message, field, errors, allowed, params } = refusal;
  return {
    type: `/problems/${code}`,
    title: TITLES[refusal.kind],
    status: STATUS[refusal.kind],
    detail: message,
    code,
    ...(field !== undefined && { field }),
    ...(errors !== undefined && { errors }),
    ...(allowed !== undefined && { allowed }),
    ...(params !== undefined && { params }),
    requestId,
  };
}

/** The answer to a fault of ours; it tells nothing but the id under which the log has the rest. */
export function internalProblem(requestId: string): Problem {
  return {
    type: '/problems/internal',
    title: 'Something went wrong on our side',
    status: 500,
    detail: 'Nothing was changed. Try again; if it happens again, tell us the request number.',
    code: 'internal',
    requestId,
  };
}
