import type { T } from '../messages/translate.ts';
import { round } from './picture.ts';

export interface FlowPart {
  readonly name: string;
  readonly value: number;
  /** The number with its unit. */
  readonly words: string;
}

interface FlowPictureProps {
  readonly t: T;
  /** The finding in numbers, for people who hear it. */
  readonly label: string;
  readonly source: FlowPart;
  /** What it divides into, which is all of it. The first goes on; the others stay. */
  readonly into: readonly FlowPart[];
  /** What the first of those divides into. */
  readonly onward: readonly FlowPart[];
}

const WIDTH = 1080;
const HEIGHT = 300;
/** Of the source, which is as high as all that comes of it. */
const FULL = 220;
/** Room for two lines of words between two small parts. */
const GAP = 44;
const BAR = 9;
const COLUMNS = [0, 430, 800] as const;

interface Node extends FlowPart {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Stays where it is: grey. */
  readonly stays: boolean;
}

/** Where a sum goes: bands as broad as their parts, from the inline start to the inline end. For broad windows. */
export function FlowPicture({ t, label, source, into, onward }: FlowPictureProps) {
  const scale = FULL / Math.max(1, source.value);
  const column = (x: number, parts: readonly FlowPart[], stay: boolean): Node[] => {
    let y = 20;
    return parts
      .filter(({ value }) => value > 0)
      .map((part) => {
        const node = { ...part, x, y, height: Math.max(2, part.value * scale), stays: stay && part !== parts[0] };
        y += node.height + GAP;
        return node;
      });
  };
  const [first] = column(COLUMNS[0], [source], false);
  const second = column(COLUMNS[1], into, true);
  const third = column(COLUMNS[2], onward, true);
  const nodes = [...(first === undefined ? [] : [first]), ...second, ...third];
  const at = (x: number, width = 0): number => (t.dir === 'rtl' ? WIDTH - x - width : x);
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="scaled"
      role="img"
      aria-label={label}
    >
      {[...bands(first, second), ...bands(second[0], third)].map((band) => (
        <path key={band.key} className={band.stays ? 'flow-mute' : 'flow'} d={shapeOf(band, at)} />
      ))}
      {nodes.map(({ name, words, x, y, height, stays }) => {
        const middle = y + Math.max(height / 2, 12);
        return (
          <g key={name}>
            <rect className={stays ? 'mute' : 'c1'} x={at(x, BAR)} y={round(y)} width={BAR} height={round(height)} />
            <text className="t3" x={at(x + BAR + 12)} y={round(middle - 2)}>
              {name}
            </text>
            <text x={at(x + BAR + 12)} y={round(middle + 17)}>
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Band {
  readonly key: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly height: number;
  readonly stays: boolean;
}

/** From one bar to its parts, one below the other. */
function bands(from: Node | undefined, parts: readonly Node[]): Band[] {
  if (from === undefined) return [];
  let { y } = from;
  return parts.map(({ name, x, y: there, height, stays }) => {
    const band = { key: name, from: [from.x + BAR, y], to: [x, there], height, stays } as const;
    y += height;
    return band;
  });
}

function shapeOf({ from: [x1, y1], to: [x2, y2], height }: Band, at: (x: number) => number): string {
  const middle = at((x1 + x2) / 2);
  const [left, right] = [at(x1), at(x2)];
  const points = (...values: number[]): string => values.map(round).join(' ');
  return (
    `M${points(left, y1)}C${points(middle, y1, middle, y2, right, y2)}v${round(height)}` +
    `C${points(middle, y2 + height, middle, y1 + height, left, y1 + height)}z`
  );
}
