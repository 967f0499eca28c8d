import { fundLifecycle } from './fund-lifecycle.ts';

/** A person with an account. Applicants register themselves; everybody else is added by an administrator. */
export const personLifecycle = fundLifecycle('person', {
  new: {
    register: { to: 'active', by: ['public'], emits: 'person.registered' },
    add: { to: 'active', by: ['administrator'], emits: 'person.added' },
  },
  active: {
    'grant-role': { to: 'active', by: ['administrator'], emits: 'person.role-granted' },
    'revoke-role': { to: 'active', by: ['administrator'], emits: 'person.role-revoked' },
    disable: { to: 'disabled', by: ['administrator'], emits: 'person.disabled' },
  },
  disabled: {},
});
