import { defineEvent } from './define-event.ts';
import { HISTORICAL_KINDS, PUBLICATION_LEVELS } from '../api/transparency.ts';
import { id, number, oneOf, open, text } from './fields.ts';

const publication = { publicationId: id, agreementId: id };
/** `reference` is the public id of the grant, `level` how much of it is shown. */
const shown = { ...publication, reference: open(number), level: open(oneOf(PUBLICATION_LEVELS)) };

export const transparencyEvents = [
  defineEvent('publication.prepared', 1, publication),
  defineEvent('publication.published', 1, { ...shown, ground: text(1000) }),
  defineEvent('publication.widened', 1, { ...shown, ground: text(1000) }),
  defineEvent('publication.refreshed', 1, shown),
  defineEvent('historical-record.recorded', 1, {
    historicalRecordId: id,
    kind: open(oneOf(HISTORICAL_KINDS)),
    title: text(300),
    source: text(500),
  }),
];
