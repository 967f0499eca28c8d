import { rotateKey } from '#platform/restricted/key-rotation';
import { createDataSource } from '../database/data-source.ts';
import { APP_SECRETS } from '../second-factor/app-secrets.ts';

/**
 * Puts the secret of every app that makes codes under a new wrapping key and destroys the old one, or finishes a run that
 * was killed. Answers the number of the key that is left. `databaseUrl` is that of the portal's own role.
 */
export function rotateFactorKey(databaseUrl: string, keysDirectory: string): Promise<number> {
  return rotateKey(createDataSource(databaseUrl), keysDirectory, APP_SECRETS);
}
