import type { T } from '../../messages/translate.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';

interface CurrentPasswordProps {
  readonly t: T;
  readonly errors: readonly FieldError[];
}

/** Asked before anything that whoever finds an open session must not be able to do. */
export function CurrentPassword({ t, errors }: CurrentPasswordProps) {
  return (
    <TextQuestion
      t={t}
      name="currentPassword"
      label={t('link.currentPassword')}
      hint={t('hints.password')}
      type="password"
      autoComplete="current-password"
      error={errorFor(errors, 'currentPassword')}
      ltr
    />
  );
}
