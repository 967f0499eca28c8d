import type { FieldError } from '../../ui/error-summary.tsx';
import { textIn, type TypedValues } from '../../web/typed-form.ts';

/** Text as typed, with one sign for a line end, so that it reads and counts the same everywhere. */
export function linesIn(values: TypedValues, name: string): string {
  return textIn(values, name).replaceAll('\r\n', '\n');
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

/**
 * Refusals at the fields of a page: a part of an answer (`requested.amount`) is shown at its question, and one that was
 * left empty asks for it in the page's own words.
 */
export function atFields(
  errors: readonly FieldError[],
  values: TypedValues,
  emptyWords: Readonly<Record<string, string>> = {},
): FieldError[] {
  return errors.map(({ field, message }) => {
    if (field === undefined) return { message };
    const question = field.replace(/\.(amount|currency)$/, '');
    const words = emptyWords[question];
    return { field: question, message: words !== undefined && isBlank(values, question) ? words : message };
  });
}

function isBlank(values: TypedValues, name: string): boolean {
  return [name, `${name}-day`, `${name}-month`, `${name}-year`].every((part) => textIn(values, part) === '');
}
