import { ValidateBy } from 'class-validator';
import { isDay, isInstant } from '../times.ts';

interface Lengths {
  readonly longest: number;
  readonly least?: number;
  /** The property is a list of such texts. */
  readonly each?: boolean;
}

// no control characters but line ends and tabs; PostgreSQL refuses U+0000, canonical JSON refuses lone surrogates
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** True for text that every store and hash of the fund can carry. */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !CONTROL.test(value);
}

/** Text of `least` (1 unless said) to `longest` UTF-16 units, not blank when something must stand there. */
export function PlainText({ longest, least = 1, each = false }: Lengths): PropertyDecorator {
  return ValidateBy(
    {
      name: 'plainText',
      constraints: [least, longest],
      validator: {
        validate: (value) => isPlainText(value) && value.length <= longest && value.trim().length >= least,
        defaultMessage: () =>
          least === 0
            ? `Write text of at most ${longest} characters, without control characters.`
            : `Write text of ${least} to ${longest} characters, without control characters.`,
      },
    },
    { each },
  );
}

/** A day that the calendar has, as YYYY-MM-DD. */
export function Day(): PropertyDecorator {
  return ValidateBy({
    name: 'day',
    validator: { validate: isDay, defaultMessage: () => 'Write a day of the calendar as YYYY-MM-DD, like 2023-12-01.' },
  });
}

/** An instant with its offset, as ISO 8601 writes it. */
export function Instant(): PropertyDecorator {
  return ValidateBy({
    name: 'instant',
    validator: {
      validate: isInstant,
      defaultMessage: () => 'Write day, time and offset, like 2026-02-28T23:59:00+01:00.',
    },
  });
}
