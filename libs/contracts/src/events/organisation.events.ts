import { MEMBER_POSITIONS } from '../api/applications.ts';
import { defineEvent } from './define-event.ts';
import { carried, id, oneOf, open, text, word } from './fields.ts';

const organisation = { organisationId: id, name: text(200), country: word, memberId: id };
const member = { organisationId: id, memberId: id, position: open(oneOf(MEMBER_POSITIONS)) };

export const organisationEvents = [
  defineEvent('organisation.registered', 1, organisation),
  defineEvent('organisation.corrected', 1, organisation),
  defineEvent('organisation.member-invited', 1, {
    organisationId: id,
    invitationId: id,
    position: open(oneOf(MEMBER_POSITIONS)),
    /** For the letter alone: the address, its language, and what the link in it must show. */
    email: carried(text(254)),
    language: carried(word),
    key: carried(text(100)),
  }),
  defineEvent('organisation.member-joined', 1, member),
  defineEvent('organisation.member-changed', 1, member),
  defineEvent('organisation.member-removed', 1, member),
];
