import { instantFrom } from '../pages/zoned-time.ts';
import { isoDayIn } from '../messages/format.ts';

/** When the daily letter is written, by the clock of its reader. */
const MORNING = '07:00';
const DAY_MS = 86_400_000;

/** The next morning after an instant in a time zone. A zone that nobody knows any more is read as UTC. */
export function nextMorning(now: Date, zone: string): Date {
  const known = isZone(zone) ? zone : 'UTC';
  const today = isoDayIn(now, known);
  const tomorrow = new Date(Date.parse(`${today}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const [first, second] = [today, tomorrow].map((day) => new Date(instantFrom(day, MORNING, known))) as [Date, Date];
  return first > now ? first : second;
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}
