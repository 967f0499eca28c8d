import type { EnvelopePlace } from '#platform/restricted/envelope.cipher';

/** A column of sealed values, with the columns of the key of each and of the wrapping key that this is under. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly keyColumn: string;
  readonly numberColumn: string;
  /** SQL: which value of the row it is. */
  readonly version: string;
}

export const BANK_ACCOUNTS = {
  table: 'bank_account',
  column: 'sealed',
  keyColumn: 'wrapped_key',
  numberColumn: 'key_number',
  version: 'version',
} as const satisfies SealedColumn;

/** A run has one file for ever; its own `version` counts its moves. */
export const BANK_FILES = {
  table: 'payment_run',
  column: 'file_sealed',
  keyColumn: 'file_wrapped_key',
  numberColumn: 'file_key_number',
  version: '1',
} as const satisfies SealedColumn;

/** Every place in which a wrapping key of the service is used; the foreign keys of the tables say the same. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [BANK_ACCOUNTS, BANK_FILES];

export function placeIn({ table, column, keyColumn }: SealedColumn, rowId: string, version: number): EnvelopePlace {
  return { table, column, keyColumn, rowId, version };
}
