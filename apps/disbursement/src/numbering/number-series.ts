import type { EntityManager } from 'typeorm';
import { recordNumber } from '#kernel/identifiers';

/**
 * The next number of a kind of record in its year: G-2026-00001. The row stays locked until the act ends, so numbers
 * have no gaps (an act that is rolled back gives its number back) and two acts of one kind follow each other.
 */
export async function nextNumber(tx: EntityManager, letter: string, at: Date): Promise<string> {
  const [row]: { last: number }[] = await tx.query(
    `INSERT INTO number_series AS series (letter, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (letter, year) DO UPDATE SET last = series.last + 1 RETURNING last`,
    [letter, at.getUTCFullYear()],
  );
  return recordNumber(letter, at, row!.last);
}
