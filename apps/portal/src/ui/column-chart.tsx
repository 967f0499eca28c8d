import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { place, round, type Colour } from './picture.ts';

export interface Series {
  readonly name: string;
  readonly colour: Colour;
  readonly values: readonly number[];
}

interface ColumnChartProps {
  readonly t: T;
  /** The finding in numbers, for people who hear it. */
  readonly label: string;
  /** Short names of the periods. */
  readonly periods: readonly string[];
  /** One or two. */
  readonly series: readonly Series[];
}

/** Pixels from the top: highest bar, zero, whole picture. */
const TOP = 24;
const FLOOR = 160;
const HEIGHT = 186;
/** Percent of the width for the numbers of the axis. */
const GUTTER = 10;

interface Plan {
  readonly ticks: readonly number[];
  readonly step: number;
  readonly width: number;
  readonly y: (value: number) => number;
  readonly start: (order: number, index: number) => number;
}

function plan({ periods, series }: ColumnChartProps): Plan {
  const ticks = niceTicks(Math.max(1, ...series.flatMap((one) => one.values)));
  const top = ticks.at(-1) ?? 1;
  const step = (100 - GUTTER) / Math.max(1, periods.length);
  const width = Math.min(9, (step * 0.7) / series.length);
  return {
    ticks,
    step,
    width,
    y: (value) => round(FLOOR - (value / top) * (FLOOR - TOP)),
    start: (order, index) => GUTTER + step * (index + 0.5) + (order - series.length / 2) * (width + 0.4),
  };
}

/** Standing bars by period from zero; hairlines and at most five ticks. Each series is named at its highest bar. */
export function ColumnChart(props: ColumnChartProps) {
  const { t, label, periods, series } = props;
  const drawn = plan(props);
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={label}>
      <Axis t={t} drawn={drawn} periods={periods} />
      {series.map((one, order) => (
        <g key={one.name}>
          {one.values.map((value, index) => (
            <rect
              key={index}
              className={one.colour}
              x={place(t, drawn.start(order, index), drawn.width)}
              width={`${round(drawn.width)}%`}
              y={drawn.y(value)}
              height={round(FLOOR - drawn.y(value))}
            />
          ))}
          {series.length > 1 && <SeriesName t={t} drawn={drawn} one={one} order={order} />}
        </g>
      ))}
    </svg>
  );
}

type AxisProps = Pick<ColumnChartProps, 't' | 'periods'> & { readonly drawn: Plan };

function Axis({ t, drawn, periods }: AxisProps) {
  const { ticks, step, y } = drawn;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'axis' : 'hair'}
            x1={place(t, GUTTER - 1)}
            x2={place(t, 100)}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="t2" x={place(t, GUTTER - 2)} y={y(tick) + 4} textAnchor="end">
            {formatNumber(t.locale, tick)}
          </text>
        </g>
      ))}
      {periods.map((period, index) => (
        <text
          key={period}
          className="t2"
          x={place(t, GUTTER + step * (index + 0.5))}
          y={HEIGHT - 6}
          textAnchor="middle"
        >
          {period}
        </text>
      ))}
    </>
  );
}

interface SeriesNameProps {
  readonly t: T;
  readonly drawn: Plan;
  readonly one: Series;
  readonly order: number;
}

/** The first name grows towards the inline start, the second towards the end: they never cover a neighbour's bar. */
function SeriesName({ t, drawn, one, order }: SeriesNameProps) {
  const highest = one.values.indexOf(Math.max(...one.values));
  const edge = drawn.start(order, highest) + (order === 0 ? drawn.width : 0);
  return (
    <text
      className="t2"
      x={place(t, edge)}
      y={drawn.y(one.values[highest] ?? 0) - 6}
      textAnchor={order === 0 ? 'end' : 'start'}
    >
      {one.name}
    </text>
  );
}

/** 0 and three to four round steps that cover the highest value. */
function niceTicks(highest: number): readonly number[] {
  const raw = highest / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? raw;
  const count = Math.ceil(highest / step);
  return Array.from({ length: count + 1 }, (_, index) => round(index * step));
}
