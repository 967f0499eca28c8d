import { dayIn, isoDayIn, timeIn } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { Instant } from './date-time.tsx';
import { StatusTag } from './status-tag.tsx';

interface DeadlineProps {
  readonly t: T;
  readonly at: string;
  /** The zone in which it is announced. */
  readonly zone: string;
  /** The reader's zone where we know it; otherwise the second time is UTC. */
  readonly viewerZone?: string;
}

/** A deadline is never in one zone only: "28 February 2027, 23:59 Vienna time (22:59 UTC)". */
export function Deadline({ t, at, zone, viewerZone }: DeadlineProps) {
  if (viewerZone !== undefined) return <Instant t={t} at={at} zone={zone} viewerZone={viewerZone} />;
  const moment = new Date(at);
  return (
    <>
      <Instant t={t} at={moment} zone={zone} />
      {zone !== 'UTC' && <span className="soft"> ({utcText(t, moment, zone)})</span>}
    </>
  );
}

function utcText(t: T, at: Date, zone: string): string {
  const time = timeIn(t.locale, at, 'UTC');
  if (isoDayIn(at, zone) === isoDayIn(at, 'UTC')) return `${time} UTC`;
  return t('frame.time.utc', { date: dayIn(t.locale, at, 'UTC'), time });
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** From here on the tag is amber. */
const SOON_DAYS = 14;

/** Whole days of the calendar in the deadline's zone: 0 is today. */
export function daysUntil(now: Date, at: string, zone: string): number {
  const day = (moment: Date): number => Date.parse(`${isoDayIn(moment, zone)}T00:00:00Z`);
  return Math.round((day(new Date(at)) - day(now)) / DAY_MS);
}

interface DaysLeftProps extends DeadlineProps {
  readonly now: Date;
}

/** "19 days left", on the last day "5 hours left", then "40 minutes left"; amber when it is soon. */
export function DaysLeft({ t, now, at, zone }: DaysLeftProps) {
  const left = new Date(at).getTime() - now.getTime();
  if (left < HOUR_MS) {
    const count = Math.max(0, Math.floor(left / MINUTE_MS));
    return <StatusTag tone="due">{t('frame.minutes.left', { count })}</StatusTag>;
  }
  if (left < DAY_MS) {
    return <StatusTag tone="due">{t('frame.hours.left', { count: Math.floor(left / HOUR_MS) })}</StatusTag>;
  }
  const count = daysUntil(now, at, zone);
  return <StatusTag tone={count <= SOON_DAYS ? 'due' : 'half'}>{t('frame.days.left', { count })}</StatusTag>;
}
