import { rotateKey } from '#platform/restricted/key-rotation';
import { createDataSource } from '../database/data-source.ts';
import { BANK_DETAILS } from '../sealed-value/bank-details.ts';

/**
 * Puts every bank account and bank file under a new wrapping key and destroys the old one, or finishes a run that was
 * killed. Answers the number of the key that is left. `databaseUrl` is that of the service's own role.
 */
export function rotateBankKey(databaseUrl: string, keysDirectory: string): Promise<number> {
  return rotateKey(createDataSource(databaseUrl), keysDirectory, BANK_DETAILS);
}
