import { defineEvent } from './define-event.ts';
import { id, list, open, text, word } from './fields.ts';

export const personEvents = [
  defineEvent('person.registered', 1, { personId: id, name: text(200) }),
  defineEvent('person.added', 1, { personId: id, name: text(200), roles: open(list(word)) }),
  defineEvent('person.role-granted', 1, { personId: id, name: text(200), role: open(word) }),
  defineEvent('person.disabled', 1, { personId: id, reason: text(1000) }),
];
