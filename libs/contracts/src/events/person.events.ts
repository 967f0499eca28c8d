import { defineEvent } from './define-event.ts';
import { FACTOR_KINDS } from '../api/portal.ts';
import { ROLES } from '../roles.ts';
import { day, id, list, nullable, oneOf, open, text } from './fields.ts';

/** The roles before the secretariat had a focal point. */
const FIRST_ROLES = ROLES.filter((role) => role !== 'focal-point');

export const personEvents = [
  defineEvent('person.registered', 1, { personId: id, name: text(200) }),
  defineEvent('person.confirmed', 1, { personId: id }),
  defineEvent('person.invited', 1, { personId: id, name: text(200), roles: open(list(oneOf(ROLES))) }),
  defineEvent('person.invited-again', 1, { personId: id }),
  defineEvent('person.invitation-cancelled', 1, { personId: id }),
  defineEvent('person.lapsed', 1, { personId: id }),
  defineEvent('person.accepted', 1, { personId: id, name: text(200), roles: open(list(oneOf(ROLES))) }),
  defineEvent('person.added', 1, { personId: id, name: text(200), roles: open(list(oneOf(FIRST_ROLES))) }),
  defineEvent('person.added', 2, { personId: id, name: text(200), roles: open(list(oneOf(ROLES))) }),
  defineEvent('person.role-granted', 1, { personId: id, name: text(200), role: open(oneOf(FIRST_ROLES)) }),
  defineEvent('person.role-granted', 2, { personId: id, name: text(200), role: open(oneOf(ROLES)) }),
  defineEvent('person.role-granted', 3, {
    personId: id,
    name: text(200),
    role: open(oneOf(ROLES)),
    /** The days on which it counts, both among them; null: at once, without end. */
    from: nullable(day),
    until: nullable(day),
  }),
  defineEvent('person.role-revoked', 1, { personId: id, role: open(oneOf(ROLES)), reason: text(1000) }),
  defineEvent('person.password-changed', 1, { personId: id }),
  defineEvent('person.address-changed', 1, { personId: id }),
  defineEvent('person.address-kept', 1, { personId: id }),
  defineEvent('person.password-reset', 1, { personId: id }),
  defineEvent('person.sessions-ended', 1, { personId: id, reason: text(1000) }),
  defineEvent('person.disabled', 1, { personId: id, reason: text(1000) }),
  defineEvent('person.left', 1, { personId: id }),
  /** New recovery codes are an addition too: the old ones end. */
  defineEvent('person.factor-added', 1, { personId: id, kind: open(oneOf(FACTOR_KINDS)) }),
  defineEvent('person.factor-removed', 1, { personId: id, kind: open(oneOf(FACTOR_KINDS)) }),
  defineEvent('person.identity-bound', 1, { personId: id }),
  defineEvent('person.identity-removed', 1, { personId: id }),
];
