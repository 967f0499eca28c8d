import type { Attack, Target } from './bad-input-attacks.ts';
import { valueAt } from './bad-input-attacks.ts';
import { JSON_TYPE } from './bad-input-wire.ts';

const LONG = 'x'.repeat(100_000);
/** Stands in a body where raw JSON comes instead. */
const MARK = '@@raw@@';

// of each kind the most telling ones come first: a field that another route of the service reads as well gets only these
const A_FEW = 5;
const OF_TEXT = [
  '12345',
  '["x"]',
  '{"x":1}',
  '"a\\u0000b"',
  `"${LONG}"`,
  '"a\\ud800b"',
  '"\\udc00"',
  '0',
  'true',
  '[]',
  '{}',
  '1e400',
];
const OF_NUMBER = [
  '"8"',
  '-1',
  '0.5',
  '[8]',
  '1e400',
  '-1e400',
  '1e21',
  '9007199254740993',
  '2147483648',
  '"abc"',
  '""',
  'true',
  '[]',
  '{"x":1}',
  '-7',
];
const OF_FLAG = ['"true"', '1', '[]', '{}', '[true]', '0', '""', '"on"'];
const OF_OBJECT = ['"x"', '[]', '[[]]', '5', 'true', '{}', '""'];
const OF_LIST = [
  '"x"',
  '{"0":"x"}',
  '[null]',
  '[[]]',
  `[${'"x",'.repeat(9_999)}"x"]`,
  '5',
  'true',
  '{}',
  '{"length":1}',
  '[5]',
  '[{"x":1}]',
];
const OF_AMOUNT = [
  '1.234',
  '1e3',
  '1,000.00',
  '-5.00',
  '٢٠',
  '1 000',
  ' 5',
  '5 ',
  '0x10',
  '5.',
  '.5',
  '+5',
  '9'.repeat(30),
  'NaN',
  'Infinity',
  '',
  '0005',
];
const OF_CURRENCY = ['usd', 'XXX', 'USDX', 'US\u0000', '__proto__', 'US', '', '$'];
const OF_DAY = [
  '2026-02-30',
  '26-01-01',
  '01/02/2026',
  '0000-01-01',
  '2026-02-28T00:00:00Z',
  '2026-13-01',
  '2026-1-1',
  'today',
  '9999999-01-01',
  '',
];
const OF_VERSION = ['"1"', '0', '-1', '1.5', 'true', '[1]', '{"x":1}', '1e400', '-1e400'];
/** No record has these, but they are versions. */
const NO_VERSION_YET = ['9007199254740993', '2147483648', '1e300'];
const CONTROLS = ['"a\\u0007b"', '"\\u001b[31m"', '"a\\u007fb"'];

/**
 * Wrong values for every field of the right body, one at a time. `seen` remembers the fields of other routes.
 */
export function wrongValues(target: Target, seen: Set<string>): Attack[] {
  return [...leavesOf(target.body), ...listsAndGroups(target.body)].flatMap((place) => {
    const known = `${target.route.service} ${place.join('.')}`;
    const few = place[0] !== 'version' && seen.has(known);
    seen.add(known);
    const attacks = attacksAt(target, place);
    return few ? attacks.slice(0, A_FEW) : attacks;
  });
}

function attacksAt(target: Target, place: readonly string[]): Attack[] {
  const field = place.join('.');
  const value = valueAt(target.body, place);
  const loose = target.loose.some((name) => field === name || field.startsWith(`${name}.`));
  const wrong = [...rawFor(place, value, target, loose), ...(loose || value === null ? [] : ['null'])];
  // of what may be left out, an empty group says nothing
  const all = [...new Set(wrong)].filter((raw) => !(loose && raw === '{}' && typeof value === 'object'));
  const attacks = all.map((raw) => attackWith(target, place, raw));
  // what stands in a list has no name that could be left out
  return loose || /^\d+$/.test(place.at(-1)!) ? attacks : [...attacks, withoutField(target, place)];
}

function rawFor(place: readonly string[], value: unknown, target: Target, loose: boolean): string[] {
  if (place.length === 1 && place[0] === 'version') return [...OF_VERSION, ...NO_VERSION_YET];
  if (typeof value === 'number') return OF_NUMBER;
  if (typeof value === 'boolean') return OF_FLAG;
  if (Array.isArray(value)) return OF_LIST;
  if (typeof value === 'object') return value === null ? [] : [...OF_OBJECT, `[${JSON.stringify(value)}]`];
  const quoted = (texts: readonly string[]): string[] => texts.map((text) => JSON.stringify(text));
  const name = place.at(-1)!;
  const draft = loose && target.route.path.startsWith('/calls');
  if (name === 'amount' && !draft) return [...quoted(OF_AMOUNT), ...OF_TEXT];
  if (name === 'currency' && !draft) return [...quoted(OF_CURRENCY), ...OF_TEXT];
  if (/On(OrBefore)?$/.test(name)) return [...quoted(OF_DAY), ...OF_TEXT];
  if (name === 'password') return OF_TEXT;
  return [...OF_TEXT, ...CONTROLS];
}

function attackWith(target: Target, place: readonly string[], raw: string): Attack {
  const marked = structuredClone(target.body);
  (valueAt(marked, place.slice(0, -1)) as Record<string, unknown>)[place.at(-1)!] = MARK;
  const body = JSON.stringify(marked).replace(`"${MARK}"`, () => raw);
  const attack = attackAt(target, place, `${place.join('.')} = ${raw.slice(0, 40)}`, body);
  const { field, ...anyRefusal } = attack;
  return field === 'version' && NO_VERSION_YET.includes(raw) ? anyRefusal : attack;
}

function withoutField(target: Target, place: readonly string[]): Attack {
  const body = structuredClone(target.body);
  delete (valueAt(body, place.slice(0, -1)) as Record<string, unknown>)[place.at(-1)!];
  return attackAt(target, place, `without ${place.join('.')}`, JSON.stringify(body));
}

function attackAt({ route, path }: Target, place: readonly string[], says: string, body: string): Attack {
  const shot = { method: route.method, path: `/api${path}`, headers: JSON_TYPE, body };
  return { says, shot, statuses: [], field: place.join('.') };
}

/** Where texts, numbers and flags stand; of a list, its first entry speaks for all. */
function leavesOf(value: unknown, place: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...place]];
  if (Array.isArray(value)) return value.length === 0 ? [] : leavesOf(value[0], [...place, '0']);
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...place, name]));
}

function listsAndGroups(value: unknown, place: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = place.length === 0 ? [] : [[...place]];
  if (Array.isArray(value)) return value.length === 0 ? own : [...own, ...listsAndGroups(value[0], [...place, '0'])];
  return [...own, ...Object.entries(value).flatMap(([name, one]) => listsAndGroups(one, [...place, name]))];
}
