import { fundLifecycle } from './fund-lifecycle.ts';

/** Released tranches of one currency in one bank file. Settling the run marks each of its tranches as paid. */
export const paymentRunLifecycle = fundLifecycle('payment-run', {
  new: {
    build: { to: 'built', by: ['releasing-officer'], emits: 'payment-run.built', needsLog: true },
  },
  built: {
    send: { to: 'sent', by: ['releasing-officer'], emits: 'payment-run.sent', needsLog: true, needsFactor: true },
  },
  sent: {
    settle: { to: 'settled', by: ['certifying-officer'], emits: 'payment-run.settled', needsLog: true },
  },
  settled: {},
});
