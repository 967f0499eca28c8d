import { Matches, ValidateBy } from 'class-validator';
import { isDay, isInstant } from '#kernel/days';
import type { MoneyText } from '#kernel/money';
import { isPlainText } from '#kernel/plain-text';

interface Lengths {
  readonly longest: number;
  readonly least?: number;
  /** The property is a list of such texts. */
  readonly each?: boolean;
}

/** Text of `least` characters (1 unless said), without the blanks around it, to `longest` UTF-16 units with them. */
export function PlainText({ longest, least = 1, each = false }: Lengths): PropertyDecorator {
  return ValidateBy(
    {
      name: 'plainText',
      constraints: [least, longest],
      validator: {
        validate: (value) => isPlainText(value) && value.length <= longest && [...value.trim()].length >= least,
        defaultMessage: () =>
          least === 0
            ? `Write text of at most ${longest} characters, without control characters.`
            : `Write text of ${least} to ${longest} characters, without control characters.`,
      },
    },
    // readers of other languages get the same numbers
    { each, context: { params: { least, longest } } },
  );
}

/** A day that the calendar has, as YYYY-MM-DD. */
export function Day(): PropertyDecorator {
  return ValidateBy({
    name: 'day',
    validator: { validate: isDay, defaultMessage: () => 'Write a day of the calendar as YYYY-MM-DD, like 2026-11-30.' },
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

/** `{ "amount": "20000.00", "currency": "USD" }`; whether it is money of a currency in use, the rules say. */
export class MoneyRequest implements MoneyText {
  @PlainText({ longest: 40 })
  amount: string;

  @Matches(/^[A-Z]{3}$/, { message: 'Write the code of a currency in three capital letters, like USD.' })
  currency: string;
}
