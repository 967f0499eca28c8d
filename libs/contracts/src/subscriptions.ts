import type { EventName } from './events.ts';
import type { ServiceName } from './services.ts';

/**
 * Who listens to what, on one page. Besides these, `audit` receives the leaf of every event. A service that is named
 * here has exactly one handler for the event; a handler without its row here stops the service when it starts.
 */
export const subscriptions: Readonly<Record<EventName, readonly Exclude<ServiceName, 'audit'>[]>> = {
  'person.registered': [],
  'person.confirmed': [],
  'person.invited': [],
  'person.invited-again': [],
  'person.invitation-cancelled': [],
  'person.lapsed': [],
  'person.accepted': ['review'],
  'person.added': ['review'],
  'person.role-granted': ['review', 'portal'],
  'person.role-revoked': ['review', 'portal'],
  'person.password-reset': [],
  'person.sessions-ended': [],
  'person.password-changed': [],
  'person.address-changed': [],
  'person.address-kept': [],
  'person.disabled': ['review', 'portal'],
  // their last letter is that of the erasure
  'person.left': ['review'],
  'person.factor-added': [],
  'person.factor-removed': [],
  'person.identity-bound': [],
  'person.identity-removed': [],

  'erasure-request.asked': ['portal'],
  'erasure-request.withdrawn': [],
  'erasure-request.refused': [],
  'erasure-request.granted': [],

  'delegation.given': ['portal'],
  'delegation.revoked': ['portal'],

  'erasure.ordered': ['portal'],
  'erasure.confirmed': ['portal', 'applications', 'review', 'disbursement', 'transparency'],
  'erasure.cancelled': [],
  'data.erased': ['portal'],

  'factor-reset.asked': ['portal'],
  'factor-reset.vouched': ['portal'],
  'factor-reset.confirmed': [],
  'factor-reset.refused': [],
  'factor-reset.stopped': [],
  'factor-reset.lapsed': [],
  'factor-reset.carried-out': [],

  'organisation.registered': ['portal', 'review', 'disbursement'],
  'organisation.corrected': ['disbursement'],
  'organisation.member-invited': ['portal'],
  'organisation.member-joined': ['portal', 'review', 'disbursement'],
  'organisation.member-changed': ['disbursement'],
  'organisation.member-removed': ['portal', 'disbursement'],

  'call.drafted': [],
  'call.revised': [],
  'call.published': ['review', 'disbursement'],
  'call.amended': ['review', 'disbursement'],
  'call.closed': ['review'],
  'call.concluded': [],

  'application.started': [],
  'application.submitted': ['review', 'portal'],
  'application.withdrawn': ['review', 'portal'],
  'application.found-eligible': ['review', 'portal'],
  'application.found-ineligible': ['review', 'portal'],
  'application.awarded': ['portal'],
  'application.reserved': ['portal'],
  'application.declined': ['portal'],

  'reviewer.enrolled': [],
  'reviewer.left': [],
  'reviewer.returned': [],
  'conflict.declared': [],
  'assessment.assigned': ['portal'],
  'assessment.submitted': [],
  'assessment.stepped-aside': ['portal'],
  'recommendation.drafted': [],
  'recommendation.recomputed': [],
  'recommendation.scored': [],
  'recommendation.sent': ['portal'],
  'recommendation.agreed': [],
  'recommendation.returned': [],
  'recommendation.approved': ['applications', 'disbursement', 'portal'],

  'draw.announced': [],
  'draw.sealed': [],
  'draw.drawn': [],
  'score.committed': [],
  'score.revealed': [],
  'score.void': [],

  'agreement.drafted': ['portal'],
  'agreement.signed': ['portal'],
  'agreement.countersigned': ['transparency', 'portal'],
  'agreement.closed': ['transparency', 'portal'],
  'agreement.cancelled': ['portal'],
  'account-change.proposed': ['portal'],
  'account-change.confirmed': ['portal'],
  'account-change.agreed': ['portal'],
  'account-change.refused': ['portal'],
  'account-change.withdrawn': ['portal'],
  'account-change.took-effect': ['portal'],
  'tranche.planned': [],
  'tranche.requested': ['portal'],
  'tranche.returned': ['portal'],
  'tranche.certified': ['portal'],
  'tranche.approved': ['portal'],
  'tranche.released': [],
  'tranche.reset': ['portal'],
  'tranche.paid': ['transparency', 'portal'],
  'tranche.cancelled': ['portal'],
  'report.scheduled': [],
  'report.submitted': ['portal'],
  'report.sent-back': ['portal'],
  'report.accepted': ['transparency', 'portal'],
  'payment-run.built': [],
  'payment-run.listed': [],
  'payment-run.sent': ['portal'],
  'payment-run.settled': [],
  'contribution.pledged': [],
  'contribution.deposited': ['transparency'],
  'contribution.cancelled': [],

  'publication.prepared': [],
  'publication.published': [],
  'publication.widened': [],
  'publication.refreshed': [],
  'historical-record.recorded': [],

  'checker.published': [],
  'key.rotated': [],
  'key.retired': [],
  'restore.performed': [],
  'log.frozen': [],
  'log.opened': [],
  'decision.witnessed': ['disbursement'],
};

/** The services that get the payload of an event. */
export function subscribersOf(name: EventName): readonly ServiceName[] {
  return subscriptions[name];
}

/** The events that a service listens to. */
export function eventsFor(service: ServiceName): EventName[] {
  return (Object.keys(subscriptions) as EventName[]).filter((name) =>
    (subscriptions[name] as readonly ServiceName[]).includes(service),
  );
}
