import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { place, round, type Colour } from './picture.ts';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

export interface Bar {
  readonly name: Words;
  /** Null where the number is withheld: a hatched stub of fixed length. */
  readonly value: number | null;
  /** What stands at the end of the line; the number itself when missing. */
  readonly words?: Words;
}

interface BarListProps {
  readonly t: T;
  readonly bars: readonly Bar[];
  /** Full width; the largest value when missing. */
  readonly max?: number;
  readonly colour?: Colour;
}

/** Names and numbers as text, the bar below them: reads like a list, keeps its letters at any width. */
export function BarList({ t, bars, max, colour = 'c1' }: BarListProps) {
  const full = max ?? Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  return (
    <ul className="bars">
      {bars.map((bar, index) => {
        const width = ((bar.value ?? 0) / full) * 100;
        return (
          <li key={index}>
            <span>
              <Spoken>{bar.name}</Spoken>
            </span>
            <span className="num">{bar.words ?? (bar.value === null ? '' : formatNumber(t.locale, bar.value))}</span>
            <svg height="8" aria-hidden="true">
              {bar.value === null ? (
                <line
                  x1={place(t, 0)}
                  x2={place(t, 6)}
                  y1="4"
                  y2="4"
                  className="axis"
                  strokeWidth="8"
                  strokeDasharray="2 3"
                />
              ) : (
                <rect x={place(t, 0, width)} width={`${round(width)}%`} height="8" className={colour} />
              )}
            </svg>
          </li>
        );
      })}
    </ul>
  );
}

interface Part {
  readonly value: number;
  readonly name: string;
}

interface ShareBarProps {
  readonly t: T;
  /** The finding in numbers. */
  readonly label: string;
  /** The whole bar, for example awarded. */
  readonly whole: Part;
  /** Reached so far, for example paid; then accounted for. Each is part of the one before. */
  readonly reached: readonly Part[];
}

/** One bar for awarded, paid, accounted for: nested, each named at its end and within the narrowest window. */
export function ShareBar({ t, label, whole, reached }: ShareBarProps) {
  const share = (part: Part): number => Math.max(0, Math.min(100, (part.value / Math.max(1, whole.value)) * 100));
  const parts = [...reached].sort((a, b) => b.value - a.value);
  const bottom = 56 + parts.length * 24;
  const names = [...parts.toReversed(), whole].map((part, index) => ({
    name: part.name,
    at: part === whole ? 100 : share(part),
    line: 50 + index * 24,
  }));
  return (
    <div className="share">
      <svg width="100%" height={bottom + 8} role="img" aria-label={label}>
        <rect className="soft-fill" width="100%" y="4" height="26" />
        {parts.map((part, index) => (
          <rect
            key={part.name}
            className={index === parts.length - 1 ? 'c1' : 'c1 half-fill'}
            x={place(t, 0, share(part))}
            width={`${round(share(part))}%`}
            y="4"
            height="26"
          />
        ))}
        {names.map(({ name, at, line }) => (
          <line key={name} className="ink" x1={place(t, at)} x2={place(t, at)} y1="30" y2={line - 14} />
        ))}
        {names.map(({ name, at, line }) => (
          <text key={name} className={`t3 at-${Math.floor(at / 10)}`} x={place(t, at)} y={line}>
            {name}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** How points are shared out: equal height, width by weight, the number inside. Its table stands below it. */
export function WeightBar({ t, weights }: { readonly t: T; readonly weights: readonly number[] }) {
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const starts = weights.map((_, index) => (weights.slice(0, index).reduce((sum, one) => sum + one, 0) / all) * 100);
  return (
    <svg width="100%" height="36" aria-hidden="true">
      {weights.map((weight, index) => {
        const width = (weight / all) * 100;
        return (
          <g key={index}>
            <rect
              className="soft-fill"
              x={place(t, starts[index] ?? 0, width)}
              width={`${round(width)}%`}
              y="1"
              height="34"
            />
            <text className="t3" x={place(t, (starts[index] ?? 0) + width / 2)} y="23" textAnchor="middle">
              {formatNumber(t.locale, weight)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
