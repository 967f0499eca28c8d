/** What JSON can express. Object keys are any well-formed strings; `undefined` members are refused, never dropped. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value RFC 8785 cannot express; `path` says where it stood, for example `$.refs[2]`. */
export class NotCanonicalError extends Error {
  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path} ${problem}`);
    this.name = 'NotCanonicalError';
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A piece of output still to be written: ready text, a value with its path, or the end of the container `leave`. */
type Step = { readonly text: string } | { readonly value: unknown; readonly path: string } | { readonly leave: object };

/**
 * Canonical form of a value (RFC 8785, JSON Canonicalization Scheme): no white space, members sorted by UTF-16 code
 * units, numbers and strings as ECMAScript writes them. Two equal values have the same bytes in UTF-8.
 *
 * Strict: throws NotCanonicalError on undefined, bigint, NaN and infinities, lone surrogates, functions, symbols, holes
 * in arrays, cycles and objects that are not plain (dates, maps, class instances). `toJSON` is never called.
 * Works without recursion: depth is bounded by memory only.
 */
export function canonicalJson(value: JsonValue): string {
  const pieces: string[] = [];
  const ancestors = new Set<object>();
  const steps: Step[] = [{ value, path: '$' }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('text' in step) pieces.push(step.text);
    else if ('leave' in step) ancestors.delete(step.leave);
    else if (typeof step.value === 'object' && step.value !== null) {
      if (ancestors.has(step.value)) throw new NotCanonicalError(step.path, 'contains itself');
      ancestors.add(step.value);
      for (const inner of stepsInto(step.value, step.path).reverse()) steps.push(inner);
    } else pieces.push(scalarText(step.value, step.path));
  }
  return pieces.join('');
}

function scalarText(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringText(value, path);
  if (typeof value !== 'number') throw new NotCanonicalError(path, `is a ${typeof value}, which JSON cannot express`);
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, `is ${value}, which JSON cannot express`);
  return JSON.stringify(value);
}

function stringText(text: string, path: string): string {
  if (LONE_SURROGATE.test(text)) throw new NotCanonicalError(path, 'has a lone surrogate');
  return JSON.stringify(text);
}

function stepsInto(container: object, path: string): Step[] {
  return Array.isArray(container) ? stepsIntoArray(container, path) : stepsIntoObject(container, path);
}

function stepsIntoArray(items: readonly unknown[], path: string): Step[] {
  const steps: Step[] = [{ text: '[' }];
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) steps.push({ text: ',' });
    steps.push({ value: items[index], path: `${path}[${index}]` });
  }
  steps.push({ text: ']' }, { leave: items });
  return steps;
}

function stepsIntoObject(object: object, path: string): Step[] {
  if (!isPlain(object)) throw new NotCanonicalError(path, 'is not a plain object');
  if (Object.getOwnPropertySymbols(object).length > 0) throw new NotCanonicalError(path, 'has a symbol as key');
  const members = object as Record<string, unknown>;
  const steps: Step[] = [{ text: '{' }];
  for (const [position, key] of Object.keys(members).sort().entries()) {
    const inner = `${path}.${key}`;
    steps.push({ text: `${position > 0 ? ',' : ''}${stringText(key, inner)}:` }, { value: members[key], path: inner });
  }
  steps.push({ text: '}' }, { leave: object });
  return steps;
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
