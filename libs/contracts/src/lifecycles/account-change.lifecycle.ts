import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * Another bank account for a grant. The grantee proposes it; who certifies makes sure, by a number that was known before,
 * that the grantee means it; who approves agrees; then it waits some days, in which the grantee or either officer can stop
 * it. From the proposal to its end nothing of the grant is certified, approved, released or sent to the bank.
 */
export const accountChangeLifecycle = fundLifecycle('account-change', {
  new: {
    propose: { to: 'proposed', by: ['applicant'], emits: 'account-change.proposed', needsOwner: true },
  },
  proposed: {
    confirm: {
      to: 'confirmed',
      by: ['certifying-officer'],
      emits: 'account-change.confirmed',
      needsLog: true,
      needsOwner: true,
    },
    refuse: { to: 'refused', by: ['certifying-officer', 'approving-officer'], emits: 'account-change.refused' },
    withdraw: { to: 'withdrawn', by: ['applicant'], emits: 'account-change.withdrawn' },
  },
  confirmed: {
    agree: {
      to: 'agreed',
      by: ['approving-officer'],
      emits: 'account-change.agreed',
      needsLog: true,
      needsOwner: true,
    },
    refuse: { to: 'refused', by: ['certifying-officer', 'approving-officer'], emits: 'account-change.refused' },
    withdraw: { to: 'withdrawn', by: ['applicant'], emits: 'account-change.withdrawn' },
  },
  agreed: {
    'take-effect': { to: 'in-force', by: ['system'], emits: 'account-change.took-effect' },
    refuse: { to: 'refused', by: ['certifying-officer', 'approving-officer'], emits: 'account-change.refused' },
    withdraw: { to: 'withdrawn', by: ['applicant'], emits: 'account-change.withdrawn' },
  },
  'in-force': {},
  refused: {},
  withdrawn: {},
});
