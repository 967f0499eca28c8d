import { SIGNED_IN_ROLES } from '../roles.ts';
import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * What people ask for themselves: that their account is closed and what opens the log about them is deleted. Until two
 * others have ordered and confirmed it (the erasure) it can be taken back; a refusal gives its grounds.
 */
export const erasureRequestLifecycle = fundLifecycle('erasure-request', {
  new: {
    ask: { to: 'asked', by: SIGNED_IN_ROLES, emits: 'erasure-request.asked' },
  },
  asked: {
    withdraw: { to: 'withdrawn', by: SIGNED_IN_ROLES, emits: 'erasure-request.withdrawn' },
    refuse: { to: 'refused', by: ['administrator'], emits: 'erasure-request.refused' },
    // follows from the confirmation of the erasure
    grant: { to: 'granted', by: ['system'], emits: 'erasure-request.granted' },
  },
  withdrawn: {},
  refused: {},
  granted: {},
});
