import type { LinkPurpose } from '#contracts/api/portal';
import { may, type Someone, type Standing } from '#contracts/policy';
import { linkNotGood } from './account-link.rules.ts';

/** What a link lets its holder do, and for which purpose it was made then. */
export const PURPOSES = {
  'person.confirm': 'confirm',
  'person.accept': 'accept',
  'person.reset-password': 'reset',
  'person.change-address': 'new-address',
  'factor-reset.stop': 'keep-factors',
  'person.keep-address': 'keep-address',
} as const satisfies Record<string, LinkPurpose>;

export type LinkPermission = keyof typeof PURPOSES;

const standing = {
  'link-holder': (_person, link) => link !== undefined,
} satisfies Pick<Standing<'person' | 'account-link' | 'factor-reset', unknown>, 'link-holder'>;

/** What is kept under the token that was shown. Refuses link-not-good when that is nothing. */
export function mustHoldLink<Link>(
  permission: LinkPermission | 'account-link.read',
  person: Someone,
  link: Link | undefined,
): Link {
  if (link !== undefined && may(permission, person, standing, link)) return link;
  throw linkNotGood();
}
