import type { Permission } from '#contracts/permissions';
import type { Persona } from './cast.ts';
import { rowsOf } from './expectation.ts';
import type { FundRecord, Records } from './records.ts';

/** Records whose view is not the same for everybody, and the views of other records inside theirs. */
const MASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agreement: { tranches: 'tranche', reports: 'report' },
  tranche: {},
  assessment: {},
};

type View = Readonly<Record<string, unknown>>;

/** Fields of an answer that no row shows this persona; undefined where every row shows everything. */
export function shownTooMuch(records: Records, persona: Persona, record: FundRecord, answer: View): string[] {
  const parts = MASKED[record.kind];
  if (parts === undefined) return [];
  const own = hiddenOf(records, persona, record).filter((field) => field in answer);
  const within = Object.entries(parts).flatMap(([field, kind]) =>
    ((answer[field] ?? []) as (View & { readonly id: string })[]).flatMap((view) => {
      const part = records.all(kind).find(({ id }) => id === view.id)!;
      return hiddenOf(records, persona, part).filter((hidden) => hidden in view);
    }),
  );
  return [...own, ...within];
}

/** Hidden by every row that holds. */
function hiddenOf(records: Records, persona: Persona, record: FundRecord): string[] {
  const holding = rowsOf(`${record.kind}.read` as Permission, persona).filter(
    ({ relation, states }) =>
      (states.length === 0 || states.includes(record.state!)) && records.stands(relation, persona, record),
  );
  const [first, ...others] = holding;
  return (first?.without ?? []).filter((field) => others.every(({ without }) => without.includes(field)));
}
