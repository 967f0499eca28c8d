import type { FieldError } from '../ui/error-summary.tsx';
import { textIn, type TypedValues } from '../web/typed-form.ts';

/**
 * Where nothing was answered, the page says which question that is, instead of the rule's own sentence about how long a
 * text may be. `sentence` answers undefined for a field of which the page has nothing better to say.
 */
export function sayingWhichIsEmpty(
  errors: readonly FieldError[],
  values: TypedValues,
  sentence: (field: string) => string | undefined,
): readonly FieldError[] {
  return errors.map((error) => {
    if (error.field === undefined || !isEmpty(values, error.field)) return error;
    return { ...error, message: sentence(error.field) ?? error.message };
  });
}

/** Of a day, all three parts. */
function isEmpty(values: TypedValues, field: string): boolean {
  return [field, `${field}-day`, `${field}-month`, `${field}-year`].every((name) => {
    const value = values[name];
    return Array.isArray(value) ? value.length === 0 : textIn(values, name) === '';
  });
}
