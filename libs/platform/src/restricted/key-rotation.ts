import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { standAs } from '../act/stand-as.ts';
import { systemActor } from '../actor/actor.ts';
import { EnvelopeCipher, type Envelope, type OwnEnvelope } from './envelope.cipher.ts';
import { NumberedKeys } from './numbered-keys.ts';
import { envelopeIn, placeIn, type SealedColumn, type SealedColumns } from './sealed-columns.ts';
import { holdWrappingKey } from './wrapping-key.ts';

/** Rows of one transaction: short enough that nobody waits for it. */
const BATCH = 100;
const FOREIGN_KEY_VIOLATION = '23503';

interface SealedRow extends Envelope {
  readonly id: string;
  readonly version: number;
}

/**
 * Another wrapping key for all sealed columns of a service, while it runs. Each step may be repeated, and a run that was killed
 * anywhere is finished by the next: a key's file is there before its row, so what is sealed can always be opened; the row
 * of an old key goes when nothing is under it, which PostgreSQL sees to by its foreign keys; its file goes last.
 */
export class KeyRotation {
  private readonly cipher: EnvelopeCipher;

  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: NumberedKeys,
    private readonly what: SealedColumns,
  ) {
    this.cipher = new EnvelopeCipher(keys);
  }

  /** A run that was not finished: another key has been made, or an old one is still there. */
  async isUnfinished(): Promise<boolean> {
    return (await this.inUse()).length > 1 || this.keys.numbers().length > 1;
  }

  /** All steps, or what is left of them. Answers the number of the only key that is left. */
  async run(): Promise<number> {
    const newest = (await this.inUse()).at(-1)!;
    if (!this.keys.numbers().includes(newest))
      throw new Error(`the keys directory has no key ${newest}: is it the fund's?`);
    if (!(await this.isUnfinished())) {
      await this.mustOpen(newest);
      this.keys.make(newest + 1);
    }
    const number = await this.begin();
    do await this.rewrap();
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

  /** Brings whatever is under another key under the one that seals now. Answers how many values. */
  rewrap(): Promise<number> {
    return this.bring(({ keyColumn, numberColumn }, number) => `${numberColumn} <> ${number} OR ${keyColumn} IS NULL`);
  }

  /** Gives what was sealed before there were data keys one of its own, under the key that seals now. Answers how many values. */
  sealOlder(): Promise<number> {
    return this.bring(({ keyColumn }) => `${keyColumn} IS NULL`);
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

  /** A key of this number that is another fund's opens nothing; its successor would be of no use to anybody. */
  private async mustOpen(number: number): Promise<void> {
    for (const column of this.what.columns) {
      const [row] = await this.asSystem((tx) => held(tx, column, `${column.numberColumn} = ${number}`, 1));
      if (row !== undefined) this.rewrapped(column, row, number);
    }
  }

  private async bring(chosen: (column: SealedColumn, number: number) => string): Promise<number> {
    let brought = 0;
    for (const column of this.what.columns) {
      for (let count = BATCH; count === BATCH; brought += count)
        count = await this.asSystem(async (tx) => {
          const number = await holdWrappingKey(tx);
          return this.bringSome(tx, column, chosen(column, number), number);
        });
    }
    return brought;
  }

  private async bringSome(tx: EntityManager, column: SealedColumn, chosen: string, number: number): Promise<number> {
    const { table, rowId, keyColumn, numberColumn } = column;
    const rows = await held(tx, column, chosen, BATCH);
    for (const row of rows) {
      const { sealed, wrappedKey, keyNumber } = this.rewrapped(column, row, number);
      await tx.query(
        `UPDATE ${table} SET ${column.column} = $2, ${keyColumn} = $3, ${numberColumn} = $4 WHERE ${rowId} = $1`,
        [row.id, sealed, wrappedKey, keyNumber],
      );
    }
    return rows.length;
  }

  private rewrapped(column: SealedColumn, row: SealedRow, number: number): OwnEnvelope {
    return this.cipher.rewrap(placeIn(column, row.id, row.version), row, number);
  }

  private async inUse(): Promise<number[]> {
    const rows: { number: number }[] = await this.dataSource.query('SELECT number FROM wrapping_key ORDER BY number');
    return rows.map(({ number }) => number);
  }

  private asSystem<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await standAs(tx, systemActor(this.what.service));
      return work(tx);
    });
  }
}

/** Values that nobody else changes until the transaction ends. */
function held(tx: EntityManager, column: SealedColumn, chosen: string, most: number): Promise<SealedRow[]> {
  const { table, rowId, version } = column;
  return tx.query(`
    SELECT ${rowId} AS id, ${version} AS version, ${envelopeIn(column)} FROM ${table}
    WHERE ${column.column} IS NOT NULL AND (${chosen}) ORDER BY ${rowId} LIMIT ${most} FOR UPDATE`);
}

/**
 * The rotation as an operator's command, from a process of its own. Answers the number of the key that is left.
 * `dataSource` is not open yet and is that of the service's own role.
 */
export async function rotateKey(dataSource: DataSource, keysDirectory: string, what: SealedColumns): Promise<number> {
  await dataSource.initialize();
  try {
    return await new KeyRotation(dataSource, new NumberedKeys(keysDirectory, what.keyName), what).run();
  } finally {
    await dataSource.destroy();
  }
}
