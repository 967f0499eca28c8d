/** What the values of a scale mean: names, an order, equal steps, or equal steps from a true zero. */
export const MEASUREMENT_LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type MeasurementLevel = (typeof MEASUREMENT_LEVELS)[number];

/** Values that count, ascending, with the number of times each was given. */
interface Values {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Krippendorff's alpha, 1 - observed / expected disagreement: 1 is perfect agreement, 0 what chance gives. `data` has a row
 * for each rater and a column for each unit; null is missing. Undefined when no unit has two values, when all values that
 * can be paired are the same, and on the ratio level when two different ones add up to 0. The order of rows and columns
 * changes no digit. Throws RangeError when values of the interval level are too far apart to be subtracted.
 * Source: Krippendorff, Computing Krippendorff's alpha-reliability, 2011.
 */
export function krippendorffAlpha(
  data: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): number | undefined {
  const units = unitsOf(data);
  const all = counted(units.flat());
  const distance = squaredDistance(all, level);
  const observed = units.map((unit) => disagreement(counted(unit), distance) / (unit.length - 1));
  const expected = disagreement(all, distance) / (units.flat().length - 1);
  if (level === 'ratio' && hasOpposites(all)) return undefined;
  if (!Number.isFinite(expected)) throw new RangeError('the values are too large to be compared');
  if (expected === 0) return undefined;
  // from the smallest on, so that the order of units does not matter
  return 1 - observed.sort((a, b) => a - b).reduce((sum, one) => sum + one, 0) / expected;
}

/** The values of each unit that has at least two. */
function unitsOf(data: readonly (readonly (number | null)[])[]): number[][] {
  const columns = (data[0] ?? []).map((_, column) => data.flatMap((row) => row[column] ?? []));
  return columns.filter((unit) => unit.length >= 2);
}

function counted(values: readonly number[]): Values {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return { values: sorted.map(([value]) => value), counts: sorted.map(([, count]) => count) };
}

/** The sum of squared distances over all pairs of values. */
function disagreement({ values, counts }: Values, distance: (a: number, b: number) => number): number {
  let sum = 0;
  for (let a = 0; a < values.length; a++) {
    for (let b = 0; b < a; b++) sum += counts[a]! * counts[b]! * distance(values[a]!, values[b]!);
  }
  return sum;
}

/** The squared distance of two different values. */
function squaredDistance(all: Values, level: MeasurementLevel): (a: number, b: number) => number {
  if (level === 'nominal') return () => 1;
  if (level === 'interval') {
    // a power of two, so that no digit changes: what is very small is not squared to nothing
    const unit = 2 ** Math.floor(Math.log2(all.values.at(-1)! - all.values[0]!));
    return (a, b) => ((a - b) / unit) ** 2;
  }
  // of halves, because two numbers may be too large to be added
  if (level === 'ratio') return (a, b) => ((a / 2 - b / 2) / (a / 2 + b / 2)) ** 2;
  const places = middlePlaces(all);
  return (a, b) => (places.get(a)! - places.get(b)!) ** 2;
}

/** Where the middle of each value's block stands when all values are put in a line: ordinal distance is interval distance of these. */
function middlePlaces({ values, counts }: Values): ReadonlyMap<number, number> {
  let before = 0;
  return new Map(
    values.map((value, at) => {
      const middle = before + counts[at]! / 2;
      before += counts[at]!;
      return [value, middle];
    }),
  );
}

function hasOpposites({ values }: Values): boolean {
  const known = new Set(values);
  return values.some((value) => value !== 0 && known.has(-value));
}
