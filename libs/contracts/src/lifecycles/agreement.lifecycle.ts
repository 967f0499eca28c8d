import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * The grant agreement. It is drafted from the board's decision, signed by the grantee (who gives the bank account), then
 * by the fund. It closes when every report is accepted and every tranche is paid.
 */
export const agreementLifecycle = fundLifecycle('agreement', {
  new: {
    draft: { to: 'drafted', by: ['system'], emits: 'agreement.drafted' },
  },
  drafted: {
    sign: { to: 'signed', by: ['applicant'], emits: 'agreement.signed' },
    cancel: { to: 'cancelled', by: ['secretariat'], emits: 'agreement.cancelled' },
  },
  signed: {
    countersign: { to: 'active', by: ['secretariat'], emits: 'agreement.countersigned', needsLog: true },
    cancel: { to: 'cancelled', by: ['secretariat'], emits: 'agreement.cancelled' },
  },
  active: {
    close: { to: 'closed', by: ['secretariat'], emits: 'agreement.closed' },
  },
  closed: {},
  cancelled: {},
});
