import { defineEvent } from './define-event.ts';
import { id, text, word } from './fields.ts';

const organisation = { organisationId: id, name: text(200), country: word, memberId: id };

export const organisationEvents = [
  defineEvent('organisation.registered', 1, organisation),
  defineEvent('organisation.corrected', 1, organisation),
];
