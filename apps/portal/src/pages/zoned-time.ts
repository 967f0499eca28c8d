import { isoDayIn, timeIn } from '../messages/format.ts';

/** The wall clock of a zone at an instant, read as if it were UTC, in ms. */
function wallClock(at: number, zone: string): number {
  const moment = new Date(at);
  return Date.parse(`${isoDayIn(moment, zone)}T${timeIn('en', moment, zone)}:00Z`);
}

/**
 * The instant at which clocks in a zone show this day and time: (`2027-02-28`, `23:59`, `Europe/Vienna`) ->
 * `2027-02-28T22:59:00.000Z`. Text that is no day or no time comes back as it was typed, for the rules to refuse; an
 * unknown zone is read as UTC, as its own question says what is wrong with it. A time that the clocks leave out in
 * spring is the one an hour later; of one that comes twice in autumn it is the first.
 */
export function instantFrom(day: string, time: string, zone: string): string {
  const wanted = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^([01]?\d|2[0-3]):[0-5]\d$/.test(time);
  const wall = wanted ? Date.parse(`${day}T${time.padStart(5, '0')}:00Z`) : Number.NaN;
  if (Number.isNaN(wall)) return `${day} ${time}`.trim();
  if (!isZone(zone)) return new Date(wall).toISOString();
  const candidates = [-1, 1].map((side) => {
    const near = wall + side * 86_400_000;
    return wall - (wallClock(near, zone) - near);
  });
  const fitting = candidates.filter((at) => wallClock(at, zone) === wall);
  return new Date(Math.min(...(fitting.length > 0 ? fitting : [candidates[0]!]))).toISOString();
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** The other way round, for the two questions: day and time that clocks in the zone show at the instant. */
export function dayAndTimeIn(at: string, zone: string): { readonly day: string; readonly time: string } {
  const moment = new Date(at);
  return { day: isoDayIn(moment, zone), time: timeIn('en', moment, zone) };
}
