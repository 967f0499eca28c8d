import type { T } from '../../messages/translate.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import type { CallDraft } from './call-draft.ts';

/** What each part of the form of a call needs. */
export interface PartProps {
  readonly t: T;
  readonly draft: CallDraft;
  readonly errors: readonly FieldError[];
}

/** The field of a refusal, and the question of the form that asks for it. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/^(rules\.(?:budget|minimumAmount|maximumAmount))\.(?:amount|currency)$/, '$1'],
  [/^(rules\.(?:languages|countries))\.\d+$/, '$1'],
  [/^(rules\.questions\.\d+)\.id$/, '$1.prompt'],
  [/^(rules\.documents\.\d+)\.kind$/, '$1.title'],
  [/^(rules\.criteria\.\d+)\.id$/, '$1.title'],
];

/** Errors at the names of the form's own questions. */
export function atQuestions(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.map((error) => {
    const { field } = error;
    if (field === undefined) return error;
    const rule = ASKED.find(([pattern]) => pattern.test(field));
    return rule === undefined ? error : { ...error, field: field.replace(rule[0], rule[1]) };
  });
}
