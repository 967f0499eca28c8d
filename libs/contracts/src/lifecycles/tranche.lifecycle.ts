import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * One part payment of a grant. Certify, approve and release need three different people; a tranche is paid when its
 * payment run is settled. When another bank account comes into force, the signatures that were given for the old one do
 * not count: the tranche is certified again.
 */
export const trancheLifecycle = fundLifecycle('tranche', {
  new: {
    plan: { to: 'planned', by: ['system'], emits: 'tranche.planned' },
  },
  planned: {
    request: { to: 'requested', by: ['applicant'], emits: 'tranche.requested' },
    cancel: { to: 'cancelled', by: ['secretariat'], emits: 'tranche.cancelled' },
  },
  requested: {
    certify: { to: 'certified', by: ['certifying-officer'], emits: 'tranche.certified', needsLog: true },
    return: { to: 'planned', by: ['certifying-officer', 'approving-officer'], emits: 'tranche.returned' },
  },
  certified: {
    approve: { to: 'approved', by: ['approving-officer'], emits: 'tranche.approved', needsLog: true },
    reset: { to: 'requested', by: ['system'], emits: 'tranche.reset' },
    return: { to: 'planned', by: ['certifying-officer', 'approving-officer'], emits: 'tranche.returned' },
  },
  approved: {
    reset: { to: 'requested', by: ['system'], emits: 'tranche.reset' },
    release: {
      to: 'released',
      by: ['releasing-officer'],
      emits: 'tranche.released',
      needsLog: true,
      needsFactor: true,
    },
  },
  released: {
    reset: { to: 'requested', by: ['system'], emits: 'tranche.reset' },
    pay: { to: 'paid', by: ['certifying-officer'], emits: 'tranche.paid' },
  },
  paid: {},
  cancelled: {},
});
