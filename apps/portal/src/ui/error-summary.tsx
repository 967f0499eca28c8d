import { useId } from 'react';
import type { T } from '../messages/translate.ts';
import { Spoken } from './written.tsx';

export interface FieldError {
  /** Name of the answer; missing when the sentence is about the whole form. */
  readonly field?: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly t: T;
  /** In the order of the page. Nothing is drawn when there is none. */
  readonly errors: readonly FieldError[];
}

/** First thing in main: the heading takes the focus, each line leads to its answer. */
export function ErrorSummary({ t, errors }: ErrorSummaryProps) {
  const heading = useId();
  if (errors.length === 0) return null;
  return (
    <div className="notice bad stack gap-2" role="alert" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1} autoFocus>
        {t('frame.errors.title', { count: errors.length })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === undefined ? (
              <Spoken>{message}</Spoken>
            ) : (
              <a href={`#${field}`}>
                <Spoken>{message}</Spoken>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one field, for the `error` of its question. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
