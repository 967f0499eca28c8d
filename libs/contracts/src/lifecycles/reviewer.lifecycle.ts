import { fundLifecycle } from './fund-lifecycle.ts';

/** A person on the review panel; kept up to date from the portal. */
export const reviewerLifecycle = fundLifecycle('reviewer', {
  new: {
    enrol: { to: 'active', by: ['system'], emits: 'reviewer.enrolled' },
  },
  active: {
    leave: { to: 'left', by: ['system'], emits: 'reviewer.left' },
  },
  left: {
    return: { to: 'active', by: ['system'], emits: 'reviewer.returned' },
  },
});
