import { fundLifecycle } from './fund-lifecycle.ts';

/** An organisation that may apply. Any person who has an account may register one. */
export const organisationLifecycle = fundLifecycle('organisation', {
  new: {
    register: { to: 'registered', by: ['applicant'], emits: 'organisation.registered' },
  },
  registered: {
    correct: { to: 'registered', by: ['applicant'], emits: 'organisation.corrected' },
  },
});
