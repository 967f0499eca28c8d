import type { ServiceName } from '#contracts/services';
import type { EnvelopePlace } from './envelope.cipher.ts';

/** A column of sealed values, with the columns of the key of each and of the wrapping key that this is under. All are null where nothing is sealed. */
export interface SealedColumn {
  readonly table: string;
  /** The column that says which row it is. */
  readonly rowId: string;
  readonly column: string;
  readonly keyColumn: string;
  readonly numberColumn: string;
  /** SQL: which value of the row it is. */
  readonly version: string;
}

/**
 * All that a service seals under the numbered keys of one name. The table `wrapping_key (number, made_at)` of its database
 * says which numbers are in use, and each `numberColumn` refers to it by a foreign key: without that, a rotation could
 * destroy a key that something is under.
 */
export interface SealedColumns {
  readonly service: ServiceName;
  readonly keyName: string;
  readonly columns: readonly SealedColumn[];
}

/** Where a value of this column stands; `version` is what the SQL of the column answers for the row. */
export function placeIn({ table, column, keyColumn }: SealedColumn, rowId: string, version: number): EnvelopePlace {
  return { table, column, keyColumn, rowId, version };
}

/** SQL: the columns of an Envelope, by its names. */
export const envelopeIn = ({ column, keyColumn, numberColumn }: SealedColumn): string =>
  `${column} AS sealed, ${keyColumn} AS "wrappedKey", ${numberColumn} AS "keyNumber"`;
