import { Refusal } from '#kernel/refusal';

/** An account that works would go on writing what has just been forgotten. */
export function mustBeClosed(status: string): void {
  if (status === 'disabled' || status === 'cancelled' || status === 'lapsed') return;
  throw new Refusal(
    'not-allowed-now',
    'account-still-open',
    'This account is still open. Close it first; then it can be erased.',
  );
}

/** One order at a time: a second one would be confirmed after the first has left nothing to say whom it was about. */
export const orderedAlready = (): Refusal =>
  new Refusal(
    'not-allowed-now',
    'erasure-ordered-already',
    'This erasure is ordered already and waits for a second person. Confirm or cancel that order.',
  );
