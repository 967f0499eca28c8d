import { SIGNED_IN_ROLES, type Role } from '../roles.ts';
import { fundLifecycle } from './fund-lifecycle.ts';

/** The link of a letter may be opened where nobody is signed in. */
const LINK_HOLDERS: readonly Role[] = ['public', ...SIGNED_IN_ROLES];

/**
 * The way back for who has lost every second factor. It is asked for after the right password. Another person makes sure
 * who asks; for somebody whose role must have a second factor two others do, and the factors go a day later. Until then
 * the person can stop it, by the link of a letter or by giving the factor that was thought lost.
 */
export const factorResetLifecycle = fundLifecycle('factor-reset', {
  new: {
    // by who has given the password and not yet the second factor, so by nobody in particular
    ask: { to: 'asked', by: ['public'], emits: 'factor-reset.asked' },
  },
  asked: {
    vouch: { to: 'vouched', by: ['administrator'], emits: 'factor-reset.vouched' },
    confirm: { to: 'confirmed', by: ['administrator', 'secretariat'], emits: 'factor-reset.confirmed' },
    refuse: { to: 'refused', by: ['administrator', 'secretariat'], emits: 'factor-reset.refused' },
    stop: { to: 'stopped', by: LINK_HOLDERS, emits: 'factor-reset.stopped' },
    lapse: { to: 'stopped', by: ['system'], emits: 'factor-reset.lapsed' },
  },
  vouched: {
    confirm: { to: 'confirmed', by: ['administrator', 'secretariat'], emits: 'factor-reset.confirmed' },
    refuse: { to: 'refused', by: ['administrator', 'secretariat'], emits: 'factor-reset.refused' },
    stop: { to: 'stopped', by: LINK_HOLDERS, emits: 'factor-reset.stopped' },
    lapse: { to: 'stopped', by: ['system'], emits: 'factor-reset.lapsed' },
  },
  confirmed: {
    'carry-out': { to: 'done', by: ['system'], emits: 'factor-reset.carried-out' },
    refuse: { to: 'refused', by: ['administrator', 'secretariat'], emits: 'factor-reset.refused' },
    stop: { to: 'stopped', by: LINK_HOLDERS, emits: 'factor-reset.stopped' },
    lapse: { to: 'stopped', by: ['system'], emits: 'factor-reset.lapsed' },
  },
  done: {},
  refused: {},
  stopped: {},
});
