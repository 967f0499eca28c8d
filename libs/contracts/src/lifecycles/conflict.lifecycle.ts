import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * A conflict of interest between a reviewer and an organisation, declared before or during the review; the
 * system declares it of a reviewer who acts for the organisation.
 */
export const conflictLifecycle = fundLifecycle('conflict', {
  new: {
    declare: { to: 'declared', by: ['reviewer', 'secretariat', 'system'], emits: 'conflict.declared' },
  },
  declared: {},
});
