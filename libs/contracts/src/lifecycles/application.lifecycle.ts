import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * An application of one organisation in one call. What is typed into a draft is private work and no act; from `submit`
 * on, every act is public. The last three states follow the decision of the board.
 */
export const applicationLifecycle = fundLifecycle('application', {
  new: {
    start: { to: 'draft', by: ['applicant'], emits: 'application.started' },
  },
  draft: {
    submit: { to: 'submitted', by: ['applicant'], emits: 'application.submitted' },
    withdraw: { to: 'withdrawn', by: ['applicant'], emits: 'application.withdrawn' },
  },
  submitted: {
    withdraw: { to: 'withdrawn', by: ['applicant'], emits: 'application.withdrawn' },
    'find-eligible': { to: 'eligible', by: ['secretariat'], emits: 'application.found-eligible' },
    'find-ineligible': { to: 'ineligible', by: ['secretariat'], emits: 'application.found-ineligible' },
  },
  eligible: {
    award: { to: 'awarded', by: ['system'], emits: 'application.awarded' },
    reserve: { to: 'reserve', by: ['system'], emits: 'application.reserved' },
    decline: { to: 'not-selected', by: ['system'], emits: 'application.declined' },
  },
  ineligible: {},
  awarded: {},
  reserve: {},
  'not-selected': {},
  withdrawn: {},
});
