import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import type { Again } from '../../web/forms.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { sayingWhichIsEmpty } from '../unanswered.ts';

/** What was wrong with a form of one or two questions; a question without an answer is named by what it asks for. */
export function errorsIn(t: T, again: Pick<Again, 'values' | 'errors'> | undefined): readonly FieldError[] {
  if (again === undefined) return [];
  return sayingWhichIsEmpty(again.errors, again.values, (field) => wordsFor(t, `secretariat.empty.${field}`));
}

/** The same for the form of a call, whose questions are named by their own words. */
export function callErrorsIn(t: T, { values, errors }: Pick<Again, 'values' | 'errors'>): readonly FieldError[] {
  return sayingWhichIsEmpty(errors, values, (field) => {
    const question = wordsFor(t, `secretariat.form.${field.split('.').at(-1) ?? ''}`);
    return question === undefined ? undefined : t('secretariat.form.empty', { question });
  });
}

function wordsFor(t: T, key: string): string | undefined {
  const words = t(key as MessageKey);
  return words === key ? undefined : words;
}
