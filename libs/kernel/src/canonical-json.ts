import canonicalize from 'canonicalize';

/** What JSON can express. Object keys are any well-formed strings; `undefined` members are refused, never dropped. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value RFC 8785 cannot express; `path` says where it stood, for example `$.refs[2]`. */
export class NotCanonicalError extends Error {
  constructor(
    readonly path: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${path} ${problem}`, options);
    this.name = 'NotCanonicalError';
  }
}

/**
 * Canonical form of a value (RFC 8785, JSON Canonicalization Scheme): no white space, members sorted by UTF-16 code
 * units, numbers and strings as ECMAScript writes them. Two equal values have the same bytes in UTF-8.
 *
 * Strict, where `JSON.stringify` drops or converts: throws NotCanonicalError on undefined, bigint, NaN and infinities,
 * lone surrogates, functions, symbols, holes in arrays, cycles and objects that are not plain (dates, maps, class
 * instances). `toJSON` is never called. Works without recursion: depth is bounded by memory only.
 */
export function canonicalJson(value: JsonValue): string {
  refuseInexpressible(value);
  try {
    return canonicalize(value)!;
  } catch (error) {
    // all else was refused before
    throw new NotCanonicalError('$', 'contains itself', { cause: error });
  }
}

function refuseInexpressible(root: unknown): void {
  const seen = new Set<object>();
  const open: Found[] = [{ value: root, path: '$' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) checkScalar(value, path);
    else if (!seen.has(value)) {
      seen.add(value);
      for (const inner of Array.isArray(value) ? itemsOf(value, path) : membersOf(value, path)) open.push(inner);
    }
  }
}

interface Found {
  readonly value: unknown;
  readonly path: string;
}

const itemsOf = (items: readonly unknown[], path: string): Found[] =>
  Array.from(items, (value, at) => ({ value, path: `${path}[${at}]` }));

function membersOf(object: object, path: string): Found[] {
  if (!isPlain(object)) throw new NotCanonicalError(path, 'is not a plain object');
  if (Object.getOwnPropertySymbols(object).length > 0) throw new NotCanonicalError(path, 'has a symbol as key');
  return Object.entries(object).map(([key, value]: [string, unknown]) => {
    checkText(key, `${path}.${key}`);
    return { value, path: `${path}.${key}` };
  });
}

function checkScalar(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return checkText(value, path);
  if (typeof value !== 'number') throw new NotCanonicalError(path, `is a ${typeof value}, which JSON cannot express`);
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, `is ${value}, which JSON cannot express`);
}

function checkText(text: string, path: string): void {
  if (!text.isWellFormed()) throw new NotCanonicalError(path, 'has a lone surrogate');
}

/** Plain in any realm: no prototype, or one that itself has none and is not null-made by hand. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Reads JSON text as RFC 8785 section 3.1 asks (I-JSON): an object with the same member name twice is refused, which
 * JSON.parse lets through. Throws SyntaxError on text that is not JSON or repeats a member name.
 */
export function parseJsonStrictly(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue;
  const colons = text.replace(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1;
  if (colons !== countMembers(value)) throw new SyntaxError('a member name is repeated in one object');
  return value;
}

function countMembers(root: JsonValue): number {
  let members = 0;
  const open: JsonValue[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.values(value) as JsonValue[];
    if (!Array.isArray(value)) members += inner.length;
    for (const one of inner) open.push(one);
  }
  return members;
}
