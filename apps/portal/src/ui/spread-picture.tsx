import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { place } from './picture.ts';

export interface Spread {
  readonly name: string;
  readonly own: number;
  readonly others: readonly number[];
}

interface SpreadPictureProps {
  readonly t: T;
  readonly label: string;
  readonly rows: readonly Spread[];
  /** The highest value; the scale begins at zero. */
  readonly most: number;
}

const ROW = 40;
const HEAD = 24;
const TICKS = 4;

/** One line for each thing judged: a full dot is one's own value, a ring another's, the stroke the mean of all. */
export function SpreadPicture({ t, label, rows, most }: SpreadPictureProps) {
  const at = (value: number): string => place(t, 2 + (value / most) * 96);
  const ticks = Array.from({ length: TICKS + 1 }, (_, step) => (step * most) / TICKS);
  return (
    <svg width="100%" height={HEAD + rows.length * ROW} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <text key={tick} className="t2" x={at(tick)} y="12" textAnchor="middle">
          {formatNumber(t.locale, tick)}
        </text>
      ))}
      {rows.map(({ name, own, others }, index) => {
        const y = HEAD + index * ROW + 28;
        const mean = [own, ...others].reduce((sum, one) => sum + one, 0) / (others.length + 1);
        return (
          <g key={index}>
            <text x={place(t, 0)} y={y - 13}>
              {name}
            </text>
            <line className="hair" x1={at(0)} x2={at(most)} y1={y} y2={y} />
            <line className="ink" x1={at(mean)} x2={at(mean)} y1={y - 8} y2={y + 8} />
            {others.map((other, who) => (
              <circle key={who} className="paper-fill mark" cx={at(other)} cy={y} r="5" strokeWidth="2" />
            ))}
            <circle className="c1" cx={at(own)} cy={y} r="5.5" />
          </g>
        );
      })}
    </svg>
  );
}
