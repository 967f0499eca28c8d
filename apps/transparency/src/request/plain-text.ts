import { ValidateBy } from 'class-validator';

interface Lengths {
  readonly longest: number;
  readonly least?: number;
}

// no control characters but line ends and tabs; PostgreSQL refuses U+0000, canonical JSON refuses lone surrogates
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text of `least` (1 unless said) to `longest` UTF-16 units that every store and hash of the fund can carry. */
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
      defaultMessage: () => `Write text of ${least} to ${longest} characters, without control characters.`,
    },
  });
}
