import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';

interface NewPasswordProps {
  readonly visitor: Visitor;
  readonly errors: readonly FieldError[];
}

/** Wherever somebody chooses a password. It may be pasted, and is never shown again. */
export function NewPassword({ visitor: { t }, errors }: NewPasswordProps) {
  return (
    <TextQuestion
      t={t}
      name="password"
      label={t('link.password')}
      hint={t('link.passwordHint')}
      type="password"
      autoComplete="new-password"
      error={errorFor(errors, 'password')}
      ltr
    />
  );
}
