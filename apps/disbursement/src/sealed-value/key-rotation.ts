import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { standAs } from '#platform/act/stand-as';
import { systemActor } from '#platform/actor/actor';
import { EnvelopeCipher, type Envelope } from '#platform/restricted/envelope.cipher';
import type { NumberedKeys } from '#platform/restricted/numbered-keys';
import { placeIn, SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts';

/** Rows of one transaction: short enough that nobody waits for it. */
const BATCH = 100;
const FOREIGN_KEY_VIOLATION = '23503';

interface SealedRow extends Envelope {
  readonly id: string;
  readonly version: number;
}

/**
 * Another wrapping key for every sealed value, while the service runs. Each step may be repeated, and a run that was killed
 * anywhere is finished by the next: a key's file is there before its row, so what is sealed can always be opened; the row
 * of an old key goes when nothing is under it, which PostgreSQL sees to by its foreign keys; its file goes last.
 */
export class KeyRotation {
  private readonly cipher: EnvelopeCipher;

  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: NumberedKeys,
  ) {
    this.cipher = new EnvelopeCipher(keys);
  }

  /** A run that was not finished: another key has been made, or an old one is still there. */
  async isUnfinished(): Promise<boolean> {
    return (await this.inUse()).length > 1 || this.keys.numbers().length > 1;
  }

  /** All steps, or what is left of them. Answers the number of the only key that is left. */
  async run(): Promise<number> {
    const newest = await this.newest();
    if (!this.keys.numbers().includes(newest))
      throw new Error(`the keys directory has no key ${newest}: is it the fund's?`);
    if (!(await this.isUnfinished())) this.keys.make(newest + 1);
    const number = await this.begin();
    do await this.rewrap(number);
    while (!(await this.retireBefore(number)));
    await this.destroyRetired();
    return number;
  }

  /** The newest key with a file is the one that seals from now on. Answers its number. */
  async begin(): Promise<number> {
    const number = this.keys.numbers().at(-1)!;
    const insert = 'INSERT INTO wrapping_key (number, made_at) VALUES ($1, now()) ON CONFLICT DO NOTHING';
    await this.dataSource.query(insert, [number]);
    return number;
  }

  /** Brings whatever is under another key under this one. Answers how many values. */
  rewrap(number: number): Promise<number> {
    return this.bring(number, ({ numberColumn, keyColumn }) => `${numberColumn} <> ${number} OR ${keyColumn} IS NULL`);
  }

  /** Gives what was sealed before there were data keys one of its own, under the key that seals now. */
  async sealOlder(): Promise<number> {
    return this.bring(await this.newest(), ({ keyColumn }) => `${keyColumn} IS NULL`);
  }

  /** False when something was sealed under an older key meanwhile: then it stays. */
  async retireBefore(number: number): Promise<boolean> {
    try {
      await this.dataSource.query('DELETE FROM wrapping_key WHERE number < $1', [number]);
      return true;
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      if (error instanceof QueryFailedError && code === FOREIGN_KEY_VIOLATION) return false;
      throw error;
    }
  }

  /** Takes away the files of the keys that have no row any more. */
  async destroyRetired(): Promise<void> {
    const [oldest] = await this.inUse();
    for (const number of this.keys.numbers()) if (number < oldest!) this.keys.destroy(number);
  }

  private async bring(number: number, chosen: (column: SealedColumn) => string): Promise<number> {
    let brought = 0;
    for (const column of SEALED_COLUMNS) {
      for (let count = BATCH; count === BATCH; brought += count)
        count = await this.asSystem((tx) => this.bringSome(tx, column, chosen(column), number));
    }
    return brought;
  }

  private async bringSome(tx: EntityManager, column: SealedColumn, chosen: string, number: number): Promise<number> {
    const { table, keyColumn, numberColumn, version } = column;
    const rows: SealedRow[] = await tx.query(`
      SELECT id, ${version} AS version, ${column.column} AS sealed, ${keyColumn} AS "wrappedKey", ${numberColumn} AS "keyNumber"
      FROM ${table} WHERE ${chosen} ORDER BY id LIMIT ${BATCH} FOR UPDATE`);
    for (const row of rows) {
      const { sealed, wrappedKey, keyNumber } = this.cipher.rewrap(placeIn(column, row.id, row.version), row, number);
      await tx.query(
        `UPDATE ${table} SET ${column.column} = $2, ${keyColumn} = $3, ${numberColumn} = $4 WHERE id = $1`,
        [row.id, sealed, wrappedKey, keyNumber],
      );
    }
    return rows.length;
  }

  private async newest(): Promise<number> {
    return (await this.inUse()).at(-1)!;
  }

  private async inUse(): Promise<number[]> {
    const rows: { number: number }[] = await this.dataSource.query('SELECT number FROM wrapping_key ORDER BY number');
    return rows.map(({ number }) => number);
  }

  private asSystem<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await standAs(tx, systemActor('disbursement'));
      return work(tx);
    });
  }
}
