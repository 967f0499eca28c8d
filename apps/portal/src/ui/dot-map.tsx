import { LAND, placeOf, WORLD } from './world.ts';

interface DotMapProps {
  /** The finding in numbers, for people who hear it. */
  readonly label: string;
  /** By ISO 3166-1 alpha-2 code, how many there are; what has no place on the map is not drawn. */
  readonly countries: readonly (readonly [code: string, count: number])[];
}

/** Half a width of the dots from so many on. */
const SIZES = [
  { least: 5, radius: 1.2 },
  { least: 2, radius: 0.9 },
  { least: 1, radius: 0.65 },
];

/** Dots in three sizes, never filled areas: a big country is not a big sum. West is on the left in every language. */
export function DotMap({ label, countries }: DotMapProps) {
  const dots = countries.flatMap(([code, count]) => {
    const place = placeOf(code);
    const size = SIZES.find(({ least }) => count >= least);
    return place === undefined || size === undefined ? [] : [{ code, place, radius: size.radius }];
  });
  return (
    <svg
      width="100%"
      height="420"
      viewBox={`-1 -1 ${WORLD.width + 1} ${WORLD.height + 1}`}
      className="scaled"
      role="img"
      aria-label={label}
    >
      <path className="land" d={LAND} />
      {dots
        // a small one is never under a big one
        .toSorted((a, b) => b.radius - a.radius)
        .map(({ code, place: [x, y], radius }) => (
          <circle key={code} className="c1 spot" cx={x} cy={y} r={radius} />
        ))}
    </svg>
  );
}
