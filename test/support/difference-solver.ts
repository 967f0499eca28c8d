/** What a table says, or two of them: these cells add up to no less than `least` and no more than `most`. */
export interface Said {
  readonly cells: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A table that holds another is subtracted from it; the differences are subtracted once more. */
const ROUNDS = 2;
/** More sums than this tell nothing new of the small funds of a test. */
const MOST_SUMS = 3_000;

/**
 * What somebody with all these tables knows of each cell, none of which is below zero: first every table that lies within
 * another is subtracted from it, then each cell is what the others leave of a sum. At most 30 cells.
 */
export function boundsOf(said: readonly Said[]): ReadonlyMap<string, Bounds> {
  const cells = [...new Set(said.flatMap((each) => each.cells))];
  if (cells.length > 30) throw new Error(`${cells.length} cells do not fit into the bits of a number`);
  const bits = (names: readonly string[]): number => names.reduce((sum, name) => sum | (1 << cells.indexOf(name)), 0);
  const sums = new Map<number, Bounds>();
  for (const each of said) narrow(sums, bits(each.cells), each);
  for (let round = 0; round < ROUNDS; round += 1) subtract(sums);
  const known = leftOf(sums, cells.length);
  return new Map(cells.map((name, place) => [name, known[place]!]));
}

function narrow(sums: Map<number, Bounds>, cells: number, { least, most }: Bounds): void {
  const known = sums.get(cells) ?? { least: 0, most: Infinity };
  sums.set(cells, { least: Math.max(known.least, least), most: Math.min(known.most, most) });
}

function subtract(sums: Map<number, Bounds>): void {
  const tables = [...sums];
  for (const [within, part] of tables) {
    for (const [around, whole] of tables) {
      if (within === around || (within & around) !== within || sums.size > MOST_SUMS) continue;
      narrow(sums, around & ~within, { least: whole.least - part.most, most: whole.most - part.least });
    }
  }
}

/** Each sum bounds each of its cells by what the others are at least and at most; until nothing gets narrower. */
function leftOf(sums: ReadonlyMap<number, Bounds>, count: number): Bounds[] {
  const known: Bounds[] = Array.from({ length: count }, () => ({ least: 0, most: Infinity }));
  for (let narrower = true; narrower;) {
    narrower = false;
    for (const [cells, sum] of sums) {
      const places = known.map((_, place) => place).filter((place) => (cells & (1 << place)) !== 0);
      for (const place of places) narrower = narrowCell(known, place, places, sum) || narrower;
    }
  }
  return known;
}

/** True when the cell got narrower. Throws when the tables contradict each other: then one of them is wrong. */
function narrowCell(known: Bounds[], place: number, places: readonly number[], sum: Bounds): boolean {
  const others = places.filter((other) => other !== place).map((other) => known[other]!);
  const before = known[place]!;
  const least = Math.max(before.least, sum.least - others.reduce((total, other) => total + other.most, 0));
  const most = Math.min(before.most, sum.most - others.reduce((total, other) => total + other.least, 0));
  if (least > most) throw new Error(`no number fits: at least ${least}, at most ${most}`);
  known[place] = { least, most };
  return least > before.least || most < before.most;
}
