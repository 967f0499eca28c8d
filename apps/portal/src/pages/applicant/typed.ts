import type { FieldError } from '../../ui/error-summary.tsx';
import { textIn, type TypedValues } from '../../web/typed-form.ts';

/** Text as typed, with one sign for a line end, so that it reads and counts the same everywhere. */
export function linesIn(values: TypedValues, name: string): string {
  return textIn(values, name).replaceAll('\r\n', '\n');
}

const ANSWER = 'answers.';

/** What was typed for the questions of a call, by their ids. */
export function answersIn(values: TypedValues): Record<string, string> {
  const names = Object.keys(values).filter((name) => name.startsWith(ANSWER));
  return Object.fromEntries(names.map((name) => [name.slice(ANSWER.length), linesIn(values, name)]));
}

/** A whole number, null for nothing, or what was typed: the service then says that it is none. */
export function wholeIn(values: TypedValues, name: string): number | string | null {
  const text = textIn(values, name).replace(/[\s,.'\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** Every answer of these names as typed, to show it again. */
export function typedAgain<Name extends string>(values: TypedValues, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, textIn(values, name)])) as Record<Name, string>;
}

interface PageWords {
  /** The names of the questions in the order of the page. */
  readonly order: readonly string[];
  /** For questions that were left empty. */
  readonly empty?: Readonly<Record<string, string>>;
  /** For questions that want a whole number and got something else. */
  readonly whole?: Readonly<Record<string, string>>;
}

/**
 * Refusals at the fields of a page, in the order of the page: a part of an answer (`requested.amount`) is shown at its
 * question, and where nothing or no number was typed the page says so in its own words.
 */
export function atFields(
  errors: readonly FieldError[],
  values: TypedValues,
  { order, empty = {}, whole = {} }: PageWords,
): FieldError[] {
  const placed = errors.map(({ field, message }) => {
    if (field === undefined) return { message };
    const question = field.replace(/\.(amount|currency)$/, '');
    if (isBlank(values, question)) return { field: question, message: empty[question] ?? message };
    const isNumber = typeof (wholeIn(values, question) ?? 0) === 'number';
    return { field: question, message: (isNumber ? undefined : whole[question]) ?? message };
  });
  const placeOf = ({ field }: FieldError): number => {
    const place = field === undefined ? -1 : order.indexOf(field);
    return field !== undefined && place < 0 ? order.length : place;
  };
  return placed.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isBlank(values: TypedValues, name: string): boolean {
  return [name, `${name}-day`, `${name}-month`, `${name}-year`].every((part) => textIn(values, part) === '');
}
