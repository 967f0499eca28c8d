import { hiddenBy, rowsThatHold, type Someone } from '#contracts/policy';
import { standingToGrant } from '../organisation-copy/organisation-copy.policy.ts';

/** Asked before an account is opened or compared: opening is written down, and the mask would come too late for both. */
export function maySee(
  field: 'bankAccount' | 'accountSharedWith',
  reader: Someone,
  organisation: { readonly memberIds: readonly string[]; readonly representativeIds: readonly string[] } | null,
): boolean {
  const rows = rowsThatHold('agreement.read', reader, standingToGrant, organisation);
  return rows.length > 0 && !hiddenBy(rows).includes(field);
}
