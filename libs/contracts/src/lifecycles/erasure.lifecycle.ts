import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * The right to be forgotten: what opens the public log about one person or organisation is deleted, for good. One person
 * orders it and another confirms it, because whoever could do it alone could hide what they did.
 */
export const erasureLifecycle = fundLifecycle('erasure', {
  new: {
    order: { to: 'ordered', by: ['administrator'], emits: 'erasure.ordered' },
  },
  ordered: {
    confirm: { to: 'confirmed', by: ['administrator', 'secretariat'], emits: 'erasure.confirmed' },
    // by the service when the person takes the request back, or it is refused
    cancel: { to: 'cancelled', by: ['administrator', 'secretariat', 'system'], emits: 'erasure.cancelled' },
  },
  confirmed: {},
  cancelled: {},
});
