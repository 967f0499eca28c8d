import type { ApplicationLine, CallView } from '#contracts/api/applications';
import { formatDay, formatNumber, isoDayIn } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { ColumnChart } from '../../ui/column-chart.tsx';
import { FUND_ZONE, instantText } from '../../ui/date-time.tsx';
import { daysUntil } from '../../ui/deadline.tsx';
import type { Figure } from '../../ui/figure.tsx';
import type { OfficeWork } from './office-work.ts';

const DAY_MS = 86_400_000;
/** Days waited: up to and with the number; the last is open. */
const AGES = [7, 14, 30, Infinity] as const;
/** Days before the deadline that have a column of their own. */
const LAST_DAYS = 7;
const LATE_DAYS = 3;
/** Fewer than these are read faster than a picture of them. */
const FEW = 3;

/** How old is what waits, how many come in, how many come through? Only what there are numbers for. */
export function officeFigures(t: T, work: OfficeWork): readonly Figure[] {
  const source = t('homes.source', { time: instantText(t, work.now, 'UTC') });
  const figures = [ages(t, work, source), arrivals(t, work, source), funnel(t, work, source)];
  return figures.filter((figure) => figure !== undefined);
}

/** Nobody screens before the call is closed: until then an application waits for nothing. */
function ages(t: T, { now, calls, submitted, reports }: OfficeWork, source: string): Figure | undefined {
  const sent = (reports ?? []).filter(({ status }) => status === 'submitted');
  const since = (line: { readonly submittedAt: string | null }): readonly string[] =>
    line.submittedAt === null ? [] : [line.submittedAt];
  const closed = new Set(calls.filter(({ status }) => status === 'closed').map(({ id }) => id));
  const queues = [submitted.filter(({ callId }) => closed.has(callId)).flatMap(since), sent.flatMap(since)] as const;
  const all = queues.flat().sort();
  const [oldest] = all;
  if (oldest === undefined) return undefined;
  const date = formatDay(t.locale, isoDayIn(new Date(oldest), FUND_ZONE), 'short');
  const title = t('homes.ages.title', { count: all.length, date });
  const names = AGES.map((most, place) => ageName(t, place === 0 ? 0 : AGES[place - 1]! + 1, most));
  const [applications, files] = queues.map((queue) => counted(now, queue)) as [number[], number[]];
  return {
    id: 'ages',
    title,
    reading: t('homes.ages.reading'),
    heads: [t('homes.ages.days'), t('homes.ages.applications'), t('homes.ages.reports')],
    rows: names.map((name, place) => [name, applications[place]!, files[place]!]),
    picture:
      all.length < FEW ? null : (
        <ColumnChart
          t={t}
          label={title}
          periods={names}
          series={[
            { name: t('homes.ages.applications'), colour: 'c1', values: applications },
            { name: t('homes.ages.reports'), colour: 'mute', values: files },
          ]}
        />
      ),
    source,
  };
}

/** Isolated, so that a range does not turn round in an Arabic line. */
function ageName(t: T, from: number, to: number): string {
  const number = (value: number): string => formatNumber(t.locale, value);
  return `\u2066${to === Infinity ? `${number(from)}+` : `${number(from)}–${number(to)}`}\u2069`;
}

function counted(now: Date, queue: readonly string[]): number[] {
  const days = queue.map((at) => Math.floor((now.getTime() - Date.parse(at)) / DAY_MS));
  return AGES.map(
    (most, place) => days.filter((one) => one <= most && one > (place === 0 ? -Infinity : AGES[place - 1]!)).length,
  );
}

function arrivals(t: T, { now, arriving }: OfficeWork, source: string): Figure | undefined {
  if (arriving === null || arriving.lines.length === 0) return undefined;
  const { call, lines } = arriving;
  const left = daysLeft(call, lines);
  const late = left.filter((days) => days < LATE_DAYS).length;
  const open = new Date(call.deadline) > now;
  const title = t(open ? 'homes.arrivals.open' : 'homes.arrivals.closed', { all: left.length, late });
  const days = Array.from({ length: LAST_DAYS + 1 }, (_, place) => LAST_DAYS - place);
  const names = [t('homes.arrivals.earlier'), ...days.map((day) => formatNumber(t.locale, day))];
  const values = [
    left.filter((one) => one > LAST_DAYS).length,
    ...days.map((day) => left.filter((one) => one === day).length),
  ];
  return {
    id: 'arrivals',
    title,
    reading: t('homes.arrivals.reading', { call: call.title }),
    heads: [t('homes.arrivals.days'), t('homes.funnel.applications')],
    rows: names.map((name, place) => [name, values[place]!]),
    picture: (
      <ColumnChart
        t={t}
        label={`${title}. ${names.map((name, place) => `${name}: ${values[place]}`).join(', ')}`}
        periods={names}
        series={[{ name: t('homes.funnel.applications'), colour: 'c1', values }]}
      />
    ),
    source,
  };
}

const daysLeft = ({ deadline, timeZone }: CallView, lines: readonly ApplicationLine[]): readonly number[] =>
  lines.flatMap(({ submittedAt }) =>
    submittedAt === null ? [] : [Math.max(0, daysUntil(new Date(submittedAt), deadline, timeZone))],
  );

/** Of the call that was ranked last: everything before the ranking is too early to compare. */
function funnel(t: T, { recommendations, review }: OfficeWork, source: string): Figure | undefined {
  const ranked = recommendations?.at(0);
  const line = review?.find(({ callId }) => callId === ranked?.callId);
  if (ranked === undefined || line === undefined) return undefined;
  const of = (...outcomes: string[]): number =>
    ranked.ranking.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const steps: readonly (readonly [string, number])[] = [
    [t('homes.funnel.sent'), line.submitted],
    [t('homes.funnel.eligible'), line.eligible],
    [t('homes.funnel.threshold'), of('award', 'reserve')],
    [t('homes.funnel.funded'), of('award')],
  ];
  const title = t('homes.funnel.title', { sent: line.submitted, funded: of('award') });
  return {
    id: 'funnel',
    title,
    reading: t('homes.funnel.reading', { call: ranked.callTitle }),
    heads: [t('homes.funnel.step'), t('homes.funnel.applications')],
    rows: steps,
    picture: (
      <BarPicture
        t={t}
        label={title}
        bars={steps.map(([name, count]) => ({ name, to: count, words: formatNumber(t.locale, count) }))}
      />
    ),
    source,
  };
}
