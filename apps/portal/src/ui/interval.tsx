import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';

/** The scale that all rows of a table share. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Three percent of room at both ends, so that the outer dots are whole. */
function at(t: T, scale: Scale, value: number): string {
  const inside = Math.min(1, Math.max(0, (value - scale.min) / (scale.max - scale.min || 1)));
  const percent = 3 + inside * 94;
  return `${Math.round((t.dir === 'rtl' ? 100 - percent : percent) * 100) / 100}%`;
}

/** Under the heading of the column. */
export function IntervalAxis({ t, scale }: { readonly t: T; readonly scale: Scale }) {
  return (
    <svg height="34" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <text className="t2" x={at(t, scale, tick)} y="16" textAnchor="middle">
            {formatNumber(t.locale, tick)}
          </text>
          <line className="axis" x1={at(t, scale, tick)} x2={at(t, scale, tick)} y1="22" y2="29" />
        </g>
      ))}
    </svg>
  );
}

interface IntervalCellProps {
  readonly t: T;
  readonly scale: Scale;
  readonly estimate: number;
  readonly half: readonly [number, number];
  readonly wide: readonly [number, number];
  /** Filled dot: funded. Ring: not. Diamond: look at it. */
  readonly mark: 'full' | 'ring' | 'diamond';
  /** Where the money ends. */
  readonly limit?: number;
  /** "expected rank 6.1, 90 percent between 1 and 15" */
  readonly label: string;
}

/** One row of the interval plot: thin bar 90 percent, thick bar 50 percent, dot the estimate. Use in a `plot` column. */
export function IntervalCell({ t, scale, estimate, half, wide, mark, limit, label }: IntervalCellProps) {
  const x = (value: number): string => at(t, scale, value);
  return (
    <>
      <svg aria-hidden="true">
        {limit !== undefined && <line className="limit" x1={x(limit)} x2={x(limit)} y1="0" y2="100%" />}
        <line className="mark" x1={x(wide[0])} x2={x(wide[1])} y1="50%" y2="50%" strokeWidth="1.5" />
        <line className="mark" x1={x(half[0])} x2={x(half[1])} y1="50%" y2="50%" strokeWidth="6" opacity=".55" />
        {mark === 'diamond' ? (
          <svg x={x(estimate)} y="50%" width="1" height="1">
            <path className="c5" d="M0-6 6 0 0 6-6 0z" />
          </svg>
        ) : (
          <circle
            className={mark === 'full' ? 'c1' : 'paper-fill mark'}
            cx={x(estimate)}
            cy="50%"
            r="5"
            strokeWidth="2"
          />
        )}
      </svg>
      <span className="unseen">{label}</span>
    </>
  );
}
