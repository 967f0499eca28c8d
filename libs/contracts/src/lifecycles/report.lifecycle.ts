import { fundLifecycle } from './fund-lifecycle.ts';

/** A grantee's report. A report that is sent back is submitted again; an accepted one unlocks the next tranche. */
export const reportLifecycle = fundLifecycle('report', {
  new: {
    schedule: { to: 'due', by: ['system'], emits: 'report.scheduled' },
  },
  due: {
    submit: { to: 'submitted', by: ['applicant'], emits: 'report.submitted' },
  },
  submitted: {
    accept: { to: 'accepted', by: ['secretariat'], emits: 'report.accepted' },
    'send-back': { to: 'due', by: ['secretariat'], emits: 'report.sent-back' },
  },
  accepted: {},
});
