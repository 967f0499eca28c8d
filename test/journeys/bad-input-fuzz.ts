import fc from 'fast-check';
import type { Target } from './bad-input-attacks.ts';
import { describedBodies, nearlyDescribed } from './bad-input-described.ts';

/** The same inputs in every run; FUZZ_SEED=... tries others. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const INPUTS_PER_ROUTE = 300;
/** No record has had so many acts: what is sent with it is looked at in full and then refused as stale. */
const NO_SUCH_VERSION = 1_000_000;

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '\u202e',
    '\u200b',
    '..',
    '${7*7}',
    '{{7*7}}',
    "' OR 1=1 --",
    '<script>',
    '%00',
    '\r\nx: y',
    '=1+1',
  ),
);
const oddNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 2 ** 31, 2 ** 53, 1e308),
);
const anything = fc.oneof(fc.jsonValue(), oddText, oddNumber, fc.dictionary(oddText, fc.jsonValue(), { maxKeys: 5 }));

/** Bodies near the right one: one or more fields changed, left out or added; and bodies that have nothing to do with it. */
function bodiesNear(right: Record<string, unknown>): fc.Arbitrary<unknown> {
  const names = Object.keys(right);
  // nothing and an empty group are right where no field is asked for
  if (names.length === 0) return anything.filter((value) => !['null', '{}'].includes(JSON.stringify(value)));
  const changed = fc
    .dictionary(fc.constantFrom(...names), anything, { minKeys: 1, maxKeys: 3 })
    .map((changes) => ({ ...right, ...changes }));
  const shorter = fc
    .subarray(names, { minLength: 1 })
    .map((gone) => Object.fromEntries(Object.entries(right).filter(([name]) => !gone.includes(name))));
  const longer = fc.dictionary(oddText, anything, { minKeys: 1, maxKeys: 3 }).map((more) => ({ ...more, ...right }));
  const deeper = fc.constantFrom(...names).chain((name) => changedWithin(right, name));
  return fc.oneof({ weight: 4, arbitrary: changed }, { weight: 3, arbitrary: deeper }, shorter, longer, anything);
}

/** Something wrong further inside one field; a field without an inside becomes something else. */
function changedWithin(right: Record<string, unknown>, name: string): fc.Arbitrary<unknown> {
  const value = right[name];
  if (Array.isArray(value)) return fc.array(anything, { maxLength: 4 }).map((list) => ({ ...right, [name]: list }));
  if (typeof value === 'object' && value !== null) {
    return bodiesNear(value as Record<string, unknown>).map((inner) => ({ ...right, [name]: inner }));
  }
  return anything.map((other) => ({ ...right, [name]: other }));
}

/** Half of them near the right body, half from what the OpenAPI document says: that fit it, and that nearly do. */
function bodiesFor(name: string, right: Record<string, unknown>): fc.Arbitrary<unknown> {
  const [near, described] = [bodiesNear(right), describedBodies(name)];
  if (described === undefined) return near;
  return fc.oneof({ weight: 2, arbitrary: near }, described, nearlyDescribed(name, described, anything));
}

/** JSON texts for one route; with a version in it they can never be carried out, without one some may be right. */
export function fuzzedBodies({ body, route }: Target): string[] {
  const right = 'version' in body ? { ...body, version: NO_SUCH_VERSION } : body;
  const seed = [...route.name].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, SEED);
  return fc
    .sample(bodiesFor(route.name, right), { numRuns: INPUTS_PER_ROUTE, seed })
    .map((value) => JSON.stringify(withoutLuck(value)) ?? 'null');
}

/** A version made by chance may be the record's own. */
function withoutLuck(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('version' in value)) return value;
  const { version } = value;
  return Number.isInteger(version) && Number(version) > 0 ? { ...value, version: NO_SUCH_VERSION } : value;
}
