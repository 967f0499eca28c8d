/** A row of LOGS. */
export interface LogRow {
  readonly number: number;
  readonly origin: string;
  readonly name: string | null;
  readonly first: string;
  readonly end: string | null;
  readonly first_leaf: Buffer | null;
  readonly last_leaf: Buffer | null;
}

/** All logs of the fund, oldest first; `end` is where the next one begins. */
export const LOGS = `
  SELECT number, origin, name, first, lead(first) OVER (ORDER BY number) AS "end", first_leaf, last_leaf
  FROM log ORDER BY number`;

/** Ends a log with the leaf of this hash. */
export const END_LOG = 'UPDATE log SET last_leaf = $2 WHERE number = $1';

/** Opens a log behind the one of this number, which has ended; then BEGIN_LOG, in the same transaction. */
export const OPEN_LOG = `
  INSERT INTO log (number, origin, name, first, first_leaf)
  SELECT $1::integer + 1, $2, $3, size, $4 FROM log_head`;
export const BEGIN_LOG = `UPDATE log_head SET frontier = ''`;

/**
 * One log of the fund. The tables count entries and checkpoints from the fund's first entry on, over all logs: that is a
 * *place*. Everybody outside counts within one log: that is an *index*, or a size. Only here is one made of the other.
 */
export class Log {
  /** 1 for the first; each other follows the one before it. */
  readonly number: number;
  /** Its name in every checkpoint, for ever. */
  readonly origin: string;
  /** Its part of addresses, folders and files, such as `2027`; null for the first. */
  readonly name: string | null;
  /** Leaf hash of its log.opened, which is its entry 0; null for the first. */
  readonly firstLeaf: Buffer | null;
  /** Leaf hash of its log.frozen, behind which nothing is appended; null while it goes on. */
  readonly lastLeaf: Buffer | null;
  private readonly first: number;
  private readonly end: number;

  constructor(row: LogRow) {
    this.number = row.number;
    this.origin = row.origin;
    this.name = row.name;
    this.firstLeaf = row.first_leaf;
    this.lastLeaf = row.last_leaf;
    this.first = Number(row.first);
    this.end = row.end === null ? Number.MAX_SAFE_INTEGER : Number(row.end);
  }

  get isFirst(): boolean {
    return this.number === 1;
  }

  /** The place of its entry `index`; the place of a size is that behind its last entry. */
  placeOf(index: number): number {
    return this.first + index;
  }

  indexOf(place: number): number {
    return place - this.first;
  }

  /** Whether the entry at a place is its own. */
  holds(place: number): boolean {
    return place >= this.first && place < this.end;
  }

  /**
   * The places from and to which checkpoints are its own. A later log has no empty checkpoint: it would have the place of
   * the last one of the log before.
   */
  get checkpoints(): readonly [from: number, to: number] {
    return [this.isFirst ? 0 : this.first + 1, this.end];
  }
}
