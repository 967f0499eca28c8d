import { SIGNED_IN_ROLES } from '../roles.ts';
import { fundLifecycle } from './fund-lifecycle.ts';

/**
 * A person with an account. Applicants register themselves and confirm their e-mail address; everybody else is invited by
 * an administrator and accepts with a password of their own. Only the operator's command adds a person who is active at
 * once: the first administrator of a new fund, whom nobody could invite.
 */
export const personLifecycle = fundLifecycle('person', {
  new: {
    register: { to: 'unconfirmed', by: ['public'], emits: 'person.registered' },
    invite: { to: 'invited', by: ['administrator'], emits: 'person.invited' },
    add: { to: 'active', by: ['administrator'], emits: 'person.added' },
  },
  unconfirmed: {
    confirm: { to: 'active', by: ['public'], emits: 'person.confirmed' },
    // nobody came: what was typed is forgotten
    lapse: { to: 'lapsed', by: ['system'], emits: 'person.lapsed' },
  },
  invited: {
    'invite-again': { to: 'invited', by: ['administrator'], emits: 'person.invited-again' },
    'cancel-invitation': { to: 'cancelled', by: ['administrator'], emits: 'person.invitation-cancelled' },
    accept: { to: 'active', by: ['public'], emits: 'person.accepted' },
    lapse: { to: 'lapsed', by: ['system'], emits: 'person.lapsed' },
  },
  active: {
    'grant-role': { to: 'active', by: ['administrator'], emits: 'person.role-granted' },
    'revoke-role': { to: 'active', by: ['administrator'], emits: 'person.role-revoked' },
    'reset-password': { to: 'active', by: ['public'], emits: 'person.password-reset' },
    'end-sessions': { to: 'active', by: ['administrator'], emits: 'person.sessions-ended' },
    'change-password': { to: 'active', by: SIGNED_IN_ROLES, emits: 'person.password-changed' },
    // whoever holds the link: it may be opened where nobody is signed in
    'change-address': { to: 'active', by: ['public', ...SIGNED_IN_ROLES], emits: 'person.address-changed' },
    // whoever holds the link of the letter to the former address
    'keep-address': { to: 'active', by: ['public', ...SIGNED_IN_ROLES], emits: 'person.address-kept' },
    // who asked to be forgotten, when that is confirmed
    leave: { to: 'disabled', by: ['system'], emits: 'person.left' },
    disable: { to: 'disabled', by: ['administrator'], emits: 'person.disabled' },
  },
  disabled: {},
  cancelled: {},
  lapsed: {},
});
