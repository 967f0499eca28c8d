import { cityOf } from '../messages/cities.ts';
import { dayIn, formatDay, isoDayIn, timeIn, type DateStyle } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';

/** The fund's own clock. */
export const FUND_ZONE = 'Europe/Vienna';

interface InstantProps {
  readonly t: T;
  /** An ISO instant as the services send it. */
  readonly at: string | Date;
  readonly zone?: string;
  /** The reader's zone: its time follows where it differs. */
  readonly viewerZone?: string;
  readonly seconds?: boolean;
  readonly style?: DateStyle;
}

/** "28 February 2027, 23:59 Vienna time (22:59 in Accra, your time)". */
export function Instant({ t, at, zone = FUND_ZONE, viewerZone, seconds = false, style = 'long' }: InstantProps) {
  const moment = new Date(at);
  return (
    <>
      <time dateTime={moment.toISOString()}>{instantText(t, moment, zone, seconds, style)}</time>
      {viewerZone !== undefined && differs(t, moment, zone, viewerZone) && (
        <>
          {' '}
          <span className="soft">({viewerText(t, moment, zone, viewerZone)})</span>
        </>
      )}
    </>
  );
}

/** The same words without markup, for titles, labels and mail. */
export function instantText(
  t: T,
  at: string | Date,
  zone = FUND_ZONE,
  seconds = false,
  style: DateStyle = 'long',
): string {
  const moment = new Date(at);
  const values = { date: dayIn(t.locale, moment, zone, style), time: timeIn(t.locale, moment, zone, seconds) };
  return zone === 'UTC' ? t('frame.time.utc', values) : t('frame.time.at', { ...values, city: cityOf(zone, t.locale) });
}

function differs(t: T, at: Date, zone: string, other: string): boolean {
  return timeIn(t.locale, at, zone) !== timeIn(t.locale, at, other) || isoDayIn(at, zone) !== isoDayIn(at, other);
}

function viewerText(t: T, at: Date, zone: string, viewerZone: string): string {
  const values = { time: timeIn(t.locale, at, viewerZone), city: cityOf(viewerZone, t.locale) };
  if (isoDayIn(at, zone) === isoDayIn(at, viewerZone)) return t('frame.time.yours', values);
  return t('frame.time.yoursDay', { ...values, date: dayIn(t.locale, at, viewerZone) });
}

/** A calendar day, `YYYY-MM-DD`. Short in tables. */
export function Day({ t, date, style = 'long' }: { readonly t: T; readonly date: string; readonly style?: DateStyle }) {
  return (
    <time dateTime={date} className={style === 'short' ? 'keep' : undefined}>
      {formatDay(t.locale, date, style)}
    </time>
  );
}

/** Only the time of day, beside a date that is said elsewhere. */
export function Clock({
  t,
  at,
  zone = FUND_ZONE,
}: {
  readonly t: T;
  readonly at: string | Date;
  readonly zone?: string;
}) {
  const moment = new Date(at);
  return <time dateTime={moment.toISOString()}>{timeIn(t.locale, moment, zone)}</time>;
}
