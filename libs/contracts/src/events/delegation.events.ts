import { DELEGABLE_ROLES } from '../roles.ts';
import { defineEvent } from './define-event.ts';
import { day, id, oneOf, open } from './fields.ts';

const delegation = { delegationId: id, principalId: id, delegateId: id, role: open(oneOf(DELEGABLE_ROLES)) };

export const delegationEvents = [
  /** From the first day to the last, both among them. The days stay sealed: they tell when somebody is away. */
  defineEvent('delegation.given', 1, { ...delegation, from: day, until: day }),
  defineEvent('delegation.revoked', 1, delegation),
];
