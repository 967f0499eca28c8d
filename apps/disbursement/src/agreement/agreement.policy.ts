import { hiddenBy, rowsThatHold, type Someone } from '#contracts/policy';
import { standingToGrant } from '../organisation-copy/organisation-copy.policy.ts';

/** Asked before the account is opened, because every opening is written down; the mask would come too late for that. */
export function maySeeBankAccount(
  reader: Someone,
  organisation: { readonly memberIds: readonly string[]; readonly representativeIds: readonly string[] } | null,
): boolean {
  const rows = rowsThatHold('agreement.read', reader, standingToGrant, organisation);
  return rows.length > 0 && !hiddenBy(rows).includes('bankAccount');
}
