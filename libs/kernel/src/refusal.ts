/**
 * A Refusal is how a rule says no: what happened, why, and what is possible instead. It is thrown, never returned as
 * null and never only logged. The HTTP layer turns it into problem+json; a page shows it at the field it names.
 */
export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'stale'
  | 'not-allowed-now'
  | 'in-progress'
  | 'malformed'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'too-many'
  | 'unavailable';

/** Values that a translated message may name; plain text and numbers only. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** One field that must be corrected. `field` is a path such as `answers.need` or `documents.certificate`. */
export interface FieldRefusal {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly params?: RefusalParams;
}

export interface RefusalDetails {
  readonly field?: string;
  readonly params?: RefusalParams;
  readonly allowed?: readonly string[];
  readonly errors?: readonly FieldRefusal[];
}

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly field?: string;
  readonly params?: RefusalParams;
  /** The verbs that are possible now, when the refused one is not. */
  readonly allowed?: readonly string[];
  readonly errors?: readonly FieldRefusal[];

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    details: RefusalDetails = {},
  ) {
    super(message);
    if (details.field !== undefined) this.field = details.field;
    if (details.params !== undefined) this.params = details.params;
    if (details.allowed !== undefined) this.allowed = details.allowed;
    if (details.errors !== undefined) this.errors = details.errors;
  }
}

/** "Not yours" and "not there" give this same answer, so that an id tells nothing. */
export function notFound(noun: string): Refusal {
  return new Refusal('not-found', 'not-found', `There is no such ${noun}, or it is not open to you.`, {
    params: { noun },
  });
}

/** One field is wrong: what is wrong with it, then what to do, in `message`. */
export function wrongField(field: string, code: string, message: string, params?: RefusalParams): FieldRefusal {
  return params === undefined ? { field, code, message } : { field, code, message, params };
}

/**
 * Throws one Refusal that carries every field error at once, so that a person corrects all of them in one go.
 * An empty list means that the rules have no objection.
 */
export function refuseIfAny(errors: readonly FieldRefusal[]): void {
  if (errors.length === 0) return;
  const [first] = errors;
  const message = errors.length === 1 ? first!.message : `${errors.length} things must be corrected.`;
  throw new Refusal('invalid', 'correct-these-fields', message, { errors, params: { count: errors.length } });
}
