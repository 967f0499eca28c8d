import { fundLifecycle } from './fund-lifecycle.ts';

/** A fact that the fund had published before this system existed, with its source. It is never scored or changed. */
export const historicalRecordLifecycle = fundLifecycle('historical-record', {
  new: {
    record: { to: 'recorded', by: ['secretariat'], emits: 'historical-record.recorded' },
  },
  recorded: {},
});
