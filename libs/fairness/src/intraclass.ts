import { quotient, wholeNumbers } from './exact-numbers.ts';

/** One of the six forms: the model (1 raters differ by target, 2 raters are a sample, 3 raters are all there are), and one rating or the mean of all k. */
export type IntraclassForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k';

/**
 * The six intraclass correlations of a complete table: a row for each target, a column for each rater. A form is undefined
 * where the variance it divides by is not above 0: that is decided exactly, on the decimals as they are written. Throws
 * RangeError when the table has less than two rows or columns, a rating is missing or not finite.
 * Source: Shrout and Fleiss, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86, 1979.
 */
export function intraclassCorrelations(
  ratings: readonly (readonly (number | null)[])[],
): Record<IntraclassForm, number | undefined> {
  const { targets, withinTargets, raters, rest, n, k } = meanSquares(completeTable(ratings));
  const share = (signal: bigint, whole: bigint) => (whole > 0n ? quotient(signal, whole) : undefined);
  return {
    '1,1': share(targets - withinTargets, targets + (k - 1n) * withinTargets),
    '2,1': share(n * (targets - rest), n * (targets + (k - 1n) * rest) + k * (raters - rest)),
    '3,1': share(targets - rest, targets + (k - 1n) * rest),
    '1,k': share(targets - withinTargets, targets),
    '2,k': share(n * (targets - rest), n * targets + raters - rest),
    '3,k': share(targets - rest, targets),
  };
}

function completeTable(ratings: readonly (readonly (number | null)[])[]): bigint[][] {
  const [first, second] = ratings;
  if (first === undefined || second === undefined || first.length < 2)
    throw new RangeError('at least two targets and two raters are needed');
  if (ratings.some(({ length }) => length !== first.length)) throw new RangeError('the rows have different lengths');
  const given = ratings.flat().filter((rating) => rating !== null);
  if (given.length < ratings.length * first.length) throw new RangeError('a rating is missing');
  const whole = wholeNumbers(given);
  return ratings.map((_, row) => whole.slice(row * first.length, (row + 1) * first.length));
}

/** The mean squares of the two-way analysis of variance, all times the same number, which makes them whole. */
function meanSquares(table: readonly (readonly bigint[])[]) {
  const [n, k] = [BigInt(table.length), BigInt(table[0]!.length)];
  const correction = sumOf(table.flat()) ** 2n;
  const columns = table[0]!.map((_, column) => sumOf(table.map((row) => row[column]!)));
  // sums of squares times n k
  const targets = n * sumOf(table.map((row) => sumOf(row) ** 2n)) - correction;
  const raters = k * sumOf(columns.map((sum) => sum ** 2n)) - correction;
  const total = n * k * sumOf(table.flat().map((rating) => rating ** 2n)) - correction;
  const rest = total - targets - raters;
  // over their degrees of freedom, times n (n - 1) (k - 1)
  return {
    n,
    k,
    targets: targets * n * (k - 1n),
    raters: raters * n * (n - 1n),
    rest: rest * n,
    withinTargets: (raters + rest) * (n - 1n),
  };
}

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
