import { fundLifecycle } from './fund-lifecycle.ts';

/** Money promised by a donor, and the same money when it has arrived on the account. */
export const contributionLifecycle = fundLifecycle('contribution', {
  new: {
    pledge: { to: 'pledged', by: ['secretariat'], emits: 'contribution.pledged' },
  },
  pledged: {
    deposit: { to: 'deposited', by: ['certifying-officer'], emits: 'contribution.deposited' },
    cancel: { to: 'cancelled', by: ['secretariat'], emits: 'contribution.cancelled' },
  },
  deposited: {},
  cancelled: {},
});
