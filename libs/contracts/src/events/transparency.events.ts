import { defineEvent } from './define-event.ts';
import { id, open, text, word } from './fields.ts';

const publication = { publicationId: id, agreementId: id };
/** `reference` is the public id of the grant, `level` how much of it is shown. */
const shown = { ...publication, reference: open(word), level: open(word) };

export const transparencyEvents = [
  defineEvent('publication.prepared', 1, publication),
  defineEvent('publication.published', 1, { ...shown, ground: text(1000) }),
  defineEvent('publication.widened', 1, { ...shown, ground: text(1000) }),
  defineEvent('publication.refreshed', 1, shown),
  defineEvent('historical-record.recorded', 1, {
    historicalRecordId: id,
    kind: open(word),
    title: open(text(300)),
    source: open(text(500)),
  }),
];
