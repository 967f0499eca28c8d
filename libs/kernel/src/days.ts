/** Days of the calendar as YYYY-MM-DD text, in UTC, and instants as ISO 8601 text. No time zone, no clock. */

/** True for a day that the calendar has, from the year 1: 30 February is none, though Date.parse takes it. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) || value.startsWith('0000'))
    return false;
  const parsed = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && dayOf(parsed) === value;
}

/** True for an instant with an offset, to the minute, second or millisecond. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const parts =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})$/.exec(value);
  return parts !== null && isDay(parts[1]) && !Number.isNaN(Date.parse(value));
}

/** The day of an instant in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The latest day that it is anywhere on Earth: somebody in Kiribati may write a day that UTC has not reached. */
export function latestDayOf(at: Date): string {
  return dayOf(new Date(at.getTime() + 14 * 3_600_000));
}

export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000));
}

/** The same day of a later month, or the month's last day where it has no such day: 31 January and 1 month is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** The day itself, or the Monday after it when it is a Saturday or a Sunday. */
export function workingDayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
