/**
 * A lifecycle is a table: state -> verb -> { to, by, emits }. The permissions, the buttons on the pages, the refusals
 * of the API, the rulebook pages and the exhaustive tests are all read from it. A record does not exist in the state
 * `new`: the verbs of `new` create it.
 */
export const NEW = 'new';

export interface Move<Role extends string = string> {
  readonly to: string;
  readonly by: readonly Role[];
  readonly emits: string;
  /** Decides or pays: refused while the public log is behind. */
  readonly needsLog?: true;
  /** Moves money: refused unless the person gave a second factor a moment ago. */
  readonly needsFactor?: true;
  /** Refused unless the person proved a moment ago to be the owner of the account: by a factor, or the password if there is none. */
  readonly needsOwner?: true;
}

export type LifecycleTable<Role extends string = string> = Readonly<
  Record<string, Readonly<Record<string, Move<Role>>>>
>;

export interface Lifecycle<Name extends string = string, Table extends LifecycleTable = LifecycleTable> {
  readonly name: Name;
  readonly table: Table;
}

/** Every state of a record that exists, so all but `new`. */
export type StateOf<L extends Lifecycle> = Exclude<keyof L['table'] & string, typeof NEW>;

/** Every verb of the table, in whatever state. */
export type VerbOf<L extends Lifecycle> = {
  [State in keyof L['table']]: keyof L['table'][State] & string;
}[keyof L['table']];

/** The verbs that create a record. */
export type CreatingVerbOf<L extends Lifecycle> = L['table'] extends { readonly new: infer Creating }
  ? keyof Creating & string
  : never;

/** The event that a verb emits; one event per verb, whatever the state. */
export type EmitsOf<L extends Lifecycle, Verb extends string> = {
  [State in keyof L['table']]: Verb extends keyof L['table'][State]
    ? L['table'][State][Verb] extends { readonly emits: infer Name extends string }
      ? Name
      : never
    : never;
}[keyof L['table']];

/** Binds a table to the set of roles it may name: `lifecycleOf<Role>()('call', { ... })`. */
export function lifecycleOf<Role extends string>() {
  return <const Name extends string, const Table extends LifecycleTable<Role>>(
    name: Name,
    table: Table,
  ): Lifecycle<Name, Table> => ({ name, table });
}

/** The move that `verb` makes from `state`, or undefined when the table has none. */
export function moveFrom(lifecycle: Lifecycle, state: string, verb: string): Move | undefined {
  const verbs = Object.hasOwn(lifecycle.table, state) ? lifecycle.table[state] : undefined;
  return verbs !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
}

/** What may be done from `state`, in the order of the table; with `roles`, only what one of them may do. */
export function verbsFrom(lifecycle: Lifecycle, state: string, roles?: readonly string[]): string[] {
  const verbs = Object.hasOwn(lifecycle.table, state) ? lifecycle.table[state]! : {};
  return Object.entries(verbs)
    .filter(([, move]) => roles === undefined || move.by.some((role) => roles.includes(role)))
    .map(([verb]) => verb);
}

/** Every verb with the roles that may use it in at least one state. */
export function rolesByVerb(lifecycle: Lifecycle): Map<string, string[]> {
  const roles = new Map<string, Set<string>>();
  for (const verbs of Object.values(lifecycle.table)) {
    for (const [verb, move] of Object.entries(verbs)) {
      const known = roles.get(verb) ?? new Set<string>();
      for (const role of move.by) known.add(role);
      roles.set(verb, known);
    }
  }
  return new Map([...roles].map(([verb, known]) => [verb, [...known]]));
}

/**
 * What is wrong with a table, in sentences; empty when it is sound. Checked when a service starts: a target that is no
 * state, a state that no chain of moves reaches, a move nobody may make, and a verb that emits different events.
 */
export function problemsIn(lifecycle: Lifecycle): string[] {
  const { name, table } = lifecycle;
  const problems: string[] = [];
  if (!Object.hasOwn(table, NEW)) problems.push(`${name}: no verb creates the record (the state "new" is missing)`);
  const emitted = new Map<string, string>();
  for (const [state, verbs] of Object.entries(table)) {
    for (const [verb, move] of Object.entries(verbs)) {
      if (move.to === NEW || !Object.hasOwn(table, move.to)) {
        problems.push(`${name}: ${state}.${verb} leads to the unknown state "${move.to}"`);
      }
      if (move.by.length === 0) problems.push(`${name}: nobody may ${verb} in ${state}`);
      const event = emitted.get(verb) ?? move.emits;
      if (event !== move.emits) problems.push(`${name}: ${verb} emits both ${event} and ${move.emits}`);
      emitted.set(verb, event);
    }
  }
  const reached = reachableFrom(table, NEW);
  for (const state of Object.keys(table)) {
    if (!reached.has(state)) problems.push(`${name}: the state "${state}" cannot be reached`);
  }
  return problems;
}

function reachableFrom(table: LifecycleTable, start: string): Set<string> {
  const reached = new Set([start]);
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const move of Object.values(table[state] ?? {})) {
      if (!reached.has(move.to)) {
        reached.add(move.to);
        open.push(move.to);
      }
    }
  }
  return reached;
}
