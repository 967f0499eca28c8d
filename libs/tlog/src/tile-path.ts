/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Largest tile level of the format. */
const MAX_LEVEL = 63;

/** Address of a hash tile: level, index within the level, width 1..256 (256 = full). */
export interface TileAddress {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Address of an entry bundle: index, and number of entries 1..256 (256 = full). */
export interface BundleAddress {
  readonly index: number;
  readonly width: number;
}

/**
 * Path of a tile below the prefix of the log, for example `tile/0/x001/x234/067.p/17` (C2SP tlog-tiles, "Merkle Tree").
 * Throws RangeError on a level outside 0..63, a negative index or a width outside 1..256.
 */
export function tilePath(level: number, index: number | bigint, width: number): string {
  if (!Number.isInteger(level) || level < 0 || level > MAX_LEVEL)
    throw new RangeError(`tile level ${level} is not 0..63`);
  return `tile/${level}/${indexPath(index, width)}`;
}

/** Path of an entry bundle below the prefix of the log, for example `tile/entries/000.p/3` (C2SP tlog-tiles, "Log entries"). */
export function bundlePath(index: number | bigint, width: number): string {
  return `tile/entries/${indexPath(index, width)}`;
}

function indexPath(index: number | bigint, width: number): string {
  if (index < 0 || (typeof index === 'number' && !Number.isSafeInteger(index)))
    throw new RangeError(`tile index ${index} is not a whole number`);
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH)
    throw new RangeError(`tile width ${width} is not 1..256`);
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/.{3}/g) as string[];
  const path = groups.map((group, position) => (position < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}

const PATH = /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** What a path asks for, or undefined if no tile or bundle has that path: the inverse of tilePath and bundlePath. */
export function parseTilePath(
  path: string,
): TileAddress | { readonly level: 'entries'; readonly index: number; readonly width: number } | undefined {
  const [, kind, groups, partial] = PATH.exec(path) ?? [];
  if (kind === undefined || groups === undefined) return undefined;
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (!Number.isSafeInteger(index) || (partial !== undefined && width >= TILE_WIDTH)) return undefined;
  const level = kind === 'entries' ? kind : Number(kind);
  const canonical = level === 'entries' ? bundlePath(index, width) : tilePath(level, index, width);
  return canonical === path ? ({ level, index, width } as ReturnType<typeof parseTilePath>) : undefined;
}
