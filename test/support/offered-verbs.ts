import type { Caller } from './caller.ts';

/** A version that no record has: whoever may act is told that they are late, and nothing changes. */
const NEVER_SEEN = 999_999;

/** The answers that say: this is not for you. */
const NOT_YOURS = [401, 403, 404];

export interface Offers {
  /** `grantee sign agreements`. */
  readonly offered: readonly string[];
  /** Those of them that were answered as if the person could not do it at all. */
  readonly refused: readonly string[];
}

/**
 * Asks each record, as each person, what it offers (`allowed`), and does it. A button that answers 403 is a defect.
 * `bodies`: what a verb needs besides the version to be looked at.
 */
export async function offersOf(
  people: Readonly<Record<string, Caller>>,
  records: readonly string[],
  bodies: Readonly<Record<string, object>>,
): Promise<Offers> {
  const [offered, refused]: [string[], string[]] = [[], []];
  for (const record of records) {
    for (const [who, caller] of Object.entries(people)) {
      const seen = await caller.get(record);
      if (seen.status !== 200) continue;
      for (const verb of seen.body['allowed'] as readonly string[]) {
        const offer = `${who} ${verb} ${record.split('/')[1]}`;
        offered.push(offer);
        const answer = await caller.post(`${record}/${verb}`, { ...bodies[verb], version: NEVER_SEEN });
        if (NOT_YOURS.includes(answer.status)) refused.push(`${offer}: ${answer.status} ${answer.body['code']}`);
      }
    }
  }
  return { offered, refused };
}
