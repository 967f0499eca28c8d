import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * An organisation that may apply. Whoever registers it is its first legal representative; only a legal representative
 * invites, changes and removes members, and one always remains.
 */
export const organisationLifecycle = fundLifecycle('organisation', {
  new: {
    register: { to: 'registered', by: ['applicant'], emits: 'organisation.registered' },
  },
  registered: {
    correct: { to: 'registered', by: ['applicant'], emits: 'organisation.corrected' },
    'invite-member': { to: 'registered', by: ['applicant'], emits: 'organisation.member-invited' },
    join: { to: 'registered', by: ['applicant'], emits: 'organisation.member-joined' },
    'change-member': { to: 'registered', by: ['applicant'], emits: 'organisation.member-changed' },
    'remove-member': { to: 'registered', by: ['applicant'], emits: 'organisation.member-removed' },
  },
});
