import type { T } from '../messages/translate.ts';
import { place, round, type Colour } from './picture.ts';

export interface PictureBar {
  readonly name: string;
  /** Where the bar begins; zero for most. */
  readonly from?: number;
  readonly to: number;
  /** At the end of the line: the number with its unit. */
  readonly words: string;
  readonly colour?: Colour;
}

interface BarPictureProps {
  readonly t: T;
  /** The finding in numbers, for people who hear it. */
  readonly label: string;
  readonly bars: readonly PictureBar[];
  /** Where the money ends: a dashed line through all bars. */
  readonly limit?: { readonly at: number; readonly words: string };
}

const ROW = 42;
const HEAD = 26;

/** Lying bars from zero, each under its own name and number; with `from` they are the steps of a waterfall. */
export function BarPicture({ t, label, bars, limit }: BarPictureProps) {
  const full = Math.max(1, limit?.at ?? 0, ...bars.map(({ to }) => to));
  const share = (value: number): number => (value / full) * 100;
  const top = limit === undefined ? 0 : HEAD;
  return (
    <svg width="100%" height={top + bars.length * ROW} role="img" aria-label={label}>
      {bars.map(({ name, from = 0, to, words, colour = 'c1' }, index) => {
        const y = top + index * ROW;
        // what is more than nothing is seen
        const width = to > from ? Math.max(0.3, share(to - from)) : 0;
        return (
          <g key={index}>
            <text x={place(t, 0)} y={y + 15}>
              {name}
            </text>
            <text x={place(t, 100)} y={y + 15} textAnchor="end">
              {words}
            </text>
            <rect
              className={colour}
              x={place(t, share(from), width)}
              width={`${round(width)}%`}
              y={y + 22}
              height="12"
            />
          </g>
        );
      })}
      {limit !== undefined && (
        <>
          <line
            className="limit"
            x1={place(t, share(limit.at))}
            x2={place(t, share(limit.at))}
            y1={HEAD - 6}
            y2="100%"
          />
          <text className="t2" x={place(t, share(limit.at))} y="14" textAnchor={share(limit.at) < 50 ? 'start' : 'end'}>
            {limit.words}
          </text>
        </>
      )}
    </svg>
  );
}
