import type { JsonValue } from '#kernel/canonical-json';
import { isDay } from '#kernel/days';
import { isUuid } from '#kernel/identifiers';
import { fromMoneyText, toMoneyText, type MoneyText } from '#kernel/money';
import { isLogName } from '../log-name.ts';
import type { Field, Fields, PayloadOfFields } from './define-event.ts';

function field<Value>(kind: string, example: Value, holds: (value: unknown) => boolean, wanted: string): Field<Value> {
  return { kind, example, exposure: 'sealed', check: (value) => (holds(value) ? undefined : `is not ${wanted}`) };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The UUID of a record or a person. */
export const id: Field<string> = field(
  'id',
  '0190c1de-3f3c-4a51-9e5b-0c8b8f7d9a10',
  (value) => isText(value) && isUuid(value),
  'a UUID in lower case',
);

/** Free text of at most `longest` characters. */
export const text = (longest: number): Field<string> =>
  field(
    `text of at most ${longest}`,
    'Some words',
    (value) => isText(value) && value.length <= longest,
    `text of at most ${longest}`,
  );

/** A short word of the rulebook, such as a role, a kind or a language. */
export const word: Field<string> = field(
  'word',
  'full',
  (value) => isText(value) && /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/.test(value),
  'a word of letters, digits, dots and hyphens',
);

/** One of the words that the rulebook itself lists: it can say nothing else, so it may stand in the public log. */
export function oneOf(words: readonly string[]): Field<string> {
  const named = `one of ${words.join(', ')}`;
  return field(named, words[0]!, (value) => isText(value) && words.includes(value), named);
}

/** The part of a web address under which the fund shows a call to everybody. */
export const slug: Field<string> = field(
  'public address',
  'small-grants-2026',
  (value) => isText(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 80,
  'small letters and digits with hyphens',
);

/** The number of a record that people quote, such as `G-2026-00007`. */
export const number: Field<string> = field(
  'record number',
  'G-2026-00007',
  (value) => isText(value) && /^[A-Z]-\d{4}-\d{5,}$/.test(value),
  'a letter, a year and a running number',
);

/** An ISO 4217 code. */
export const currency: Field<string> = field(
  'currency',
  'USD',
  (value) => isText(value) && /^[A-Z]{3}$/.test(value),
  'three capital letters',
);

export const integer: Field<number> = field('integer', 3, (value) => Number.isSafeInteger(value), 'a whole number');

export const flag: Field<boolean> = field('flag', true, (value) => typeof value === 'boolean', 'true or false');

/** An instant in UTC, as `2026-02-28T22:59:00.000Z`. */
export const instant: Field<string> = field(
  'instant',
  '2026-02-28T22:59:00.000Z',
  (value) => isText(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  'an instant in UTC with milliseconds',
);

/** A day that the calendar has, as `2026-02-28`. */
export const day: Field<string> = field('day', '2026-02-28', isDay, 'a day as YYYY-MM-DD');

/** A SHA-256 in lower-case hexadecimal digits. */
export const hash: Field<string> = field(
  'hash',
  'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
  'a SHA-256 in 64 hexadecimal digits',
);

/** A key of the public log in the form that people pass around (C2SP signed-note): name, key ID, Ed25519 key. */
export const vkey: Field<string> = field(
  'vkey',
  'audit.example.org/grants+0c959a5c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4',
  (value) => isText(value) && /^[^+\s]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/.test(value),
  'a vkey',
);

/** The name of a log after the first one. */
export const logName: Field<string> = field(
  'name of a log',
  '2027',
  (value) => isText(value) && isLogName(value),
  'a year, perhaps with a number',
);

/** Under which name a log signs: a web address without scheme. */
export const origin: Field<string> = field(
  'origin',
  'fund.example.org/log/2027',
  (value) => isText(value) && /^[^+\s]{1,200}$/.test(value),
  'an address without scheme',
);

/** A checkpoint with its signatures, as a log published it (C2SP signed-note). */
export const signedNote: Field<string> = field(
  'signed note',
  'audit.example.org/grants\n3\nssqi/64zNH/8slousxj33UhpRc5z/9leN9JleD5zjPE=\n\n\u2014 audit.example.org/grants DJWaXPV0OPAwnShAGPF82FyFMN1fLjN7PJlN+yPC7/vRBLLTVGDK2EmHxGqegcAcVSe8DdZwOt9NnytuHi0dAjj7iAA=\n',
  (value) =>
    isText(value) && /^[^+\s]{1,200}\n[0-9]+\n[A-Za-z0-9+/=]+\n\n(\u2014 [^+\s]+ [A-Za-z0-9+/=]+\n)+$/.test(value),
  'a signed checkpoint',
);

/** Money in its canonical text, all decimals of the currency. */
export const amount: Field<MoneyText> = field(
  'amount',
  { amount: '20000.00', currency: 'USD' },
  isCanonicalMoney,
  'an amount with its currency',
);

/** Any JSON value, for content that its own service has checked. */
export const json: Field<JsonValue> = field(
  'json',
  { text: 'content' },
  (value) => value !== undefined,
  'a JSON value',
);

/** A record of fields. */
export function group<F extends Fields>(fields: F): Field<PayloadOfFields<F>> {
  const check = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not a group of fields';
    const values = value as Record<string, unknown>;
    const unknown = Object.keys(values).find((name) => !Object.hasOwn(fields, name));
    if (unknown !== undefined) return `has ${unknown}, which is not in the contract`;
    for (const [name, inner] of Object.entries(fields)) {
      const problem = inner.check(values[name]);
      if (problem !== undefined) return `${name} ${problem}`;
    }
    return undefined;
  };
  const example = Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, inner.example]));
  return { kind: 'group', example: example as PayloadOfFields<F>, exposure: 'sealed', check };
}

export function list<Value>(item: Field<Value>): Field<readonly Value[]> {
  const check = (value: unknown): string | undefined => {
    if (!Array.isArray(value)) return 'is not a list';
    const at = value.findIndex((element) => item.check(element) !== undefined);
    return at < 0 ? undefined : `entry ${at} ${item.check(value[at])}`;
  };
  return { kind: `list of ${item.kind}`, example: [item.example], exposure: 'sealed', check };
}

/** The field may be null. */
export function nullable<Value>(inner: Field<Value>): Field<Value | null> {
  return {
    ...inner,
    kind: `${inner.kind} or null`,
    check: (value) => (value === null ? undefined : inner.check(value)),
  };
}

/** Shown to everybody in the leaf. */
export function open<Value>(inner: Field<Value>): Field<Value> {
  return { ...inner, exposure: 'open' };
}

/** Sent to the subscribers, absent from the leaf. */
export function carried<Value>(inner: Field<Value>): Field<Value> {
  return { ...inner, exposure: 'carried' };
}

function isCanonicalMoney(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { amount: digits, currency } = value as Partial<MoneyText>;
  if (!isText(digits) || !isText(currency) || Object.keys(value).length !== 2) return false;
  try {
    return toMoneyText(fromMoneyText({ amount: digits, currency })).amount === digits;
  } catch {
    return false;
  }
}
