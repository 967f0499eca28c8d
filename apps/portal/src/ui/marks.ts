/**
 * Marks inside sentences that the server writes and a script in the browser completes: no message lives in a script.
 * islands/form/spoken.ts fills each `%name%` with its value.
 */
export const COUNTER_MARKS = { used: '%used%', over: '%over%' } as const;
export const SAVED_MARKS = { time: '%time%' } as const;
export const PIECE_MARKS = { percent: '%percent%' } as const;
export const SUM_MARKS = { sum: '%sum%', of: '%of%' } as const;
