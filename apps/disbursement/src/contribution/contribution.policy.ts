import { may, type Someone } from '#contracts/policy';

/** Donors see what has arrived, as the fund's annual report shows it; what another donor only promised is not theirs. */
export function maySeeContribution(reader: Someone, { status }: { readonly status: string }): boolean {
  return may('contribution.read', reader, {}, null, status);
}
