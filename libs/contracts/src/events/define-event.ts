/**
 * The contract of an event: its name, its version and its fields. A field has a kind, which says what values it takes,
 * and an exposure, which says what the public log shows of it:
 *   open     the value stands in the leaf; anyone reads it, for ever. Only kinds that can hold no name and no free text,
 *            never an amount of one grant, an internal id, or a hash that a private value can be guessed back from.
 *   sealed   the leaf holds a salted digest; the value can be disclosed to whoever it concerns, and erased.
 *   carried  the value travels to the subscribers only; another field holds its hash where it matters.
 * Fields are sealed unless marked. An event never changes: a new version is a new contract beside the old one.
 */
export type Exposure = 'open' | 'sealed' | 'carried';

export interface Field<Value = unknown> {
  readonly kind: string;
  readonly exposure: Exposure;
  /** What is wrong with the value, or undefined. */
  readonly check: (value: unknown) => string | undefined;
  /** A value that the field holds; the golden samples are made of them. */
  readonly example: Value;
}

export type Fields = Readonly<Record<string, Field>>;

export type PayloadOfFields<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never;
};

export interface EventContract<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  readonly version: number;
  readonly fields: F;
  /** A record of payments: the law says to keep it, so nobody has it erased and its keys never expire. */
  readonly keptByLaw?: true;
}

export function defineEvent<const Name extends string, const F extends Fields>(
  name: Name,
  version: number,
  fields: F,
): EventContract<Name, F> {
  return { name, version, fields };
}

/** The same contract, of an event that the law says to keep (ten years for the books of most countries). */
export function keptByLaw<C extends EventContract>(contract: C): C {
  return { ...contract, keptByLaw: true };
}

/** What is wrong with a payload, one sentence a field; empty when it keeps the contract. Unknown fields are wrong. */
export function payloadProblems(contract: EventContract, payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return [`${contract.name}: the payload is not an object`];
  }
  const values = payload as Record<string, unknown>;
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(contract.fields, name));
  const wrong = Object.entries(contract.fields).flatMap(([name, field]) => {
    const problem = field.check(values[name]);
    return problem === undefined ? [] : [`${contract.name}.${name}: ${problem}`];
  });
  return [...unknown.map((name) => `${contract.name}.${name}: not in the contract`), ...wrong];
}

/** A payload that keeps the contract, made of the fields' examples; always the same. */
export function examplePayload(contract: EventContract): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contract.fields).map(([name, field]) => [name, field.example]));
}
