import type { T } from '../messages/translate.ts';

/** Links and forms of the style guide lead back to it. */
export const NOWHERE = '/styleguide';

/** Invented words of the style guide, in the two directions that must both look right. */
export interface Sample {
  (english: string, arabic: string): string;
}

export function sampleFor(t: T): Sample {
  return (english, arabic) => (t.locale === 'ar' ? arabic : english);
}

export const SAMPLE_TOKENS = { csrf: 'sample-csrf', key: 'sample-key' } as const;
export const SAMPLE_HASH = '9f2c41d077ab5e1360c8d2f4a1b97e053d44e6f0827c19baf1530d7e98c2a46b';
