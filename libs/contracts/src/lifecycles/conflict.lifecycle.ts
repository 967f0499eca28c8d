import { fundLifecycle } from './fund-lifecycle.ts';

/** A conflict of interest between a reviewer and an organisation, declared before or during the review. */
export const conflictLifecycle = fundLifecycle('conflict', {
  new: {
    declare: { to: 'declared', by: ['reviewer', 'secretariat'], emits: 'conflict.declared' },
  },
  declared: {},
});
