/**
 * How a log after the first one is called: a year, or a year and a number where one year has several logs, such as `2027`
 * or `2027-2`. Its origin and its address are those of the first log with `/` and this name behind them.
 */
export function isLogName(text: string): boolean {
  return /^[0-9]{4}(-[0-9]{1,2})?$/.test(text);
}

/** The name that an origin ends with; undefined when it is the origin of a first log. */
export function logNameIn(origin: string): string | undefined {
  const last = origin.slice(origin.lastIndexOf('/') + 1);
  return isLogName(last) ? last : undefined;
}

/** Orders names as their logs follow one another: `2027`, `2027-2`, `2027-10`, `2028`. For sorting. */
export function byLogName(one: string, other: string): number {
  const [year = 0, number = 0] = one.split('-').map(Number);
  const [otherYear = 0, otherNumber = 0] = other.split('-').map(Number);
  return year - otherYear || number - otherNumber;
}
