import { defineEvent } from './define-event.ts';
import { id, text } from './fields.ts';

/** Who has lost the factors stands in each of them, sealed: who is forgotten can be found here too. */
const reset = { factorResetId: id, personId: id };

export const factorResetEvents = [
  defineEvent('factor-reset.asked', 1, reset),
  /** `how`: how they made sure that it is the person. */
  defineEvent('factor-reset.vouched', 1, { ...reset, how: text(1000) }),
  defineEvent('factor-reset.confirmed', 1, { ...reset, how: text(1000) }),
  defineEvent('factor-reset.refused', 1, { ...reset, reason: text(1000) }),
  defineEvent('factor-reset.stopped', 1, reset),
  /** The factor was given after all. */
  defineEvent('factor-reset.lapsed', 1, reset),
  defineEvent('factor-reset.carried-out', 1, reset),
];
