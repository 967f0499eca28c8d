import { Refusal } from '#kernel/refusal';

export interface CallProgress {
  readonly closedAt: Date | null;
  /** How many applications the closing counted. */
  readonly submitted: number | null;
}

export interface ScreenedApplication {
  readonly number: string;
  readonly status: string;
  /** Null in the row of an application of which only the withdrawal is known. */
  readonly submittedAt: Date | null;
}

const NAMED = 10;

/** `A-2026-00003, A-2026-00007 and 4 more`, in the order of the numbers. */
export function numbersInWords(numbers: readonly string[]): string {
  const sorted = numbers.toSorted();
  const rest = sorted.length - NAMED;
  const named = sorted.slice(0, NAMED).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}

/**
 * Nobody is assigned and nothing is ranked before the call is closed, every submission has arrived here and every one
 * is screened. Refusals: `call-not-closed`, `applications-on-their-way`, `not-all-screened`, `nothing-eligible`.
 */
export function refuseUnlessScreened(call: CallProgress, applications: readonly ScreenedApplication[]): void {
  if (call.closedAt === null || call.submitted === null) {
    throw new Refusal(
      'not-allowed-now',
      'call-not-closed',
      'The call is still open. Close it first, after its deadline.',
    );
  }
  const submitted = applications.filter((application) => application.submittedAt !== null);
  const missing = call.submitted - submitted.length;
  if (missing > 0) {
    const message = `${missing} submitted applications are still on their way to the review. Try again in a minute.`;
    throw new Refusal('not-allowed-now', 'applications-on-their-way', message, { params: { missing } });
  }
  const waiting = submitted.filter((application) => application.status === 'submitted').map(({ number }) => number);
  if (waiting.length > 0) {
    const numbers = numbersInWords(waiting);
    const message = `${waiting.length} applications are not screened yet: ${numbers}. Decide first whether they are eligible.`;
    throw new Refusal('not-allowed-now', 'not-all-screened', message, { params: { count: waiting.length, numbers } });
  }
  if (!submitted.some((application) => application.status === 'eligible')) {
    const message =
      'No application of this call is eligible, so there is nothing to review. Look at the reasons of the screening.';
    throw new Refusal('not-allowed-now', 'nothing-eligible', message);
  }
}
