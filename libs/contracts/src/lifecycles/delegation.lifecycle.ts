import { DELEGABLE_ROLES } from '../roles.ts';
import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * One role of one person in the hands of another, from a day until a day. It runs by the calendar alone, while the one who
 * gave it holds the role; either of the two ends it at once, and so does an administrator.
 */
export const delegationLifecycle = fundLifecycle('delegation', {
  new: {
    give: { to: 'given', by: DELEGABLE_ROLES, emits: 'delegation.given' },
  },
  given: {
    revoke: { to: 'revoked', by: [...DELEGABLE_ROLES, 'administrator'], emits: 'delegation.revoked' },
  },
  revoked: {},
});
