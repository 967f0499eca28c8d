import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * One reviewer's judgement of one application. A reviewer sees the other scores only after their own are submitted;
 * a submitted assessment is never changed. `step-aside` frees the place for another reviewer;
 * the system does it when the secretariat declares the conflict, or when the reviewer leaves the panel.
 */
export const assessmentLifecycle = fundLifecycle('assessment', {
  new: {
    assign: { to: 'assigned', by: ['secretariat'], emits: 'assessment.assigned' },
  },
  assigned: {
    submit: { to: 'submitted', by: ['reviewer'], emits: 'assessment.submitted' },
    'step-aside': { to: 'conflicted', by: ['reviewer', 'system'], emits: 'assessment.stepped-aside' },
  },
  submitted: {},
  conflicted: {},
});
