import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * What the public may see of one grant. It starts withheld; a person decides what is shown. It can be widened later
 * and never narrowed: publishing cannot be undone.
 */
export const publicationLifecycle = fundLifecycle('publication', {
  new: {
    prepare: { to: 'withheld', by: ['system'], emits: 'publication.prepared' },
  },
  withheld: {
    publish: { to: 'published', by: ['focal-point'], emits: 'publication.published' },
  },
  published: {
    widen: { to: 'published', by: ['focal-point'], emits: 'publication.widened' },
    refresh: { to: 'published', by: ['system'], emits: 'publication.refreshed' },
  },
});
