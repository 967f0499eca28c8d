import { randomUUID } from 'node:crypto';
import { getMetadataStorage } from 'class-validator';
import type { Route } from '#contracts/routes';
import type { WatchedTables } from '#test/support/watched-tables';
import { problemIn, type Seen, type Shot } from '../journeys/bad-input-wire.ts';
import type { Check } from './checks.ts';
import { subjectOf } from './route-kinds.ts';
import { requestOf, type ServedRoute } from './served-routes.ts';

/** A right request with one field more, which the record has and the request does not list. */
export interface Smuggled {
  readonly name: string;
  readonly field: string;
  readonly shot: Shot;
}

/** Wished for everywhere, whether the record has it or not. */
const WISHES = [
  'id',
  'status',
  'state',
  'version',
  'organisationId',
  'personId',
  'roles',
  'amount',
  'createdAt',
  'decidedBy',
  'score',
];

/** The fields that the request of a route lists; undefined when it reads no body. */
export function fieldsAskedFor(served: ServedRoute): ReadonlySet<string> | undefined {
  const request = requestOf(served);
  if (request === undefined) return undefined;
  const rules = getMetadataStorage().getTargetValidationMetadatas(request, '', false, false);
  return new Set(rules.map(({ propertyName }) => propertyName));
}

/** The fields that a record has: its columns, and whatever the API has shown of it. */
export class KnownFields {
  private readonly shown = new Map<string, Set<string>>();

  private constructor(private readonly columns: ReadonlyMap<string, readonly string[]>) {}

  static async of(tables: WatchedTables): Promise<KnownFields> {
    const rows = await tables.query<{ kind: string; columns: string[] }>(
      `SELECT replace(table_name, '_', '-') AS kind, array_agg(column_name::text ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema IN ('portal', 'applications', 'review', 'disbursement', 'transparency')
       GROUP BY table_schema, table_name`,
    );
    const camel = (column: string): string =>
      column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return new KnownFields(new Map(rows.map(({ kind, columns }) => [kind, columns.map(camel)])));
  }

  /** Notes the fields of a view. */
  note({ route }: Check, { status, text, headers }: Seen): void {
    if (route === undefined || status >= 300 || headers['content-type']?.startsWith('application/json') !== true)
      return;
    const answer: unknown = JSON.parse(text);
    const kind = subjectOf(route);
    const fields = this.shown.get(kind) ?? new Set();
    for (const view of Array.isArray(answer) ? answer : [answer])
      if (typeof view === 'object' && view !== null) for (const field of Object.keys(view)) fields.add(field);
    this.shown.set(kind, fields);
  }

  of(route: Route): string[] {
    const kind = subjectOf(route);
    return [...new Set([...(this.columns.get(kind) ?? []), ...(this.shown.get(kind) ?? []), ...WISHES])];
  }
}

/** Each field that the request does not list, added to the right request of somebody who may send it. */
export function smuggledInto(check: Check, asked: ReadonlySet<string>, known: readonly string[]): Smuggled[] {
  const body = JSON.parse(String(check.shot.body)) as Record<string, unknown>;
  const withField = (field: string, changed: object): Smuggled => ({
    name: check.name,
    field,
    shot: { ...check.shot, body: JSON.stringify(changed), key: randomUUID() },
  });
  const own = known
    .filter((field) => !asked.has(field))
    .map((field) => withField(field, { ...body, [field]: valueOf(field) }));
  const groups = Object.entries(body).filter(
    ([, value]) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const within = groups.map(([group, value]) =>
    withField(`${group}.createdAt`, { ...body, [group]: { ...(value as object), createdAt: valueOf('createdAt') } }),
  );
  return [...own, ...within];
}

function valueOf(field: string): unknown {
  if (field === 'id' || /(Id|By)$/.test(field)) return '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
  if (/(At|On)$/.test(field)) return '2020-01-01T00:00:00.000Z';
  if (/Minor$|^(score|total|version|place|seq)$/.test(field)) return 1;
  if (field === 'roles') return ['administrator'];
  if (field === 'amount') return { amount: '1000000.00', currency: 'USD' };
  return 'approved';
}

/** What is wrong with the answer; undefined when the field was refused by its name. */
export function wrongInSmuggling({ field }: Smuggled, seen: Seen): string | undefined {
  const problem = problemIn(seen);
  const named = problem?.errors?.some((error) => error.field === field && error.code === 'whitelist-validation');
  return named === true && [400, 422].includes(seen.status) ? undefined : `${seen.status} ${seen.text.slice(0, 200)}`;
}
