import type { Lifecycle } from '#kernel/lifecycle';
import { lifecycles } from './lifecycles.ts';
import { allowingRole, type Permission } from './permissions.ts';
import { readRows } from './policy/read-rows.ts';
import { RELATIONS, type Relation } from './policy/relations.ts';
import { verbRows } from './policy/verb-rows.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * The policy table: who may do or read what, standing how to the record, in which state, and what of it they do not get.
 * Roles and states of verbs come from the lifecycles, relations from policy/verb-rows.ts, reads from policy/read-rows.ts.
 * Guards, masks, pages, docs/rulebook/policy.md and the negative matrix ask this table and nothing else.
 */
export interface PolicyRow {
  readonly permission: string;
  readonly role: Role;
  readonly relation: Relation;
  /** Empty: in whatever state. `new` is the state before the record exists. */
  readonly states: readonly string[];
  /** Fields of the view that are absent for this role. */
  readonly without: readonly string[];
}

/** Who asks. */
export interface Someone {
  readonly personId: string | null;
  readonly roles: readonly Role[];
  /** In whose stead they hold some of the roles. */
  readonly actsFor?: readonly { readonly role: Role; readonly personId: string }[];
}

/** Whether a relation holds. `hands`: all who would stand behind the act, see `handsOf`. */
type RelationTest<Facts> = (person: Someone, facts: Facts, hands: readonly string[]) => boolean;

type Rows = typeof verbRows & typeof readRows;
type RelationInRow<T> = T extends string
  ? T
  : T extends { readonly relation: infer R } | readonly { readonly relation: infer R }[]
    ? R
    : never;
type RelationIn<T> = T extends string ? T : RelationInRow<T[keyof T]>;

/** The relations that the rows of a record name, without `any`, which needs no asking. */
export type RelationOf<Name extends string> = Exclude<
  RelationIn<Rows[Extract<keyof Rows, `${Name}.${string}`>]>,
  'any'
>;

/** What a record's *.policy.ts gives: for each relation that the table names of the record, whether it holds. */
export type Standing<Name extends string, Facts> = {
  readonly [R in RelationOf<Name> & Relation]: RelationTest<Facts>;
};

type RelationTests<Facts> = Readonly<Partial<Record<Relation, RelationTest<Facts>>>>;

interface GivenRow {
  readonly relation: Relation;
  readonly states?: readonly string[];
  readonly without?: readonly string[];
}
type Given = Relation | GivenRow | readonly GivenRow[];

const listed = (given: Given): readonly GivenRow[] =>
  typeof given === 'string' ? [{ relation: given }] : 'relation' in given ? [given] : given;

/** The rows of the verbs: roles and states of the lifecycle, relations as given; what only `system` does stands to `any`. */
export function rowsOfVerbs(
  all: readonly { readonly lifecycle: Lifecycle }[],
  given: Readonly<Record<string, Relation | Readonly<Partial<Record<Role, Relation>>>>>,
): PolicyRow[] {
  return all.flatMap(({ lifecycle: { name, table } }) => {
    const rows = new Map<string, PolicyRow>();
    for (const [state, verbs] of Object.entries(table)) {
      for (const [verb, { by }] of Object.entries(verbs)) {
        const permission = `${name}.${verb}`;
        const wanted = given[permission];
        for (const role of by as readonly Role[]) {
          const relation = role === 'system' ? 'any' : typeof wanted === 'string' ? wanted : wanted?.[role];
          if (relation === undefined) continue;
          const states = [...(rows.get(`${permission} ${role}`)?.states ?? []), state];
          rows.set(`${permission} ${role}`, { permission, role, relation, states, without: [] });
        }
      }
    }
    return [...rows.values()];
  });
}

const rowsOfReads: PolicyRow[] = Object.entries(readRows).flatMap(([permission, byRole]) =>
  (Object.entries(byRole) as [Role, Given][]).flatMap(([role, given]) =>
    listed(given).map(({ relation, states = [], without = [] }) => ({ permission, role, relation, states, without })),
  ),
);

/** Every row, verbs first in the order of the lifecycles. */
export const policyRows: readonly PolicyRow[] = [...rowsOfVerbs(lifecycles, verbRows), ...rowsOfReads];

const byPermission = Map.groupBy(policyRows, ({ permission }) => permission);

/** The rows of a permission for these roles. */
export function rowsFor(permission: Permission, roles: readonly Role[]): PolicyRow[] {
  return (byPermission.get(permission) ?? []).filter(({ role }) => roles.includes(role));
}

/** How somebody with these roles may stand to the records that they may see; for queries of lists. */
export function relationsFor(permission: Permission, roles: readonly Role[]): Set<Relation> {
  return new Set(rowsFor(permission, roles).map(({ relation }) => relation));
}

/** In whose stead somebody uses this permission; undefined when it is their own, which counts before another's. */
export function principalOf<Principal extends { readonly role: Role }>(
  { roles, actsFor = [] }: { readonly roles: readonly Role[]; readonly actsFor?: readonly Principal[] },
  permission: Permission,
): Principal | undefined {
  const role = allowingRole(permission, roles);
  return actsFor.find((principal) => principal.role === role);
}

/** All who would stand behind this act: the person, and in whose stead. Empty for nobody in particular. */
export function handsOf(person: Someone, permission: Permission): string[] {
  if (person.personId === null) return [];
  const principal = principalOf(person, permission);
  return principal === undefined ? [person.personId] : [person.personId, principal.personId];
}

/**
 * The rows that hold for this person and this record; none is a refusal. `state` is left out where the lifecycle or a rule
 * refuses by itself, with a better answer than "not there".
 */
export function rowsThatHold<Facts>(
  permission: Permission,
  person: Someone,
  standing: RelationTests<Facts>,
  facts: Facts,
  state?: string,
): PolicyRow[] {
  const hands = handsOf(person, permission);
  return rowsFor(permission, person.roles).filter(
    (row) =>
      (state === undefined || isInState(row, state)) &&
      (row.relation === 'any' || standing[row.relation]?.(person, facts, hands) === true),
  );
}

const isInState = ({ states }: PolicyRow, state: string): boolean => states.length === 0 || states.includes(state);

export function may<Facts>(
  permission: Permission,
  person: Someone,
  standing: RelationTests<Facts>,
  facts: Facts,
  state?: string,
): boolean {
  return rowsThatHold(permission, person, standing, facts, state).length > 0;
}

/**
 * Whether the step could be taken now, but by somebody else. False in a state in which nobody takes it: that is the better
 * answer, and the lifecycle gives it.
 */
export function needsAnotherPerson<Facts>(
  permission: Permission,
  person: Someone,
  standing: RelationTests<Facts>,
  facts: Facts,
  state: string,
): boolean {
  const isPossible = rowsFor(permission, person.roles).some((row) => isInState(row, state));
  return isPossible && !may(permission, person, standing, facts);
}

/** What none of the rows shows: somebody with two roles sees what either sees. */
export function hiddenBy(rows: readonly PolicyRow[]): string[] {
  const [first, ...others] = rows;
  return (first?.without ?? []).filter((field) => others.every(({ without }) => without.includes(field)));
}

/** Views that stand inside the view of another record, by its fields: the rows of their own record count for them. */
export const VIEWS_WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agreement: { tranches: 'tranche', reports: 'report' },
};

/**
 * Where the rows and the lifecycles disagree, in sentences; empty when they are of one mind. Checked at start: a role of a
 * verb without a row, a row for a role that may not use the verb, a state that the record never has.
 */
export function problemsInPolicy(
  rows: readonly PolicyRow[],
  all: readonly { readonly lifecycle: Lifecycle }[],
): string[] {
  return all.flatMap(({ lifecycle: { name, table } }) => {
    const own = rows.filter(({ permission }) => permission.startsWith(`${name}.`));
    const moves = Object.entries(table).flatMap(([state, verbs]) =>
      Object.entries(verbs).flatMap(([verb, { by }]) =>
        by.map((role) => ({ state, permission: `${name}.${verb}`, role })),
      ),
    );
    const verbs = new Set(moves.map(({ permission }) => permission));
    const missing = moves.filter(
      ({ state, permission, role }) =>
        !own.some((row) => row.permission === permission && row.role === role && row.states.includes(state)),
    );
    const strange = own.filter(
      ({ permission, role }) =>
        verbs.has(permission) && !moves.some((move) => move.permission === permission && move.role === role),
    );
    const nowhere = own.flatMap(({ permission, role, states }) =>
      states
        .filter((state) => !(state in table))
        .map((state) => `${permission}: ${role} in the unknown state ${state}`),
    );
    return [
      ...missing.map(
        ({ state, permission, role }) => `${permission}: no row says how ${role} must stand to it in ${state}`,
      ),
      ...strange.map(
        ({ permission, role }) => `${permission}: a row for ${role}, to whom the lifecycle does not give it`,
      ),
      ...nowhere,
      ...own
        .filter(({ role, relation }) => !ROLES.includes(role) || !(relation in RELATIONS))
        .map(({ permission, role, relation }) => `${permission}: ${role} or ${relation} is unknown`),
    ];
  });
}
