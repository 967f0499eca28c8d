import { randomUUID } from 'node:crypto';
import type { Route } from '#contracts/routes';
import { JSON_TYPE, type Shot, type Wire } from './bad-input-wire.ts';

/** One unsafe route at a moment when the right person's right request would be carried out. */
export interface Target {
  readonly route: Route;
  readonly by: Wire;
  /** The address of the record, without /api. */
  readonly path: string;
  /** Right and complete. */
  readonly body: Record<string, unknown>;
  /** Fields that may be null or left out, and amounts that a draft may hold as they were typed. */
  readonly loose: readonly string[];
  /** It reads no body at all: whatever JSON comes, it is carried out. */
  readonly deaf?: boolean;
}

export interface Attack {
  readonly says: string;
  readonly shot: Shot;
  /** Empty: any refusal. */
  readonly statuses: readonly number[];
  /** The field that the refusal must name. */
  readonly field?: string;
}

const shotAt = ({ route, path }: Target, more: Partial<Shot> = {}): Shot => ({
  method: route.method,
  path: `/api${path}`,
  ...more,
});

const attack = (says: string, shot: Shot, ...statuses: number[]): Attack => ({ says, shot, statuses });

/** Everything wrong that can be sent to this route, each alone. */
export function attacksOn(target: Target): Attack[] {
  if (target.deaf === true) return types(target);
  const own = target.route.body === 'file' ? [] : [...bodies(target), ...types(target)];
  return [...own, ...keys(target), ...addresses(target)];
}

/** Where every field may be left out, no body says the same as an empty one. */
const needsNothing = ({ body, loose }: Target): boolean => Object.keys(body).every((name) => loose.includes(name));

/** Bodies that are no request at all. */
function bodies(target: Target): Attack[] {
  const json = (says: string, body: Buffer | string, ...statuses: number[]): Attack =>
    attack(says, shotAt(target, { headers: JSON_TYPE, body }), ...statuses);
  const right = JSON.stringify(target.body);
  const broken = [
    '{"a":',
    right.slice(0, -1),
    'hello',
    "{'a': 1}",
    '{"a":1,}',
    `${right}${right}`,
    '\ufeff{',
    '\u0000',
  ];
  const others = ['null', 'true', '5', '1e400', '"text"', '[]', '[[]]', `[${right}]`, '{"":""}', `{"a.b":1,"a[b]":2}`];
  return [
    ...broken.map((body) => json(`not JSON: ${body.slice(0, 30)}`, body, 400)),
    ...others
      .filter((body) => !(needsNothing(target) && body === 'null'))
      .map((body) => json(`instead of the body: ${body.slice(0, 30)}`, body)),
    json('half a character of UTF-8', withRaw(right, Buffer.from([0xc3, 0x28])), 400),
    json('a byte that UTF-8 does not have', withRaw(right, Buffer.from([0xff])), 400),
    attack(
      'half a character of UTF-8, in pieces',
      shotAt(target, { headers: JSON_TYPE, chunked: true, body: withRaw(right, Buffer.from([0xe2, 0x82])) }),
      400,
    ),
    json('100,000 lists in one another', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    json('20,000 objects in one another', `${'{"x":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
    json('__proto__', `{"__proto__":{"version":1},${right.slice(1)}`),
    json('__proto__ deeper down', `{"x":{"__proto__":{"a":1}},${right.slice(1)}`),
    json('constructor', `{"constructor":{"prototype":{"a":1}},${right.slice(1)}`),
    json('a body of 2 MiB', `{"x":"${'x'.repeat(2 ** 21)}"}`, 413),
    attack(
      'a body of 2 MiB, in pieces',
      shotAt(target, { headers: JSON_TYPE, chunked: true, body: 'x'.repeat(2 ** 21) }),
      413,
    ),
  ].filter(({ shot }) => shot.body !== '{}}' && shot.body !== '{{}');
}

/** The body with raw bytes in a text of its own, where JSON.stringify would have repaired them. */
function withRaw(right: string, bytes: Buffer): Buffer {
  const rest = right === '{}' ? '}' : `,${right.slice(1)}`;
  return Buffer.concat([Buffer.from('{"x":"'), bytes, Buffer.from(`"${rest}`)]);
}

/** Other content types than JSON, and none. */
function types(target: Target): Attack[] {
  const body = JSON.stringify(target.body);
  const form = new URLSearchParams({ a: 'b', version: '1' }).toString();
  const typed = (type: string, text = body): Attack =>
    attack(`sent as ${type}`, shotAt(target, { headers: { 'content-type': type }, body: text }), 400, 415);
  const nothing = needsNothing(target) ? [] : [attack('no body at all', shotAt(target), 400, 415, 422)];
  return [
    ...nothing,
    attack('an empty body called JSON', shotAt(target, { headers: JSON_TYPE, body: '' }), 400, 422),
    typed('text/plain'),
    typed('text/html'),
    typed('application/xml', '<a/>'),
    typed('application/jsonx'),
    typed('application/octet-stream'),
    typed('multipart/form-data; boundary=x', '--x--'),
    typed('multipart/form-data'),
    typed('application/x-www-form-urlencoded', form),
    typed('no type'),
  ];
}

/** Idempotency keys that are none. */
function keys(target: Target): Attack[] {
  if (takesNoKey(target.route)) return [];
  const body = target.route.body === 'file' ? Buffer.from('%PDF-1.4') : JSON.stringify(target.body);
  const headers = target.route.body === 'file' ? { 'content-type': 'application/pdf' } : JSON_TYPE;
  const odd = ['short77', 'x'.repeat(201), 'with a space inside', 'ünïcödé-key', 'tab\tinside-it'];
  return [
    attack('no key', shotAt(target, { headers, body, key: null }), 400),
    attack('an empty key', shotAt(target, { headers, body, key: '' }), 400),
    attack(
      'two keys',
      shotAt(target, { headers: { ...headers, 'idempotency-key': [randomUUID(), randomUUID()] }, body, key: null }),
      400,
    ),
    ...odd.map((key) => attack(`the key "${key.slice(0, 20)}"`, shotAt(target, { headers, body, key }), 400)),
  ];
}

/** Ids of nothing, and texts that are no ids. */
function addresses(target: Target): Attack[] {
  const places = [...target.route.path.matchAll(/:([A-Za-z]+)/g)].map(([place]) => place);
  if (places.length === 0) return [];
  const body = target.route.body === 'file' ? Buffer.from('%PDF-1.4') : JSON.stringify(target.body);
  const headers = target.route.body === 'file' ? { 'content-type': 'application/pdf' } : JSON_TYPE;
  const segments = target.path.split('/');
  const at = target.route.path.split('/').indexOf(places[0]!);
  const real = segments[at]!;
  const ids = [
    randomUUID(),
    "' OR 1=1 --",
    "1'; DROP TABLE outbox; --",
    '../../etc/passwd',
    '\u0000',
    '🦊',
    '__proto__',
    'constructor',
    '-1',
    'a'.repeat(5000),
    `{${real}}`,
    `${real}x`,
    ` ${real}`,
    real.replaceAll('-', ''),
  ].map(encodeURIComponent);
  return [...ids, '%', '%ff', '%c0%ae', '%2e%2e', '..', '', `${real}%00`, `${real}%2F..`].map((id) => {
    const path = segments.toSpliced(at, 1, id).join('/');
    return attack(
      `the id ${id.slice(0, 40)}`,
      shotAt(target, { path: `/api${path}`, headers, body }),
      400,
      404,
      405,
      414,
    );
  });
}

/** Refused as unknown, wherever in the body it stands. */
export function unknownFields(target: Target): Attack[] {
  return objectsIn(target.body).map((place) => {
    const body = structuredClone(target.body);
    (valueAt(body, place) as Record<string, unknown>)['surprise'] = 1;
    const field = [...place, 'surprise'].join('.');
    return {
      ...attack(`an unknown field ${field}`, shotAt(target, { headers: JSON_TYPE, body: JSON.stringify(body) })),
      field,
    };
  });
}

/** Where objects stand in a body; of a list, its first entry speaks for all. */
function objectsIn(value: unknown, place: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.length === 0 ? [] : objectsIn(value[0], [...place, '0']);
  const inner = Object.entries(value).flatMap(([name, one]) => objectsIn(one, [...place, name]));
  return [[...place], ...inner];
}

export function valueAt(body: unknown, place: readonly string[]): unknown {
  return place.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], body);
}

/** Signing in and out is no act on a record; answers about second factors, and with all of a person's data, are kept nowhere. */
export const takesNoKey = ({ path }: Route): boolean => /^\/(session|factors|account\/export)(\/|$)/.test(path);
