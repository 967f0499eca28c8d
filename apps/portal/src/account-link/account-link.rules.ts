import { Refusal } from '#kernel/refusal';
import type { LinkPurpose } from '#contracts/api/portal';

/** How long a link is good. An invitation waits for somebody who may be travelling; a reset is asked for just now; a request about lost factors
 * may be decided days later. */
export const GOOD_FOR_HOURS: Readonly<Record<LinkPurpose, number>> = {
  confirm: 24,
  accept: 7 * 24,
  reset: 1,
  'new-address': 1,
  'keep-factors': 14 * 24,
  // whoever is away over a weekend
  'keep-address': 72,
};

/** The page that a link leads to. The token is in the query, which no log of ours keeps. */
export function linkPage(purpose: LinkPurpose, token: string): string {
  return `/account/${purpose}?token=${token}`;
}

export const linkNotGood = (): Refusal =>
  new Refusal(
    'invalid',
    'link-not-good',
    'This link is used already, too old, or did not arrive whole. Ask for a new letter; if you used it, sign in.',
    { field: 'token' },
  );
