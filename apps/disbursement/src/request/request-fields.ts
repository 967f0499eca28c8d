import { IsString, MaxLength, ValidateBy } from 'class-validator';
import { MoneyError, fromMoneyText, type Money, type MoneyText } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import { isDay } from '../days.ts';

interface Lengths {
  readonly longest: number;
  readonly least?: number;
}

// no control characters but line ends and tabs; PostgreSQL refuses U+0000, canonical JSON refuses lone surrogates
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text of `least` (1 unless said) to `longest` UTF-16 units, not blank when something must stand there. */
export function PlainText({ longest, least = 1 }: Lengths): PropertyDecorator {
  return ValidateBy({
    name: 'plainText',
    constraints: [least, longest],
    validator: {
      validate: (value) =>
        typeof value === 'string' &&
        value.isWellFormed() &&
        !CONTROL.test(value) &&
        value.length <= longest &&
        value.trim().length >= least,
      defaultMessage: () =>
        least === 0
          ? `Write text of at most ${longest} characters, without control characters.`
          : `Write text of ${least} to ${longest} characters, without control characters.`,
    },
  });
}

/** A day that the calendar has, as YYYY-MM-DD. */
export function Day(): PropertyDecorator {
  return ValidateBy({
    name: 'day',
    validator: { validate: isDay, defaultMessage: () => 'Write a day of the calendar as YYYY-MM-DD, like 2026-11-30.' },
  });
}

/** `{ "amount": "20000.00", "currency": "USD" }`; `readMoney` makes money of it. */
export class MoneyRequest implements MoneyText {
  @IsString()
  @MaxLength(40)
  amount: string;

  @IsString()
  @MaxLength(3)
  currency: string;
}

/** The money of a request's field; refuses what is no amount or no currency. */
export function readMoney(field: string, value: MoneyText): Money {
  try {
    return fromMoneyText(value);
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    throw refusedField(wrongField(field, error.code, error.message));
  }
}

function refusedField(refusal: FieldRefusal): Refusal {
  return new Refusal('invalid', 'correct-these-fields', refusal.message, { errors: [refusal], params: { count: 1 } });
}
