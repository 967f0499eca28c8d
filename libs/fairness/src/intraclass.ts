/** One of the six forms: the model (1 raters differ by target, 2 raters are a sample, 3 raters are all there are), and one rating or the mean of all k. */
export type IntraclassForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k';

/** A sum of squares that is this small beside the total one is rounding: twice the digits of a difference. */
const ROUNDING_OF_SQUARES = 1e-20;

/** A sum that is this small beside the sizes of its terms is rounding. */
const ROUNDING_OF_A_SUM = 1e-12;

/**
 * The six intraclass correlations of a complete table: a row for each target, a column for each rater. A form is undefined
 * where the variance it divides by is not above 0. Throws RangeError when the table has less than two rows or columns, a
 * rating is missing, or ratings are too large to be squared.
 * Source: Shrout and Fleiss, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86, 1979.
 */
export function intraclassCorrelations(
  ratings: readonly (readonly (number | null)[])[],
): Record<IntraclassForm, number | undefined> {
  const { targets, withinTargets, raters, rest, n, k } = meanSquares(completeTable(ratings));
  const share = (signal: number, ...variances: number[]) => {
    const whole = sumOf(variances);
    return whole > ROUNDING_OF_A_SUM * sumOf(variances.map(Math.abs)) ? signal / whole : undefined;
  };
  return {
    '1,1': share(targets - withinTargets, targets, (k - 1) * withinTargets),
    '2,1': share(targets - rest, targets, (k - 1) * rest, (k * raters) / n, -(k * rest) / n),
    '3,1': share(targets - rest, targets, (k - 1) * rest),
    '1,k': share(targets - withinTargets, targets),
    '2,k': share(targets - rest, targets, raters / n, -rest / n),
    '3,k': share(targets - rest, targets),
  };
}

/** The table less its first rating, so that equal ratings are exactly 0. */
function completeTable(ratings: readonly (readonly (number | null)[])[]): number[][] {
  const [first, second] = ratings;
  if (first === undefined || second === undefined || first.length < 2)
    throw new RangeError('at least two targets and two raters are needed');
  const origin = first[0];
  return ratings.map((row) => {
    if (row.length !== first.length) throw new RangeError('the rows have different lengths');
    return row.map((rating) => {
      if (rating === null || origin == null) throw new RangeError('a rating is missing');
      return rating - origin;
    });
  });
}

/** The mean squares of the two-way analysis of variance. */
function meanSquares(table: readonly (readonly number[])[]) {
  const n = table.length;
  const k = table[0]!.length;
  const mean = (values: readonly number[]) => sumOf(values) / values.length;
  const grand = mean(table.flat());
  const squares = (values: readonly number[]) => sumOf(values.map((value) => value ** 2));
  const rowMeans = table.map(mean);
  const columnMeans = table[0]!.map((_, column) => mean(table.map((row) => row[column]!)));
  const total = squares(table.flat().map((value) => value - grand));
  if (!Number.isFinite(total)) throw new RangeError('the ratings are too large to be compared');
  const exact = (sum: number) => (sum > ROUNDING_OF_SQUARES * total ? sum : 0);
  const targets = exact(k * squares(rowMeans.map((value) => value - grand)));
  const raters = exact(n * squares(columnMeans.map((value) => value - grand)));
  const residuals = table.flatMap((row, i) => row.map((value, j) => value - rowMeans[i]! - columnMeans[j]! + grand));
  const rest = exact(squares(residuals));
  return {
    n,
    k,
    targets: targets / (n - 1),
    raters: raters / (k - 1),
    rest: rest / ((n - 1) * (k - 1)),
    withinTargets: (raters + rest) / (n * (k - 1)),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
