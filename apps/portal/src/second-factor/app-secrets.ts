import type { SealedColumn, SealedColumns } from '#platform/restricted/sealed-columns';

/** A row has one secret that counts, whichever it is. */
export const SECRETS = {
  table: 'totp',
  rowId: 'person_id',
  column: 'secret',
  keyColumn: 'secret_wrapped_key',
  numberColumn: 'secret_key_number',
  version: '1',
} as const satisfies SealedColumn;

/** Shown to the person and not yet confirmed. */
export const PENDING_SECRETS = {
  table: 'totp',
  rowId: 'person_id',
  column: 'pending_secret',
  keyColumn: 'pending_wrapped_key',
  numberColumn: 'pending_key_number',
  version: '1',
} as const satisfies SealedColumn;

/** Under `second-factor.key`, `second-factor-2.key`. */
export const APP_SECRETS: SealedColumns = {
  service: 'portal',
  keyName: 'second-factor',
  columns: [SECRETS, PENDING_SECRETS],
};
