import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * A call for proposals. Its rules are frozen at publication; `amend` publishes a new version beside the old one, and
 * `close` is possible only after the deadline.
 */
export const callLifecycle = fundLifecycle('call', {
  new: {
    draft: { to: 'draft', by: ['secretariat'], emits: 'call.drafted' },
  },
  draft: {
    revise: { to: 'draft', by: ['secretariat'], emits: 'call.revised' },
    publish: { to: 'published', by: ['focal-point'], emits: 'call.published' },
  },
  published: {
    amend: { to: 'published', by: ['secretariat'], emits: 'call.amended' },
    close: { to: 'closed', by: ['secretariat'], emits: 'call.closed' },
  },
  closed: {
    conclude: { to: 'concluded', by: ['system'], emits: 'call.concluded' },
  },
  concluded: {},
});
