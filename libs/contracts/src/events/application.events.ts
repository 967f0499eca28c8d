import { defineEvent } from './define-event.ts';
import { amount, carried, hash, id, integer, json, list, open, text, word } from './fields.ts';

const application = { applicationId: id, callId: id, organisationId: id };

export const applicationEvents = [
  defineEvent('application.started', 1, application),
  defineEvent('application.submitted', 1, {
    ...application,
    number: text(20),
    organisationName: text(200),
    country: word,
    title: text(200),
    language: word,
    requested: amount,
    months: integer,
    rulesHash: open(hash),
    contentHash: hash,
    fileHashes: list(hash),
    /** The answers by question and the documents (kind, name, bytes, sha256); `contentHash` covers both. */
    answers: carried(json),
    documents: carried(json),
  }),
  defineEvent('application.withdrawn', 1, { ...application, reason: text(1000) }),
  defineEvent('application.found-eligible', 1, { ...application, reasons: list(text(1000)) }),
  defineEvent('application.found-ineligible', 1, { ...application, reasons: list(text(1000)) }),
  defineEvent('application.awarded', 1, { ...application, awarded: amount }),
  defineEvent('application.reserved', 1, { ...application, place: integer }),
  defineEvent('application.declined', 1, application),
];
