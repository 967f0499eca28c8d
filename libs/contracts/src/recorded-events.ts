import type { EventName } from './events.ts';
import type { ServiceName } from './services.ts';

/**
 * Events that no verb of a lifecycle emits, with the service whose record they concern. They have contracts, samples and
 * subscribers like all others; `Act.record` emits them. An event is here or stands behind a verb, never both.
 */
export const recordedEvents: Readonly<Partial<Record<EventName, ServiceName>>> = {
  // more leaves than fit beside one act: a list of them in the stream of the same record
  'recommendation.scored': 'review',
  'payment-run.listed': 'disbursement',

  // a person's own, in their stream
  'person.factor-added': 'portal',
  'person.factor-removed': 'portal',
  'person.identity-bound': 'portal',
  'person.identity-removed': 'portal',

  // by every service that was told to erase, each in a stream of its own
  'data.erased': 'portal',

  'draw.announced': 'review',
  'draw.sealed': 'review',
  'draw.drawn': 'review',
  'score.committed': 'review',
  'score.revealed': 'review',
  'score.void': 'review',

  'checker.published': 'audit',
  'key.rotated': 'audit',
  'key.retired': 'audit',
  'restore.performed': 'audit',
  'log.frozen': 'audit',
  'log.opened': 'audit',
  'decision.witnessed': 'audit',
};
