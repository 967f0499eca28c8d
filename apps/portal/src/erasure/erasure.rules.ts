import { Refusal } from '#kernel/refusal';

/** An account that works would go on writing what has just been forgotten. */
export function mustBeClosed(status: string): void {
  if (status === 'disabled' || status === 'cancelled') return;
  throw new Refusal(
    'not-allowed-now',
    'account-still-open',
    'This account is still open. Close it first; then it can be erased.',
  );
}

/** Whoever could erase alone could hide what they did. */
export function mustBeAnother(orderedBy: string, personId: string | null): void {
  if (personId !== null && personId !== orderedBy) return;
  throw new Refusal('forbidden', 'needs-another-person', 'You ordered this erasure. Another person must confirm it.');
}

/** One order at a time: a second one would be confirmed after the first has left nothing to say whom it was about. */
export const orderedAlready = (): Refusal =>
  new Refusal(
    'not-allowed-now',
    'erasure-ordered-already',
    'This erasure is ordered already and waits for a second person. Confirm or cancel that order.',
  );
