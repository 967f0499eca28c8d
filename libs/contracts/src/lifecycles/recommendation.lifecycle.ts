import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * The ranked list of one call, with the awards that its budget allows, and the board's decision on it. Trustees agree
 * one by one; `approve` is possible once the quorum of the call's rules has agreed.
 */
export const recommendationLifecycle = fundLifecycle('recommendation', {
  new: {
    draft: { to: 'draft', by: ['secretariat'], emits: 'recommendation.drafted' },
  },
  draft: {
    recompute: { to: 'draft', by: ['secretariat'], emits: 'recommendation.recomputed' },
    send: { to: 'sent', by: ['secretariat'], emits: 'recommendation.sent', needsLog: true },
  },
  sent: {
    agree: { to: 'sent', by: ['trustee'], emits: 'recommendation.agreed', needsLog: true },
    return: { to: 'draft', by: ['trustee'], emits: 'recommendation.returned' },
    approve: { to: 'approved', by: ['trustee'], emits: 'recommendation.approved', needsLog: true },
  },
  approved: {},
});
