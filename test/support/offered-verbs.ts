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
 * `records`: `/agreements/<id>`, or `/publications/*` for what stands only in a list. `bodies`: what a verb needs besides
 * the version to be looked at.
 */
export async function offersOf(
  people: Readonly<Record<string, Caller>>,
  records: readonly string[],
  bodies: Readonly<Record<string, object>>,
): Promise<Offers> {
  const [offered, refused]: [string[], string[]] = [[], []];
  for (const record of records) {
    for (const [who, caller] of Object.entries(people)) {
      for (const { path, verb } of await offersTo(caller, record)) {
        const offer = `${who} ${verb} ${path.split('/')[1]}`;
        offered.push(offer);
        const answer = await caller.post(`${path}/${verb}`, { ...bodies[verb], version: NEVER_SEEN });
        if (NOT_YOURS.includes(answer.status)) refused.push(`${offer}: ${answer.status} ${answer.body['code']}`);
      }
    }
  }
  return { offered, refused };
}

async function offersTo(caller: Caller, record: string): Promise<{ readonly path: string; readonly verb: string }[]> {
  const list = record.endsWith('/*') ? record.slice(0, -2) : undefined;
  const { status, body } = await caller.get(list ?? record);
  if (status !== 200) return [];
  return (list === undefined ? [body] : body).flatMap((seen: { id: string; allowed: string[] }) =>
    seen.allowed.map((verb) => ({ path: list === undefined ? record : `${list}/${seen.id}`, verb })),
  );
}
