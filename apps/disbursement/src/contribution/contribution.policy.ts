import type { Role } from '#contracts/roles';
import { seesEveryGrant } from '../organisation-copy/organisation-copy.policy.ts';

interface Reader {
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

/** Donors see what has arrived, as the fund's annual report shows it; what another donor only promised is not theirs. */
export function seesPledges(reader: Reader): boolean {
  return seesEveryGrant(reader);
}
