const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
/** More than the 53 of a double, so that only the last step rounds. */
const BITS_NEEDED = 72;

/**
 * The numbers times one power of ten that makes all of them whole, each taken for what its shortest decimal text says:
 * 0.1 and 0.25 are 10 and 25. Throws RangeError when one is not finite.
 */
export function wholeNumbers(values: readonly number[]): bigint[] {
  const parts = values.map((value) => {
    const [, sign, whole, fraction = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
    if (whole === undefined) throw new RangeError(`${value} is no finite number`);
    return { digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
  });
  const least = parts.reduce((low, { exponent }) => Math.min(low, exponent), 0);
  return parts.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}

/** `part / whole` of whole numbers of any size, correct to the last place of a double. */
export function quotient(part: bigint, whole: bigint): number {
  const shift = BITS_NEEDED + bitsOf(whole) - bitsOf(part);
  const shifted = shift > 0 ? (part << BigInt(shift)) / whole : part / (whole << BigInt(-shift));
  return Number(shifted) * 2 ** -shift;
}

const bitsOf = (value: bigint): number => 4 * (value < 0n ? -value : value).toString(16).length;
