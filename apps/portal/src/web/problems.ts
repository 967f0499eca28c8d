import { Refusal, type RefusalKind, type RefusalParams } from '#kernel/refusal';
import { STATUS, type Problem } from '#platform/http/problem';
import type { MessageKey } from '../messages/catalogue.ts';
import type { T } from '../messages/translate.ts';
import type { FieldError } from '../ui/error-summary.tsx';

interface Said {
  readonly code: string;
  readonly message: string;
  readonly params?: RefusalParams | undefined;
}

/** What the page shows of a refusal: each wrong field, or the one sentence, in the reader's language where it exists. */
export function errorsOf(problem: Problem, t: T): readonly FieldError[] {
  const { errors = [], field, code, detail, params } = problem;
  if (errors.length > 0) return errors.map((error) => ({ field: error.field, message: sentence(error, t) }));
  const message = sentence({ code, message: detail, params }, t);
  return [field === undefined ? { message } : { field, message }];
}

/**
 * Ours for a code (`problems.<code>`) where there is one. Else who reads English gets the service's own sentence, which
 * names the figures, and everybody else the one of their language (`refusals.<code>`). A rule with a sentence of its own
 * gives no limit; then the number is 0 and is not said.
 */
function sentence({ code, message, params }: Said, t: T): string {
  const ours = `problems.${code}` as MessageKey;
  if (t.has(ours)) return t(ours, params);
  const theirs = `refusals.${code}` as MessageKey;
  return t.locale !== 'en' && t.has(theirs) ? t(theirs, { limit: 0, ...params }) : message;
}

/** The refusal again that a service answered, so that the portal can answer it in turn. */
export function refusalIn(problem: Problem): Refusal {
  const { code, detail, field, errors, allowed, params } = problem;
  const kinds = Object.keys(STATUS) as RefusalKind[];
  const kind = KIND_OF_CODE[code] ?? kinds.find((known) => STATUS[known] === problem.status) ?? 'unavailable';
  return new Refusal(kind, code, detail, {
    ...(field !== undefined && { field }),
    ...(errors !== undefined && { errors }),
    ...(allowed !== undefined && { allowed }),
    ...(params !== undefined && { params }),
  });
}

/** Whether the same file would be refused again, or what has come of it is not there: it must be chosen anew. */
export const isAboutTheFile = ({ status, code }: Problem): boolean =>
  code === 'upload-unfinished' || [400, 413, 415, 422].includes(status);

/** Three kinds share the status 409. */
const KIND_OF_CODE: Readonly<Partial<Record<string, RefusalKind>>> = {
  stale: 'stale',
  'idempotency-key-running': 'in-progress',
  'not-allowed-now': 'not-allowed-now',
};

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value && 'detail' in value;
}
