import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { PolicyRow } from '#contracts/policy';
import { hiddenBy, VIEWS_WITHIN } from '#contracts/policy';
import type { Role } from '#contracts/roles';

const HIDDEN = Symbol('platform:hidden');

/**
 * Notes which fields of a view this reader does not get, for records whose rows depend on how the reader stands to them.
 * The note is not part of the view; `masked` leaves the fields out. A view without a note is masked as for the reader
 * who stands worst to it.
 */
export function hiding<View extends object>(view: View, fields: readonly string[]): View {
  Object.defineProperty(view, HIDDEN, { value: fields });
  return view;
}

/**
 * What these roles get of an answer: views of `record`, alone or in a list, without the fields that the rows hide, and
 * the views of other records inside them by their own rows. What is hidden is absent. Files and texts pass as they are.
 */
export function masked(answer: unknown, record: string, roles: readonly Role[], rows: readonly PolicyRow[]): unknown {
  if (Array.isArray(answer)) return answer.map((each) => masked(each, record, roles, rows));
  if (!isView(answer)) return answer;
  const hidden = (answer[HIDDEN] as readonly string[] | undefined) ?? atWorst(answer, record, roles, rows);
  const within: Readonly<Record<string, string>> = VIEWS_WITHIN[record] ?? {};
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([field]) => !hidden.includes(field))
      .map(([field, value]) => [field, field in within ? masked(value, within[field]!, roles, rows) : value]),
  );
}

type View = Record<string | symbol, unknown>;

function isView(answer: unknown): answer is View {
  if (typeof answer !== 'object' || answer === null) return false;
  return !(
    answer instanceof StreamableFile ||
    answer instanceof Readable ||
    Buffer.isBuffer(answer) ||
    answer instanceof Date
  );
}

/** Rows for `any` hold; of the others nobody said so here, so they show nothing, and alone they hide what one of them hides. */
function atWorst({ status }: View, record: string, roles: readonly Role[], rows: readonly PolicyRow[]): string[] {
  const own = rows.filter(
    ({ permission, role, states }) =>
      permission === `${record}.read` &&
      roles.includes(role) &&
      (states.length === 0 || typeof status !== 'string' || states.includes(status)),
  );
  const sure = own.filter(({ relation }) => relation === 'any');
  return sure.length > 0 ? hiddenBy(sure) : own.flatMap(({ without }) => without);
}
