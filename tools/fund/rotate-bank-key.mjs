// `rotate-bank-key`: every bank account and bank file comes under a new wrapping key while the fund runs; the old key is destroyed
// when nothing is under it any more. A killed run is finished by the next one.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DIST } from '../paths.mjs';
import { settingsOf } from '../services.mjs';

export const usage = 'rotate-bank-key';

export async function run(args, connect) {
  parseArgs({ args });
  const connection = connect();
  const file = path.join(DIST, 'apps/disbursement/src/operator/rotate-bank-key.command.js');
  const { rotateBankKey } = await import(pathToFileURL(file).href);
  const { KEYS_DIRECTORY: keys } = settingsOf(connection);
  const number = await rotateBankKey(connection.serviceUrlOf('disbursement'), keys);
  console.log(`Key ${number} wraps the key of every bank account and bank file now; no older one is left.`);
  console.log(
    'Copy the keys directory into its backup. Keep its older copy as long as backups of the database from before.',
  );
  return 0;
}
