import { formatMoney } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';

/** Links and forms of the style guide lead back to it. */
export const NOWHERE = '/styleguide';

export const SAMPLE_TOKENS = { csrf: 'sample-csrf', key: 'sample-key' } as const;
export const SAMPLE_HASH = '9f2c41d077ab5e1360c8d2f4a1b97e053d44e6f0827c19baf1530d7e98c2a46b';

export const SAMPLE_SECRET = 'otpauth://totp/Trust%20Fund:ama%40example.org?secret=JBSWY3DPEHPK3PXP';

/** An invented amount in a sentence. */
export const usd = (t: T, whole: number): string =>
  formatMoney(t.locale, { currency: 'USD', amount: `${whole}.00` }, 'sentence');
