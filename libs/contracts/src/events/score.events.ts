import { defineEvent } from './define-event.ts';
import { hash, id, integer, json, oneOf, open, text } from './fields.ts';

const score = {
  assessmentId: id,
  applicationId: id,
  callId: id,
  reviewerId: id,
  /** SHA-256 over scores and a nonce of 256 bits (libs/fairness commitment.ts): nothing can be guessed back from it. */
  commitment: open(hash),
};

/** Scores that are fixed before anybody has seen another's (design: audit.md section 3, "Scores, commit-reveal"). */
export const scoreEvents = [
  /** `round` is that of the beacon at which the scores may be opened; no commitment is taken after it. */
  defineEvent('score.committed', 1, { ...score, round: open(integer) }),
  /** Rests on `score.committed`. */
  defineEvent('score.revealed', 1, { ...score, scores: json, nonce: text(43) }),
  /** Rests on `score.committed`: it opened to nothing, or to other scores. */
  defineEvent('score.void', 1, { ...score, reason: open(oneOf(['mismatch', 'not-opened'])) }),
];
