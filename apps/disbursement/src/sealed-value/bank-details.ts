import type { SealedColumn, SealedColumns } from '#platform/restricted/sealed-columns';

export const BANK_ACCOUNTS = {
  table: 'bank_account',
  rowId: 'id',
  column: 'sealed',
  keyColumn: 'wrapped_key',
  numberColumn: 'key_number',
  version: 'version',
} as const satisfies SealedColumn;

/** A run has one file for ever; its own `version` counts its moves. */
export const BANK_FILES = {
  table: 'payment_run',
  rowId: 'id',
  column: 'file_sealed',
  keyColumn: 'file_wrapped_key',
  numberColumn: 'file_key_number',
  version: '1',
} as const satisfies SealedColumn;

/** Under `bank-account.key`, `bank-account-2.key`. */
export const BANK_DETAILS: SealedColumns = {
  service: 'disbursement',
  keyName: 'bank-account',
  columns: [BANK_ACCOUNTS, BANK_FILES],
};
