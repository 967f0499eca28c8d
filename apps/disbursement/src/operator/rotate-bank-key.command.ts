import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { createDataSource } from '../database/data-source.ts';
import { BANK_KEY } from '../sealed-value/bank-key.ts';
import { KeyRotation } from '../sealed-value/key-rotation.ts';

/**
 * Puts every bank account and bank file under a new wrapping key and destroys the old one, or finishes a run that was
 * killed. Answers the number of the key that is left. `databaseUrl` is that of the service's own role.
 */
export async function rotateBankKey(databaseUrl: string, keysDirectory: string): Promise<number> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    return await new KeyRotation(dataSource, new NumberedKeys(keysDirectory, BANK_KEY)).run();
  } finally {
    await dataSource.destroy();
  }
}
