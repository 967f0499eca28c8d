import { defineEvent } from './define-event.ts';
import { ASSIGNMENT_RULES, CONFLICT_KINDS } from '../api/review.ts';
import { amount, carried, group, hash, id, integer, json, list, nullable, oneOf, open, text, word } from './fields.ts';

const assessment = { assessmentId: id, applicationId: id, callId: id, reviewerId: id };

const ranking = {
  recommendationId: id,
  callId: id,
  rulesHash: open(hash),
  /** SHA-256 of the canonical JSON of the ranked list. */
  rankingHash: open(hash),
  budget: open(amount),
  ranked: open(integer),
  awarded: open(integer),
};

/** One ranked application with what the board decides on it: `award`, `reserve` or `decline`. */
const decision = group({
  applicationId: id,
  organisationId: id,
  place: integer,
  outcome: word,
  awarded: nullable(amount),
  organisationName: text(200),
  country: word,
  title: text(200),
  months: integer,
});

export const reviewEvents = [
  defineEvent('reviewer.enrolled', 1, { reviewerId: id, name: text(200) }),
  defineEvent('reviewer.left', 1, { reviewerId: id }),
  defineEvent('reviewer.returned', 1, { reviewerId: id }),
  defineEvent('conflict.declared', 1, {
    conflictId: id,
    reviewerId: id,
    organisationId: id,
    kind: open(oneOf(CONFLICT_KINDS)),
    reason: text(1000),
  }),
  defineEvent('assessment.assigned', 1, { ...assessment, rule: open(oneOf(ASSIGNMENT_RULES)) }),
  defineEvent('assessment.submitted', 1, {
    ...assessment,
    /** The weighted total in tenths of a point, 0 to 1000. */
    total: integer,
    scores: json,
    /** SHA-256 of the canonical JSON of scores, reasons and comment. */
    contentHash: hash,
  }),
  defineEvent('assessment.stepped-aside', 1, { ...assessment, reason: text(1000) }),
  defineEvent('recommendation.drafted', 1, ranking),
  defineEvent('recommendation.recomputed', 1, ranking),
  /** Rests on `leaves` of the assessments that the list ranks: more of them than fit beside the act itself. */
  defineEvent('recommendation.scored', 1, { recommendationId: id, leaves: open(integer) }),
  defineEvent('recommendation.sent', 1, ranking),
  defineEvent('recommendation.agreed', 1, { ...ranking, trusteeId: id }),
  defineEvent('recommendation.returned', 1, { ...ranking, reason: text(2000) }),
  defineEvent('recommendation.approved', 1, {
    ...ranking,
    agreeing: open(integer),
    decisions: carried(list(decision)),
  }),
];
